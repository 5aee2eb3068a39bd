using FluentResults;
using Microsoft.Coyote.Specifications;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using WarehouseService.Domain.Complaints;
using WarehouseService.Domain.Customers;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain.Exploration;

/// <summary>The desks as a host registers them, over a store that gives way.</summary>
internal sealed class House : IDisposable
{
    private static readonly Instant Nine = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly MasterKey Master = new("exploration", new byte[MasterKey.Length]);
    private readonly ServiceProvider _services;
    private readonly TicketDesk _tickets;
    private readonly ComplaintDesk _complaints;
    private readonly RemedyDesk _remedies;
    private readonly CustomerFileDesk _files;
    private int _commands;

    public House(Flaw flaw)
    {
        var memory = new InMemoryStore();
        Store = new YieldingStore(memory);
        _services = new ServiceCollection()
            .AddSingleton<IClock>(new FakeClock(Nine))
            .AddSingleton(flaw.Over(Store))
            .AddSingleton<IWorkStore>(memory)
            .AddSingleton<IKeyVault>(new InMemoryKeyVault())
            .AddWarehouseService(desk => desk.KeepCustomerFiles(Master))
            .BuildServiceProvider();

        // Made here, so that no command waits for another one's making.
        (_tickets, _complaints, _remedies, _files) = (Get<TicketDesk>(), Get<ComplaintDesk>(), Get<RemedyDesk>(), Get<CustomerFileDesk>());
    }

    public YieldingStore Store { get; }

    public void Dispose() => _services.Dispose();

    public async Task GivenAsync(params (Actor By, ICommand Command)[] commands)
    {
        foreach (var (by, command) in commands)
        {
            var refusal = await AskAsync(by, command);
            Specification.Assert(refusal is null, "{0} by {1} was refused: {2}", command, by, refusal);
        }
    }

    public async Task<Refusal?> AskAsync(Actor by, ICommand command)
    {
        var context = new CommandContext { CommandId = $"command {++_commands}", Actor = by, At = Nine };
        return command switch
        {
            TicketCommand asked => (await _tickets.HandleAsync(asked, context)).Refusal(),
            ComplaintCommand asked => (await _complaints.HandleAsync(asked, context)).Refusal(),
            RemedyCommand asked => (await _remedies.HandleAsync(asked, context)).Refusal(),
            CustomerFileCommand asked => (await _files.HandleAsync(asked, context)).Refusal(),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "No desk for this."),
        };
    }

    public async Task<T?> FindAsync<T>(string id)
        where T : class => (await Get<IRepository<T>>().FindAsync(CommandContext.DefaultTenant, id)).State;

    public async Task<Ticket> TicketAsync(string id) => (await FindAsync<Ticket>(id))!;

    public async Task<Remedy> RemedyAsync(string id) => (await FindAsync<Remedy>(id))!;

    public async Task<CustomerLedger> LedgerAsync() => await FindAsync<CustomerLedger>("C1") ?? new() { Customer = "C1" };

    /// <summary>What is alive on a ticket.</summary>
    public async Task<IEnumerable<string>> LiveOnAsync(string ticket) =>
        (await FindAsync<CaseLinks>(CaseReference.Ticket(ticket).ToString()))?.Live.Select(link => link.To.ToString()) ?? [];

    private T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();
}
