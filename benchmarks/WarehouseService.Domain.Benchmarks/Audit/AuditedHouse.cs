using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain.Benchmarks.Audit;

/// <summary>A desk whose agent adds notes to a hundred tickets, and the audit of it.</summary>
internal sealed class AuditedHouse : IDisposable
{
    internal const int Tickets = 100;
    private static readonly Instant Nine = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly Actor Ann = Actor.Agent("ann");
    private readonly ServiceProvider _services;
    private readonly TicketDesk _desk;
    private readonly AuditHandler? _handler;
    private int _commands;

    internal AuditedHouse(Func<IServiceCollection, IServiceCollection> withStore, bool isAudited)
    {
        _services = withStore(new ServiceCollection().AddWarehouseService(desk => desk.KeepsAuditTrail = isAudited)).BuildServiceProvider();
        _desk = _services.GetRequiredService<TicketDesk>();
        _handler = _services.GetServices<IWorkHandler>().OfType<AuditHandler>().SingleOrDefault();
    }

    public void Dispose() => _services.Dispose();

    internal async Task OpenAsync()
    {
        for (var ticket = 0; ticket < Tickets; ticket++)
        {
            await AskAsync(new OpenTicket { Ticket = IdOf(ticket), Customer = "C4711", Channel = Channel.Email, Subject = "包裹破损" });
        }
    }

    internal async Task NoteAsync(int times)
    {
        for (var i = 0; i < times; i++)
        {
            await AskAsync(new AddNote { Ticket = IdOf(_commands % Tickets), Text = "It is on its way." });
        }
    }

    /// <summary>The commits that are on their way into the chain, taken off the store's hands; the tickets' own timers go with them.</summary>
    internal async Task<ImmutableArray<ClaimedWork>> TakeAsync()
    {
        var (store, later) = (_services.GetRequiredService<IWorkStore>(), SystemClock.Instance.GetCurrentInstant() + Duration.FromHours(1));
        var taken = ImmutableArray.CreateBuilder<ClaimedWork>();
        while (await store.ClaimAsync(new(), later, Duration.FromHours(1), Page<ClaimedWork>.MaxSize) is { IsEmpty: false } due)
        {
            foreach (var item in due)
            {
                await store.CompleteAsync(item);
            }

            taken.AddRange(due.Where(item => _handler!.Handles(item.Key.Kind, item.Work.Name)));
        }

        return taken.ToImmutable();
    }

    internal async Task AppendAsync(ImmutableArray<ClaimedWork> items)
    {
        foreach (var item in items)
        {
            if (await _handler!.HandleAsync(item, Nine) != WorkOutcome.Effective)
            {
                throw new InvalidOperationException($"{item.Key} {item.Work.Name} is not in the chain.");
            }
        }
    }

    /// <summary>Verifies everything; answers how many entries the chain has.</summary>
    internal async Task<long> VerifyAsync()
    {
        var context = new CommandContext { CommandId = "verify", Actor = Actor.Supervisor("sue"), At = Nine };
        return (await _services.GetRequiredService<AuditDesk>().VerifyAsync(context, [])).Value.Head.Sequence;
    }

    private static string IdOf(int ticket) => string.Create(CultureInfo.InvariantCulture, $"T{ticket:d4}");

    private async Task AskAsync(TicketCommand command)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"command-{_commands++:d12}");
        var result = await _desk.HandleAsync(command, new() { CommandId = id, Actor = Ann, At = Nine });
        if (result.Refusal() is { } refusal)
        {
            throw new InvalidOperationException(refusal.Message);
        }
    }
}
