using FluentResults;
using NodaTime;
using NodaTime.Testing;
using System.Collections.Immutable;
using WarehouseService.Domain.Complaints.Json;
using WarehouseService.Domain.Json;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Tickets;
using WarehouseService.Domain.Tickets.Json;

namespace WarehouseService.Domain.Complaints.Tests.Language;

/// <summary>The desks of tickets, complaints, remedies and corrective actions over one store.</summary>
internal sealed class HouseDesk
{
    private static readonly Instant FarAway = Instant.FromUtc(9000, 1, 1, 0, 0);
    private int _commands;
    private int _looks;

    public HouseDesk(
        ComplaintPolicy? policy = null,
        IHandlingRegimes? regimes = null,
        ApprovalLimits? limits = null,
        Calendars? calendars = null,
        IAggregateStore? store = null,
        IWorkStore? work = null)
    {
        var memory = new InMemoryStore();
        Store = store ?? memory;
        WorkStore = work ?? memory;
        var hours = new SharedCalendars(calendars ?? Calendars.None);
        Log = new AccessLog(Store, new FakeClock(FarAway));
        Desk = new(Store, new FakeClock(FarAway), Log);
        LinkRecords = new(Store, CaseLinksFormat.Instance, new CaseLinksLifecycle());
        TicketRecords = new(Store, TicketFormat.Instance, new TicketLifecycle());
        ComplaintRecords = new(Store, ComplaintFormat.Instance, new ComplaintLifecycle());
        LedgerRecords = new(Store, CustomerLedgerFormat.Instance, new CustomerLedgerLifecycle());
        RemedyRecords = new(Store, RemedyFormat.Instance, new RemedyLifecycle());
        ActionRecords = new(Store, CorrectiveActionFormat.Instance, new CorrectiveActionLifecycle());
        var tasks = new Repository<CoordinationTask, CoordinationTaskStatus, CoordinationTaskKnowledge>(
            Store, CoordinationTaskFormat.Instance, new CoordinationTaskLifecycle());
        Tickets = new(
            Desk,
            TicketRecords,
            LinkRecords,
            tasks,
            new(Store, ClaimFormat.Instance, new ClaimLifecycle()),
            new OpenCustomers(),
            new TicketPolicies(TicketPolicy.Default),
            new SlaPolicies(SlaPolicy.Default),
            hours,
            []);
        Complaints = new(
            Desk, ComplaintRecords, LedgerRecords, TicketRecords, LinkRecords, new ComplaintPolicies(policy ?? ComplaintPolicy.Default), regimes ?? new HandlingRegimes(), hours);
        var shared = new SharedApprovalLimits(limits ?? Yuan.Limits);
        var delegations = new Repository<Delegation, DelegationStatus, DelegationKnowledge>(Store, DelegationFormat.Instance, new DelegationLifecycle());
        Delegations = new(Desk, delegations, shared);
        Remedies = new(Desk, RemedyRecords, ComplaintRecords, LedgerRecords, delegations, shared);
        Actions = new(Desk, ActionRecords, ComplaintRecords, LedgerRecords);
        Tasks = new(
            Desk,
            tasks,
            LinkRecords,
            [new TicketTaskCases(TicketRecords), new ComplaintTaskCases(ComplaintRecords)],
            new SlaPolicies(SlaPolicy.Default),
            hours);
        View = new(ComplaintRecords, LinkRecords, Log);
    }

    public IAggregateStore Store { get; }

    public IWorkStore WorkStore { get; }

    public Desk Desk { get; }

    public IAccessLog Log { get; }

    public TicketDesk Tickets { get; }

    public ComplaintDesk Complaints { get; }

    public RemedyDesk Remedies { get; }

    public CorrectiveActionDesk Actions { get; }

    public DelegationDesk Delegations { get; }

    public CoordinationTaskDesk Tasks { get; }

    public ComplaintView View { get; }

    public Repository<Ticket, TicketStatus, TicketKnowledge> TicketRecords { get; }

    public Repository<CaseLinks, CaseLinksStatus, CaseLinksKnowledge> LinkRecords { get; }

    public Repository<Complaint, ComplaintStatus, ComplaintKnowledge> ComplaintRecords { get; }

    public Repository<CustomerLedger, CustomerLedgerStatus, CustomerLedgerKnowledge> LedgerRecords { get; }

    public Repository<Remedy, RemedyStatus, RemedyKnowledge> RemedyRecords { get; }

    public Repository<CorrectiveAction, CorrectiveActionStatus, CorrectiveActionKnowledge> ActionRecords { get; }

