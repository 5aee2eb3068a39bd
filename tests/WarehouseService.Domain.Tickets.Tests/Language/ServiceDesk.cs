using FluentResults;
using NodaTime;
using NodaTime.Testing;
using System.Collections.Immutable;
using WarehouseService.Domain.Json;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Tickets.Json;

namespace WarehouseService.Domain.Tickets.Tests.Language;

/// <summary>The desks of tickets and tasks over a store in memory, which answers at once.</summary>
internal sealed class ServiceDesk
{
    private static readonly Instant FarAway = Instant.FromUtc(9000, 1, 1, 0, 0);
    private int _commands;
    private int _looks;

    public ServiceDesk(ITicketPolicies? policies = null, ISlaPolicies? slaPolicies = null, Calendars? calendars = null, Lifecycle<Ticket, TicketStatus, TicketKnowledge>? lifecycle = null)
    {
        Desk = new(Store, new FakeClock(FarAway));
        Complaints = new(Store);
        TicketRecords = new(Store, TicketFormat.Instance, lifecycle ?? new TicketLifecycle());
        LinksRecords = new(Store, CaseLinksFormat.Instance, new CaseLinksLifecycle());
        var claims = new Repository<Claim, ClaimStatus, ClaimKnowledge>(Store, ClaimFormat.Instance, new ClaimLifecycle());
        Tickets = new(
            Desk,
            TicketRecords,
            LinksRecords,
            claims,
            Customers,
            policies ?? new TicketPolicies(TicketPolicy.Default),
            slaPolicies ?? new SlaPolicies(SlaPolicy.Default),
            new SharedCalendars(calendars ?? Calendars.None));
        TaskRecords = new(Store, CoordinationTaskFormat.Instance, new CoordinationTaskLifecycle());
        Tasks = new(
            Desk,
            TaskRecords,
            LinksRecords,
            [new TicketTaskCases(TicketRecords), Complaints],
            slaPolicies ?? new SlaPolicies(SlaPolicy.Default),
            new SharedCalendars(calendars ?? Calendars.None));
    }

    public InMemoryStore Store { get; } = new();

    public Customers Customers { get; } = new();

    public Complaints Complaints { get; }

    public TicketDesk Tickets { get; }

    public CoordinationTaskDesk Tasks { get; }

    public Desk Desk { get; }

    public Repository<Ticket, TicketStatus, TicketKnowledge> TicketRecords { get; }

    public Repository<CaseLinks, CaseLinksStatus, CaseLinksKnowledge> LinksRecords { get; }

    public Repository<CoordinationTask, CoordinationTaskStatus, CoordinationTaskKnowledge> TaskRecords { get; }

    public Result<Accepted<Ticket>> Ask(Actor by, Instant at, TicketCommand command, string? commandId = null) =>
        Tickets.HandleAsync(command, Context(by, at, commandId)).GetAwaiter().GetResult();

    /// <summary>A plan with this one part, as if whoever keeps tasks or complaints had made it.</summary>
    public Result<Accepted<CaseLinks>> Ask(Actor by, Instant at, CaseLinksReaction reaction)
    {
        var context = Context(by, at);
        return Desk.CommitAsync(context, async cancel => new Plan<CaseLinks, CaseLinksStatus, CaseLinksKnowledge>(
            await LinksRecords.ReadAsync(reaction, context, cancel))).GetAwaiter().GetResult();
    }

    public Result<Accepted<CoordinationTask>> Ask(Actor by, Instant at, CoordinationTaskCommand command, string? commandId = null) =>
        Tasks.HandleAsync(command, Context(by, at, commandId)).GetAwaiter().GetResult();

    public Result<Accepted<Ticket>> Fire(ClaimedWork timer, Instant now) => Tickets.FireAsync(timer, now).GetAwaiter().GetResult();

    public Versioned<Ticket> Read(string ticket) => TicketRecords.FindAsync(CommandContext.DefaultTenant, ticket).GetAwaiter().GetResult();

    public Versioned<CoordinationTask> ReadTask(string task) => TaskRecords.FindAsync(CommandContext.DefaultTenant, task).GetAwaiter().GetResult();

    public Versioned<CaseLinks> ReadLinks(string ticket) => ReadLinks(CaseReference.Ticket(ticket));

    public Versioned<CaseLinks> ReadLinks(CaseReference @case) =>
        LinksRecords.FindAsync(CommandContext.DefaultTenant, @case.ToString()).GetAwaiter().GetResult();

    public ImmutableArray<JournalRecord> Journal(string ticket) =>
        Store.ReadJournalAsync(KeyOf(ticket), 0, Page<object>.MaxSize).GetAwaiter().GetResult();

    public List<HistoryEntry<Ticket>> History(string ticket) =>
        TicketRecords.HistoryAsync(CommandContext.DefaultTenant, ticket).ToBlockingEnumerable().ToList();

    public AggregateDocument? Document(string ticket) => Store.LoadAsync(KeyOf(ticket), null).GetAwaiter().GetResult().Document;

    /// <summary>The work that the store holds for tickets. Looking leases it in a far future; do not dispatch afterwards.</summary>
    public ILookup<string, WorkRecord> Work()
    {
        var now = FarAway.PlusTicks(10L * ++_looks);
        var claimed = Store.ClaimAsync(new() { Kind = "ticket" }, now, Duration.FromTicks(1), Page<object>.MaxSize).GetAwaiter().GetResult();
        return claimed.ToLookup(item => item.Key.Id, item => item.Work);
    }

    /// <summary>A dispatcher's round: claims what is due, fires timers, delivers messages, completes both. Answers what each timer led to.</summary>
    public List<(string Timer, Result<Accepted<Ticket>> Outcome)> Dispatch(Instant now)
    {
        var claimed = Store.ClaimAsync(new(), now, Duration.FromMinutes(1), Page<object>.MaxSize).GetAwaiter().GetResult();
        var timers = claimed.Where(item => item.Key.Kind == "ticket" && item.Work.Name.StartsWith("timer/", StringComparison.Ordinal))
            .Select(item => (item.Work.Name, Fire(item, now)))
            .ToList();
        Assert.All(claimed, item => Store.CompleteAsync(item).GetAwaiter().GetResult());
        return timers;
    }

    public static AggregateKey KeyOf(string ticket) => new(CommandContext.DefaultTenant, "ticket", ticket);

    public CommandContext Context(Actor by, Instant at, string? commandId = null) =>
        new() { CommandId = commandId ?? $"command {Interlocked.Increment(ref _commands)}", Actor = by, At = at };
}
