using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using WarehouseService.Domain.Complaints;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Testing.Laws;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain.Testing.Generators;

/// <summary>Complaints as commands made them, and the commands themselves, sound and unsound ones.</summary>
public static class ComplaintGenerators
{
    private const string Id = "K1";

    private static readonly Actor Ann = Actor.Agent("ann");

    private static readonly Actor Sue = Actor.Supervisor("sue");

    private static readonly Actor Sam = Actor.Supervisor("sam");

    private static readonly Actor Timers = Actor.System("timers");

    private static readonly Actor Cleo = Actor.Customer("C1");

    private static readonly ComplaintKnowledge Known = new()
    {
        Regime = KnownRegimes.CfpbPortal,
        TicketStatus = TicketStatus.Open,
        Customer = "C1",
    };

    private static readonly ComplaintKnowledge LiveTask = Known with
    {
        Tasks = [new() { Kind = CaseLinkKind.Task, To = CaseReference.Task("W1"), Department = Role.Warehouse }],
    };

    /// <summary>What may be tried on a complaint: every row of the table, by those who may and by some who may not, in time and late.</summary>
    public static LifecycleSubject<Complaint, ComplaintKnowledge> Subject { get; } = new()
    {
        Moves = _ => Moves,
        Stamps = ImmutableSortedDictionary.CreateRange<string, Func<Complaint, Instant?>>(
        [
            new(nameof(Complaint.FiledAt), complaint => complaint.FiledAt),
            new(nameof(Complaint.AcknowledgedAt), complaint => complaint.AcknowledgedAt),
            new(nameof(Complaint.AnsweredAt), complaint => complaint.AnsweredAt),
            new(nameof(Complaint.AppealedAt), complaint => complaint.AppealedAt),
            new(nameof(Complaint.ExtendedAt), complaint => complaint.ExtendedAt),
            new(nameof(Complaint.ReferredAt), complaint => complaint.ReferredAt),
        ]),
        Counts = ImmutableSortedDictionary.CreateRange<string, Func<Complaint, long>>(
        [
            new(nameof(Complaint.EscalationLevel), complaint => complaint.EscalationLevel),
            new(nameof(Complaint.Stage), complaint => complaint.Stage),
            new(nameof(Complaint.Evidence), complaint => complaint.Evidence.Length),
            new("Breaches", complaint => complaint.Timers.All.Sum(timer => timer.Breaches)),
        ]),
    };

    private static ImmutableArray<LifecycleMove<Complaint, ComplaintKnowledge>> Moves { get; } =
    [
        Move(Ann, new FileComplaint { Complaint = Id, Ticket = "T1", Subject = "damaged", Regime = KnownRegimes.CfpbPortal.Id }),
        Move(Cleo, new FileComplaint { Complaint = Id, Ticket = "T1", Subject = "rude", About = "ann", Regime = KnownRegimes.CfpbPortal.Id }),
        Move(Sue, new AcknowledgeComplaint { Complaint = Id }),
        Move(Ann, new AcknowledgeComplaint { Complaint = Id }),
        Move(Sue, new AssessComplaint { Complaint = Id, Severity = Severity.Low }),
        Move(Sue, new AssessComplaint { Complaint = Id, Severity = Severity.High }),
        Move(Cleo, new AddEvidence { Complaint = Id, Evidence = new() { Kind = EvidenceKind.Photo, Sha256 = new('a', Evidence.DigestLength) } }),
        Move(Sue, new ExtendAnswer { Complaint = Id, Reason = "The carrier has not answered." }),
        Move(Sue, new RecordRootCause { Complaint = Id, RootCause = RootCause.Packing }),
        Move(Ann, new RecordRootCause { Complaint = Id, RootCause = RootCause.Carrier }),
        Move(Sue, new DecideComplaint { Complaint = Id, Outcome = ComplaintOutcome.Upheld, Reasons = "The box was wet." }),
        Move(Sam, new DecideComplaint { Complaint = Id, Outcome = ComplaintOutcome.NotUpheld, Reasons = "The box was dry." }),
        Move(Ann, new CommunicateDecision { Complaint = Id, AppealRoute = "Write to us within 15 days." }),
        Move(Sue, new CommunicateDecision { Complaint = Id, AppealRoute = "Write to us within 15 days." }),
        Move(Cleo, new AcceptDecision { Complaint = Id }),
        Move(Cleo, new AppealDecision { Complaint = Id, Grounds = "It was not." }),
        Move(Sue, new CloseComplaint { Complaint = Id }) with { After = Duration.FromDays(8) },
        Move(Sue, new CloseComplaint { Complaint = Id }, LiveTask),
        Move(Cleo, new WithdrawComplaint { Complaint = Id }),
        Move(Cleo, new ReferOutside { Complaint = Id, Body = "The ombudsman." }) with { After = Duration.FromDays(61) },
        Move(Sue, new RecordOutsideResult { Complaint = Id, Result = "Half of it." }),
        Move(Sue, new PlaceComplaintHold { Complaint = Id, Reason = "A lawsuit." }),
        Move(Sue, new ReleaseComplaintHold { Complaint = Id }),
        Move(Timers, new RaiseComplaintAlerts { Complaint = Id, Timer = CaseTimers.WorkName(SlaMeasure.ComplaintAnswer) }) with { After = Duration.FromDays(61) },
    ];

    /// <summary>Commands on the complaint <c>K1</c>, half of them with a hostile text where they bring one.</summary>
    public static Arbitrary<ComplaintCommand> Command() => Arb.From(
        from command in Gen.Elements(Moves.Select(move => move.Command).OfType<ComplaintCommand>().ToArray())
        from hostile in HostileTexts.Text
        from isHostile in Gen.Elements(true, false)
        select isHostile ? With(command, hostile) : command);

    /// <summary>Complaints that random commands led to; shrunk by leaving commands out.</summary>
    public static Arbitrary<PlayedRecord<Complaint>> Record() => LifecycleGenerators.Record(new ComplaintLifecycle(), Subject);

    private static ComplaintCommand With(ComplaintCommand command, string text) => command switch
    {
        FileComplaint file => file with { Ticket = text, Subject = text, Text = text, About = text, Regime = text },
        AddEvidence add => add with { Evidence = add.Evidence with { Sha256 = text, Reference = text } },
        ExtendAnswer extend => extend with { Reason = text },
        RecordRootCause record => record with { Detail = text },
        DecideComplaint decide => decide with { Reasons = text },
        CommunicateDecision tell => tell with { AppealRoute = text, OutsideBody = text, Text = text },
        AppealDecision appeal => appeal with { Grounds = text },
        ReferOutside refer => refer with { Body = text },
        RecordOutsideResult record => record with { Result = text },
        PlaceComplaintHold place => place with { Reason = text },
        RaiseComplaintAlerts raise => raise with { Timer = text },
        _ => command,
    };

    private static LifecycleMove<Complaint, ComplaintKnowledge> Move(Actor by, ICommand<Complaint> command, ComplaintKnowledge? known = null) =>
        new() { Command = command, By = by, Known = known ?? Known };
}
