using System.Globalization;
using FluentResults;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using WarehouseService.Domain;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Storage.Soak;

/// <summary>Agents who take tickets from their opening to their end, and dispatchers who claim what falls due and complete it.</summary>
internal sealed class DeskLoad(IServiceProvider services)
{
    private const int Agents = 4;
    private readonly TicketDesk _desk = services.GetRequiredService<TicketDesk>();
    private readonly IAggregateStore _records = services.GetRequiredService<IAggregateStore>();
    private readonly IWorkStore _work = services.GetRequiredService<IWorkStore>();
    private readonly string _run = Guid.NewGuid().ToString("N");
    private long _commands;
    private long _completed;

    internal string Told() => string.Create(
        CultureInfo.InvariantCulture, $"{Interlocked.Read(ref _commands)} commands, {Interlocked.Read(ref _completed)} work items");

    internal Task RunAsync(CancellationToken over) =>
        Task.WhenAll([.. Enumerable.Range(0, Agents).Select(agent => Task.Run(() => ServeAsync(agent, over), over)), Task.Run(() => DispatchAsync(over), over)]);

    private async Task ServeAsync(int number, CancellationToken over)
    {
        var agent = Actor.Agent(string.Create(CultureInfo.InvariantCulture, $"a{number}"));
        for (var place = 0; !over.IsCancellationRequested; place++)
        {
            var ticket = string.Create(CultureInfo.InvariantCulture, $"{_run}-{number}-{place}");
            var customer = string.Create(CultureInfo.InvariantCulture, $"C{place % 100}");
            await DoneAsync(new OpenTicket { Ticket = ticket, Customer = customer, Channel = Channel.Email, Subject = "湿损 wet goods" }, Actor.Customer(customer));
            await DoneAsync(new ClaimTicket { Ticket = ticket }, agent);
            await DoneAsync(new SendPublic { Ticket = ticket, Text = new string('x', 500) }, agent);
            await DoneAsync(new ResolveTicket { Ticket = ticket, Code = "answered", Message = "ok" }, agent);
            await DoneAsync(new CloseTicket { Ticket = ticket, CustomerConfirmed = true }, agent);
            await LookAsync(ticket);
        }
    }

    private async Task DoneAsync(TicketCommand command, Actor actor)
    {
        var context = new CommandContext
        {
            CommandId = $"{command.Ticket}-{command.GetType().Name}",
            Actor = actor,
            At = SystemClock.Instance.GetCurrentInstant(),
        };
        var result = await _desk.HandleAsync(command, context, CancellationToken.None);
        if (result.IsFailed)
        {
            throw new InvalidOperationException($"{command} was refused: {result.Refusal()?.Text(Languages.English)}");
        }

        Interlocked.Increment(ref _commands);
    }

    private async Task LookAsync(string ticket)
    {
        var key = new AggregateKey(CommandContext.DefaultTenant, "ticket", ticket);
        var document = (await _records.LoadAsync(key, null, CancellationToken.None)).Document!;
        var journal = await _records.ReadJournalAsync(key, 0, 100, CancellationToken.None);
        var page = await _records.QueryAsync(
            new() { Tenant = key.Tenant, Kind = key.Kind, Statuses = ["closed"], Order = RecordOrder.Updated }, null, 20, CancellationToken.None);
        if (document.Version != 5 || journal.Length != 5 || page.Items.IsEmpty)
        {
            throw new InvalidOperationException($"{key} is at {document.Version}, has {journal.Length} events, and {page.Items.Length} closed tickets are listed.");
        }
    }

    // As of far in the future, so that whatever the desk put for later is due.
    private async Task DispatchAsync(CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            var now = SystemClock.Instance.GetCurrentInstant() + Duration.FromDays(365);
            var claimed = await _work.ClaimAsync(new() { Tenant = CommandContext.DefaultTenant }, now, Duration.FromMinutes(1), 50, CancellationToken.None);
            foreach (var item in claimed)
            {
                if (await _work.CompleteAsync(item, CancellationToken.None))
                {
                    Interlocked.Increment(ref _completed);
                }
            }

            await Task.Delay(claimed.IsEmpty ? 50 : 0, CancellationToken.None);
        }
    }
}
