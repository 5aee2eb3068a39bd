using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using System.Collections.Immutable;
using WarehouseService.Domain.Complaints.Tests.Language;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Complaints.Tests.Model;

/// <summary>One step of a random program, in numbers: what they mean depends on where the records are.</summary>
public sealed record Move(int Pick, int Who, int Gap, int Fill)
{
    private static readonly ImmutableArray<LifecycleRow> OfComplaints = new ComplaintLifecycle().Rows;
    private static readonly ImmutableArray<LifecycleRow> OfRemedies = new RemedyLifecycle().Rows;
    private static readonly ImmutableArray<LifecycleRow> OfActions = new CorrectiveActionLifecycle().Rows;

    /// <summary>Shrinks by leaving moves out; the numbers mean nothing by themselves.</summary>
    public static Arbitrary<Move[]> Programs() => Arb.From(
        (from pick in Gen.Choose(0, 9_999)
         from who in Gen.Choose(0, 9_999)
         from gap in Gen.Choose(0, 9_999)
         from fill in Gen.Choose(0, 9_999)
         select new Move(pick, who, gap, fill)).ArrayOf(),
        moves => Enumerable.Range(0, moves.Length).Select(left => moves.Where((_, index) => index != left).ToArray()));

    private string Complaint => Fill % 4 == 0 ? "K2" : "K1";

    private string Remedy => $"R{1 + (Fill % 3)}";

    internal (string Command, string? Status) CommandOn(PlainHouse house)
    {
        var (rows, status) = (Pick % 11) switch
        {
            < 6 => (OfComplaints, house.Complaints.GetValueOrDefault(Complaint)?.Status),
            < 9 => (OfRemedies, house.Remedies.GetValueOrDefault(Remedy)?.Status),
            _ => (OfActions, house.Actions.GetValueOrDefault("X1")?.Status),
        };
        var possible = rows.Where(row => row.Arcs.Any(arc => arc.From?.Name == status)).ToList();
        var onward = possible.Where(row => !IsRare(row.Command) && row.Arcs.Any(arc => arc.From?.Name == status && arc.To.Name != status)).ToList();
        var choices = (Pick / 11 % 10) switch
        {
            0 => [.. rows],
            < 4 when possible.Count > 0 => possible,
            _ => onward.Count > 0 ? onward : [.. rows],
        };
        return (choices[Pick / 110 % choices.Count].Command, status);
    }

    internal Actor ActorFor(string command, PlainHouse house) => (Who % 6) switch
    {
        0 => People.All[Who / 6 % People.All.Count],
        1 => People.Sue,
        _ => command switch
        {
            nameof(AcceptDecision) or nameof(AppealDecision) or nameof(WithdrawComplaint) => People.Cleo,
            nameof(RaiseComplaintAlerts) or nameof(ExpireRemedy) => People.Robot,
            nameof(RequestRemedy) or nameof(AmendRemedy) => Who % 2 == 0 ? People.Ann : People.Sue,
            nameof(ExecuteRemedy) => Who % 2 == 0 ? People.Fay : People.Finn,
            nameof(ApproveRemedy) or nameof(RejectRemedy) => Who % 3 == 0 ? People.Fay : Who % 3 == 1 ? People.Sue : People.Sam,
            nameof(CompleteAction) => house.Actions.GetValueOrDefault("X1")?.Owner ?? People.Quin,
            nameof(VerifyAction) or nameof(RecordRootCause) => Who % 2 == 0 ? People.Quin : People.Sam,
            nameof(AcknowledgeComplaint) or nameof(AssessComplaint) or nameof(CommunicateDecision) => People.Bob,
            _ => Who % 2 == 0 ? People.Sue : People.Sam,
        },
    };

    /// <summary>Often an instant at which something ends, or the least before or after it.</summary>
    internal Instant InstantOn(PlainHouse house, Instant now)
    {
        var tick = Duration.FromTicks((Gap / 20 % 3) - 1);
        var complaint = house.Complaints.GetValueOrDefault(Complaint);
        var remedy = house.Remedies.GetValueOrDefault(Remedy);
        return (Gap % 20) switch
        {
            0 => now - Duration.FromSeconds(2),
            1 => now - Duration.FromSeconds(2) - Duration.FromTicks(1),
            2 => now + Duration.FromDays(1),
            3 => complaint?.Due + tick ?? now,
            4 => complaint?.CommunicatedAt + Duration.FromDays(7) + tick ?? now,
            5 => complaint?.CommunicatedAt + Duration.FromDays(15) + tick ?? now,
            6 => remedy?.ApprovedAt + Duration.FromDays(7) + tick ?? now,
            7 => remedy?.RequestedAt + Duration.FromDays(30) + tick ?? now,
            _ => now + Duration.FromMinutes(Gap % 7),
        };
    }

