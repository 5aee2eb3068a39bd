using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Testing.Laws;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain.Testing.Generators;

/// <summary>Tickets as commands made them, and the commands themselves, sound and unsound ones.</summary>
public static class TicketGenerators
{
    private const string Id = "T1";

    private static readonly Actor Ann = Actor.Agent("ann");

    private static readonly Actor Bob = Actor.Agent("bob");

    private static readonly Actor Sue = Actor.Supervisor("sue");

    private static readonly Actor Timers = Actor.System("timers");

    private static readonly Actor Cleo = Actor.Customer("C1");

    private static readonly TicketKnowledge Nothing = new();

    private static readonly TicketKnowledge LiveTask = new()
    {
        Links = [new() { Kind = CaseLinkKind.Task, To = CaseReference.Task("W1"), Department = Role.Warehouse }],
    };

    private static readonly TicketKnowledge OtherTicket = new()
    {
        Other = new TicketLifecycle().Decide(
            default,
            new OpenTicket { Ticket = "T2", Customer = "C1", Channel = Channel.Email },
            new() { CommandId = "other", Actor = Ann, At = Instant.FromUtc(2026, 1, 5, 8, 0) },
            Nothing).Value.State,
        Above = ["T2"],
        Levels = 2,
    };

    /// <summary>What may be tried on a ticket: every row of the table, by those who may and by some who may not, in time and late.</summary>
    public static LifecycleSubject<Ticket, TicketKnowledge> Subject { get; } = new()
    {
        Moves = _ => Moves,
        Stamps = ImmutableSortedDictionary.CreateRange<string, Func<Ticket, Instant?>>(
        [
            new(nameof(Ticket.OpenedAt), ticket => ticket.OpenedAt),
            new(nameof(Ticket.FirstResponseAt), ticket => ticket.FirstResponseAt),
            new(nameof(Ticket.FirstResolvedAt), ticket => ticket.FirstResolvedAt),
        ]),
        Counts = ImmutableSortedDictionary.CreateRange<string, Func<Ticket, long>>(
        [
            new(nameof(Ticket.EscalationLevel), ticket => ticket.EscalationLevel),
            new(nameof(Ticket.Reopens), ticket => ticket.Reopens),
            new(nameof(Ticket.Reassignments), ticket => ticket.Reassignments),
            new(nameof(Ticket.PublicReplies), ticket => ticket.PublicReplies),
            new(nameof(Ticket.CustomerWait), ticket => ticket.CustomerWait.BclCompatibleTicks),
            new("Breaches", ticket => ticket.Timers.All.Sum(timer => timer.Breaches)),
        ]),
    };