    /// <summary>What a command is refused with; null if it is accepted.</summary>
    public Refusal? Ask(Actor by, Instant at, ICommand command, string? commandId = null)
    {
        var context = Context(by, at, commandId);
        return (command switch
        {
            TicketCommand ticket => (IResultBase)Tickets.HandleAsync(ticket, context).GetAwaiter().GetResult(),
            ComplaintCommand complaint => Complaints.HandleAsync(complaint, context).GetAwaiter().GetResult(),
            RemedyCommand remedy => Remedies.HandleAsync(remedy, context).GetAwaiter().GetResult(),
            CorrectiveActionCommand action => Actions.HandleAsync(action, context).GetAwaiter().GetResult(),
            DelegationCommand delegation => Delegations.HandleAsync(delegation, context).GetAwaiter().GetResult(),
            CoordinationTaskCommand task => Tasks.HandleAsync(task, context).GetAwaiter().GetResult(),
            CaseLinksReaction links => Desk.CommitAsync(context, async cancel => new Plan<CaseLinks, CaseLinksStatus, CaseLinksKnowledge>(
                await LinkRecords.ReadAsync(links, context, cancel))).GetAwaiter().GetResult(),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "No desk for this."),
        }).Refusal();
    }

    public Versioned<Complaint> Complaint(string id = "K1") => Find(ComplaintRecords, id);

    public Versioned<Remedy> Remedy(string id = "R1") => Find(RemedyRecords, id);

    public Versioned<CorrectiveAction> Action(string id = "X1") => Find(ActionRecords, id);

    public CustomerLedger Ledger(string customer = "C1") => Find(LedgerRecords, customer).State ?? new() { Customer = customer };

    public ImmutableArray<CaseLink> Links(string ticket = "T1") => Find(LinkRecords, $"ticket/{ticket}").State?.Live ?? [];

    /// <summary>Every document that a command may touch, with its version: equal before and after if nothing changed.</summary>
    public string Everything()
    {
        var all = new List<string>();
        foreach (var kind in (string[])["ticket", "task", "case-links", "complaint", "remedy", "corrective-action", "customer-ledger"])
        {
            var page = Store.QueryAsync(new() { Kind = kind }, null, Page<object>.MaxSize).GetAwaiter().GetResult();
            all.AddRange(page.Items.Select(document => $"{document.Key} {document.Version} {document.Payload}"));
        }

        return string.Join('\n', all);
    }

    public ImmutableArray<JournalRecord> Journal(string kind, string id) =>
        Store.ReadJournalAsync(new(CommandContext.DefaultTenant, kind, id), 0, Page<object>.MaxSize).GetAwaiter().GetResult();

    /// <summary>The timers that the store holds for a kind. Looking leases them in a far future; do not dispatch afterwards.</summary>
    public ILookup<string, WorkRecord> Work(string kind)
    {
        var now = FarAway.PlusTicks(10L * ++_looks);
        var claimed = WorkStore.ClaimAsync(new() { Kind = kind }, now, Duration.FromTicks(1), Page<object>.MaxSize).GetAwaiter().GetResult();
        return claimed.ToLookup(item => item.Key.Id, item => item.Work);
    }

    /// <summary>A dispatcher's round over the timers of this package: whatever is due by now fires.</summary>
    public List<(string Timer, WorkOutcome Outcome)> Dispatch(Instant now)
    {
        IWorkHandler[] handlers = [new ComplaintTimerHandler(Complaints), new RemedyTimerHandler(Remedies), new TicketTimerHandler(Tickets)];
        var claimed = WorkStore.ClaimAsync(new(), now, Duration.FromMinutes(1), Page<object>.MaxSize).GetAwaiter().GetResult();
        var outcomes = new List<(string, WorkOutcome)>();
        foreach (var item in claimed.OrderBy(item => item.Work.Due))
        {
            if (handlers.FirstOrDefault(handler => handler.Handles(item.Key.Kind, item.Work.Name)) is { } handler)
            {
                outcomes.Add((item.Work.Name, handler.HandleAsync(item, now).GetAwaiter().GetResult()));
            }

            WorkStore.CompleteAsync(item).GetAwaiter().GetResult();
        }

        return outcomes;
    }

    public CommandContext Context(Actor by, Instant at, string? commandId = null) =>
        new() { CommandId = commandId ?? $"command {Interlocked.Increment(ref _commands)}", Actor = by, At = at };

    private static Versioned<TState> Find<TState>(IRepository<TState> records, string id)
        where TState : class => records.FindAsync(CommandContext.DefaultTenant, id).GetAwaiter().GetResult();
}