    internal ICommand Filled(string command, PlainHouse house)
    {
        var bad = Fill % 23 == 0;
        var text = bad ? " " : $"text {Fill}";
        long? expected = (Fill % 19) switch { 0 => 1, 1 => 2, _ => null };
        ICommand filled = command switch
        {
            nameof(FileComplaint) => new FileComplaint
            {
                Complaint = Complaint, Ticket = "T1", Subject = bad ? "" : Fill % 5 == 0 ? "late" : Complaint, About = Fill % 3 == 0 ? "ann" : null, Expected = expected,
            },
            nameof(AcknowledgeComplaint) => new AcknowledgeComplaint { Complaint = Complaint, Expected = expected },
            nameof(AssessComplaint) => new AssessComplaint { Complaint = Complaint, Severity = bad ? null! : Severity.All[Fill % 3], Expected = expected },
            nameof(AddEvidence) => new AddEvidence
            {
                Complaint = Complaint, Evidence = new() { Kind = bad ? null! : EvidenceKind.Photo, Sha256 = new string("abcde"[Fill % 5], Evidence.DigestLength) },
            },
            nameof(ExtendAnswer) => new ExtendAnswer { Complaint = Complaint, Reason = text },
            nameof(RecordRootCause) => new RecordRootCause { Complaint = Complaint, RootCause = bad ? null! : RootCause.All[Fill % 13], Expected = expected },
            nameof(DecideComplaint) => new DecideComplaint { Complaint = Complaint, Outcome = ComplaintOutcome.All[Fill % 3], Reasons = text },
            nameof(CommunicateDecision) => new CommunicateDecision { Complaint = Complaint, AppealRoute = bad ? null : text },
            nameof(AcceptDecision) => new AcceptDecision { Complaint = Complaint },
            nameof(AppealDecision) => new AppealDecision { Complaint = Complaint },
            nameof(CloseComplaint) => new CloseComplaint { Complaint = Complaint, Expected = expected },
            nameof(WithdrawComplaint) => new WithdrawComplaint { Complaint = Complaint },
            nameof(ReferOutside) => new ReferOutside { Complaint = Complaint },
            nameof(RecordOutsideResult) => new RecordOutsideResult { Complaint = Complaint, Result = text },
            nameof(PlaceComplaintHold) => new PlaceComplaintHold { Complaint = Complaint, Reason = text },
            nameof(ReleaseComplaintHold) => new ReleaseComplaintHold { Complaint = Complaint },
            nameof(RaiseComplaintAlerts) => new RaiseComplaintAlerts { Complaint = Complaint, Timer = CaseTimers.WorkName(SlaMeasure.ComplaintAnswer) },
            nameof(RequestRemedy) => new RequestRemedy { Remedy = Remedy, Complaint = Fill % 7 == 0 ? "K2" : "K1", Kind = RemedyKind.All[Fill % 6], Amount = Amount(bad), Expected = expected },
            nameof(ApproveRemedy) => new ApproveRemedy { Remedy = Remedy, Expected = expected },
            nameof(RejectRemedy) => new RejectRemedy { Remedy = Remedy, Reason = text },
            nameof(AmendRemedy) => new AmendRemedy { Remedy = Remedy, Amount = Amount(bad) },
            nameof(CancelRemedy) => new CancelRemedy { Remedy = Remedy },
            nameof(ExecuteRemedy) => new ExecuteRemedy { Remedy = Remedy, Expected = expected },
            nameof(ExpireRemedy) => new ExpireRemedy { Remedy = Remedy },
            nameof(PlanAction) => new PlanAction { Action = "X1", Complaint = Complaint, Owner = bad ? null! : Fill % 2 == 0 ? People.Quin : People.Wes },
            nameof(CompleteAction) => new CompleteAction { Action = "X1" },
            nameof(VerifyAction) => new VerifyAction { Action = "X1", IsEffective = Fill % 3 > 0 },
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "No filling for this command."),
        };
        return filled;
    }

    private bool IsRare(string command) =>
        command is nameof(WithdrawComplaint) or nameof(ReferOutside) or nameof(CancelRemedy) or nameof(RejectRemedy) && Fill % 6 > 0;

    private Money Amount(bool bad) => bad
        ? Yuan.Of(-1)
        : Yuan.Of(((long[])[50, 100, 150, 200, 201, 900, 1_900, 2_001, 9_000, 20_001])[Fill / 23 % 10]);
}
