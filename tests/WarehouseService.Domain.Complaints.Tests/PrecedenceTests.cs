using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using WarehouseService.Domain.Complaints.Tests.Language;

namespace WarehouseService.Domain.Complaints.Tests;

/// <summary>A command about which several things are wrong at once: the kind that is told is the first of all.</summary>
public sealed class PrecedenceTests
{
    private static readonly Instant Last = AComplaint.Nine + Duration.FromDays(1);
    private static readonly Complaint Filed = AComplaint.Filed(about: "ann").Complaint;

    /// <summary>What may be wrong, one bit each.</summary>
    public sealed record Case(int Actor, int Status, int Wrongs);

    public static Arbitrary<Case> Cases() => Arb.From(
        from actor in Gen.Choose(0, People.All.Count)
        from status in Gen.Choose(0, ComplaintStatus.All.Length - 1)
        from wrongs in Gen.Choose(0, 1_023)
        select new Case(actor, status, wrongs));

    [Property(Arbitrary = [typeof(PrecedenceTests)], MaxTest = 5_000)]
    public void Of_closing_a_complaint_the_first_kind_among_all_that_is_wrong_is_told(Case one)
    {
        ArgumentNullException.ThrowIfNull(one);
        bool Is(int bit) => (one.Wrongs & (1 << bit)) != 0;
        var by = ActorOf(one);
        var status = ComplaintStatus.All[one.Status];
        var complaint = Filed with
        {
            Status = status,
            Severity = Is(0) ? Severity.Low : Severity.High,
            AcceptedAt = Is(1) ? Last : null,
            CloseAt = Last + Duration.FromDays(7),
        };
        var record = Is(2) && Is(3) ? default : new Versioned<Complaint>(complaint, 5, AComplaint.Nine, Last) { CommandIdReused = Is(4) };
        var ledger = new CustomerLedger
        {
            Customer = "C1",
            Complaints = [new() { Complaint = "K1", Subject = "s", HasVerifiedAction = Is(5) }],
            Remedies = Is(6) ? [new() { Remedy = "R1", Complaint = "K1", Amount = Yuan.Of(1), RequestedAt = Last, Status = RemedyStatus.Approved }] : [],
        };
        var at = Is(7) ? Last - Duration.FromSeconds(3) : Last;
        var command = new CloseComplaint { Complaint = "K1", Expected = Is(8) ? 4 : null };

        var wrong = new List<RefusalKind>();
        void If(bool condition, RefusalKind kind)
        {
            if (condition)
            {
                wrong.Add(kind);
            }
        }

        If(record.State is null, RefusalKind.NotFound);
        if (record.State is not null)
        {
            If(Is(4), RefusalKind.IdempotencyConflict);
            If(by.Role != Role.Supervisor && !(by.Role == Role.Agent && Is(0)), RefusalKind.NotPermitted);
            If(Is(8), RefusalKind.StaleVersion);
            If(Is(7), RefusalKind.ClockRegression);
            If(status != ComplaintStatus.Communicated, RefusalKind.InvalidState);
            If(by.Id == "ann", RefusalKind.SegregationOfDuties);
            If(!Is(1) || Is(6) || (!Is(0) && !Is(5)), RefusalKind.GuardUnmet);
        }

        var told = new ComplaintLifecycle().Decide(record, command, new() { CommandId = "c", Actor = by, At = at }, new() { Ledger = ledger });
        Assert.Equal(wrong.MinBy(kind => kind.Value), told.Refusal()?.Kind);
    }

    [Property(Arbitrary = [typeof(PrecedenceTests)], MaxTest = 5_000)]
    public void Of_approving_and_paying_the_first_kind_among_all_that_is_wrong_is_told(Case one)
    {
        ArgumentNullException.ThrowIfNull(one);
        bool Is(int bit) => (one.Wrongs & (1 << bit)) != 0;
        var by = ActorOf(one);
        var status = RemedyStatus.All[one.Status % RemedyStatus.All.Length];
        var remedy = new Remedy
        {
            Id = "R1",
            Status = status,
            Complaint = "K1",
            Customer = "C1",
            Kind = RemedyKind.Refund,
            Amount = Yuan.Of(Is(0) ? 2_001 : 500),
            Limits = Yuan.Limits,
            RequestedBy = Is(1) ? Actor.Agent("sue") : People.Bob,
            RequestedAt = AComplaint.Nine,
            Approval = new() { By = Is(2) ? Actor.Of(Role.Finance, "fay") : null, Amount = Yuan.Of(500), Version = 2, At = AComplaint.Nine, ValidUntil = Last },
        };
        var record = new Versioned<Remedy>(remedy, 5, AComplaint.Nine, Last) { CommandIdReused = Is(3) };
        var complaint = Is(4) ? Filed with { Status = ComplaintStatus.Withdrawn } : Filed;
        var at = Is(5) ? Last - Duration.FromSeconds(3) : Is(6) ? Last + Duration.FromTicks(1) : Last;
        var expected = Is(7) ? 4 : (long?)null;
        RemedyCommand command = Is(8) ? new ApproveRemedy { Remedy = "R1", Expected = expected } : new ExecuteRemedy { Remedy = "R1", Expected = expected, Reference = Is(9) ? "" : null };

        var wrong = new List<RefusalKind>();
        void If(bool condition, RefusalKind kind)
        {
            if (condition)
            {
                wrong.Add(kind);
            }
        }

        If(!Is(8) && Is(9), RefusalKind.InvalidInput);
        If(Is(3), RefusalKind.IdempotencyConflict);
        If(by.Role != Role.Finance && !(Is(8) && by.Role == Role.Supervisor), RefusalKind.NotPermitted);
        If(Is(7), RefusalKind.StaleVersion);
        If(Is(5), RefusalKind.ClockRegression);
        If(status != (Is(8) ? RemedyStatus.Requested : RemedyStatus.Approved) || (Is(8) && Is(4)), RefusalKind.InvalidState);
        If(by.Id == "ann" || by.Id == remedy.RequestedBy.Id || (!Is(8) && Is(2) && by.Id == "fay"), RefusalKind.SegregationOfDuties);
        If(!Is(8) && Is(6) && !Is(5), RefusalKind.WindowExpired);
        If(Is(8) && Is(0) && by.Role == Role.Supervisor, RefusalKind.LimitExceeded);

        var known = new RemedyKnowledge { Limits = Yuan.Limits, Complaint = complaint, Ledger = new() { Customer = "C1" } };
        var told = new RemedyLifecycle().Decide(record, command, new() { CommandId = "c", Actor = by, At = at }, known);
        Assert.Equal(wrong.MinBy(kind => kind.Value), told.Refusal()?.Kind);
    }

    private static Actor ActorOf(Case one) => one.Actor == People.All.Count ? Actor.Of(Role.Finance, "ann") : People.All[one.Actor];
}