    private static ImmutableArray<LifecycleMove<Ticket, TicketKnowledge>> Moves { get; } =
    [
        Move(Ann, new OpenTicket { Ticket = Id, Customer = "C1", Channel = Channel.Phone }),
        Move(Bob, new OpenSplitTicket { Ticket = Id, From = "T2", Customer = "C1", Channel = Channel.Email, Kind = RequestKind.Other, Messages = 2 }),
        Move(Ann, new ClaimTicket { Ticket = Id }),
        Move(Sue, new AssignTicket { Ticket = Id, To = Bob }),
        Move(Sue, new TakeOverTicket { Ticket = Id }),
        Move(Sue, new SendPublic { Ticket = Id, Text = "We are on it." }),
        Move(Ann, new AddNote { Ticket = Id, Text = "Called the carrier." }),
        Move(Cleo, new ReceiveFromCustomer { Ticket = Id, Text = "Where is it?" }),
        Move(Sue, new WaitCustomer { Ticket = Id }),
        Move(Sue, new WaitInternal { Ticket = Id }, LiveTask),
        Move(Timers, new ResumeTicket { Ticket = Id }),
        Move(Ann, new ResolveTicket { Ticket = Id, Code = "answered", Message = "It arrives tomorrow." }),
        Move(Sue, new ResolveTicket { Ticket = Id, Code = "answered", Message = "It arrives tomorrow." }),
        Move(Sue, new ResolveTicket { Ticket = Id, Code = "answered" }, LiveTask),
        Move(Sue, new CloseTicket { Ticket = Id, CustomerConfirmed = true }),
        Move(Timers, new CloseTicket { Ticket = Id }) with { After = Duration.FromDays(3) },
        Move(Cleo, new ReopenTicket { Ticket = Id }),
        Move(Sue, new ReopenTicket { Ticket = Id }) with { After = Duration.FromDays(8) },
        Move(Sue, new EscalateTicket { Ticket = Id, Kind = EscalationKind.All[0], Reason = "It is late." }),
        Move(Timers, new RaiseAlerts { Ticket = Id, Timer = CaseTimers.WorkName(SlaMeasure.FirstResponse) }) with { After = Duration.FromMinutes(61) },
        Move(Sue, new ClassifyTicket { Ticket = Id, Impact = Degree.All[0], Urgency = Degree.All[^1] }),
        Move(Sue, new OverridePriority { Ticket = Id, Priority = Priority.P1, Reason = "A big customer." }),
        Move(Timers, new RenewPromises { Ticket = Id }),
        Move(Sue, new SetSubStatus { Ticket = Id }),
        Move(Sue, new CancelTicket { Ticket = Id, Reason = "Opened twice." }),
        Move(Ann, new CancelTicket { Ticket = Id, Reason = "Opened twice." }),
        Move(Ann, new SetParent { Ticket = Id, Parent = "T2" }, OtherTicket),
        Move(Sue, new MoveToParent { Ticket = Id, Parent = "T3" }),
        Move(Ann, new MergeTicket { Ticket = Id, Into = "T2" }, OtherTicket),
        Move(Ann, new AbsorbTicket { Ticket = Id, Source = "T2", CustomerMessages = 1 }),
        Move(Cleo, new HearForwarded { Ticket = Id, From = "T2", Text = "Hello?" }),
        Move(Sue, new SplitTicket { Ticket = Id, Into = "T3", Messages = 1 }),
    ];

    /// <summary>Commands on the ticket <c>T1</c>, half of them with a hostile text where they bring one.</summary>
    public static Arbitrary<TicketCommand> Command() => Arb.From(
        from command in Gen.Elements(Moves.Select(move => move.Command).OfType<TicketCommand>().ToArray())
        from hostile in HostileTexts.Text
        from isHostile in Gen.Elements(true, false)
        select isHostile ? With(command, hostile) : command);

    /// <summary>Tickets that random commands led to; shrunk by leaving commands out.</summary>
    public static Arbitrary<PlayedRecord<Ticket>> Record() => LifecycleGenerators.Record(new TicketLifecycle(), Subject);

    private static TicketCommand With(TicketCommand command, string text) => command switch
    {
        OpenTicket open => open with { Customer = text, Subject = text, Text = text, IntakeKey = text },
        SendPublic send => send with { Text = text, Recipient = text },
        AddNote note => note with { Text = text },
        ReceiveFromCustomer receive => receive with { Text = text },
        ResolveTicket resolve => resolve with { Code = text, Message = text },
        EscalateTicket escalate => escalate with { Reason = text },
        RaiseAlerts raise => raise with { Timer = text },
        OverridePriority change => change with { Reason = text },
        SetSubStatus set => set with { SubStatus = text },
        CancelTicket cancel => cancel with { Reason = text },
        SetParent set => set with { Parent = text },
        MergeTicket merge => merge with { Into = text, Reason = text },
        SplitTicket split => split with { Into = text, Subject = text },
        _ => command,
    };

    private static LifecycleMove<Ticket, TicketKnowledge> Move(Actor by, ICommand<Ticket> command, TicketKnowledge? known = null) =>
        new() { Command = command, By = by, Known = known ?? Nothing };
}
