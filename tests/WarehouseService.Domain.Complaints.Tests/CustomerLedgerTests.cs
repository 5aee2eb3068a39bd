using NodaTime;
using WarehouseService.Domain.Complaints.Tests.Language;

namespace WarehouseService.Domain.Complaints.Tests;

/// <summary>What the ledger keeps and forgets, event by event.</summary>
public sealed class CustomerLedgerTests
{
    private static readonly Instant Nine = AComplaint.Nine;
    private static readonly Duration Tick = Duration.FromTicks(1);
    private static readonly Instant FarAway = Nine + Duration.FromDays(15);

    [Fact]
    public void Each_of_several_closed_complaints_on_a_subject_is_counted_until_it_is_appealed()
    {
        var ledger = After(
            null,
            Entered("K0", "billing"), Closed("K0"),
            Entered("K1", "late"), Closed("K1"),
            Entered("K2", "late"), Closed("K2"));
        Assert.Equal([("billing", 1), ("late", 2)], Counts(ledger));
        ledger = After(ledger, Entered("K1", "late"));
        Assert.Equal([("billing", 1), ("late", 1)], Counts(ledger));
        Assert.Equal([("billing", 1)], Counts(After(ledger, Entered("K2", "late"))));
    }

    [Fact]
    public void A_withdrawn_complaint_is_not_counted_even_when_it_is_taken_up_again()
    {
        var ledger = After(null, Entered("K1", "late"), Closed("K1") with { IsClosed = false });
        Assert.Empty(Counts(ledger));
        Assert.Empty(Counts(After(ledger, Entered("K1", "late"))));
    }

    [Fact]
    public void A_closed_complaint_is_kept_up_to_the_last_instant_of_appeal()
    {
        var closed = After(null, Entered("K1", "late"), Closed("K1"), Entered("K2", "broken"));
        var noted = new VerifiedActionNoted { Complaint = "K2" };
        Assert.NotNull(At(FarAway, closed, noted).Of("K1"));
        Assert.Null(At(FarAway + Tick, closed, noted).Of("K1"));
    }

    [Fact]
    public void A_remedy_is_forgotten_if_it_is_executed_and_old_and_its_complaint_is_too()
    {
        var ledger = After(
            null,
            Entered("K1", "late"),
            Requested("due", "K9", RemedyStatus.Approved, Nine),
            Requested("old", "K9", RemedyStatus.Executed, Nine),
            Requested("young", "K9", RemedyStatus.Executed, Nine + Tick),
            Requested("open", "K1", RemedyStatus.Executed, Nine));
        ledger = After(ledger, Requested("new", "K1", RemedyStatus.Requested, FarAway) with { After = Nine });
        Assert.Equal(["due", "young", "open", "new"], ledger.Remedies.Select(remedy => remedy.Remedy));
    }

    [Fact]
    public void A_change_of_one_remedy_leaves_the_others()
    {
        var ledger = After(
            null,
            Entered("K1", "late"),
            Requested("R1", "K1", RemedyStatus.Requested, Nine),
            Requested("R2", "K1", RemedyStatus.Requested, Nine),
            new RemedyChanged { Remedy = "R2", Amount = Yuan.Of(5), Status = RemedyStatus.Approved });
        Assert.Equal(
            [("R1", Yuan.Of(7), RemedyStatus.Requested), ("R2", Yuan.Of(5), RemedyStatus.Approved)],
            ledger.Remedies.Select(remedy => (remedy.Remedy, remedy.Amount, remedy.Status)));
    }

    [Fact]
    public void The_ledger_takes_what_happened_before_its_last_event()
    {
        var record = new Versioned<CustomerLedger>(After(null, Entered("K1", "late")), 1, Nine, Nine);
        var enter = new EnterComplaint { Customer = "C1", Complaint = "K2", Subject = "broken" };
        var earlier = new CommandContext { CommandId = "c", Actor = People.Ann, At = Nine - Tick };
        Assert.True(new CustomerLedgerLifecycle().Decide(record, enter, earlier, new()).IsSuccess);
    }

    private static ComplaintEntered Entered(string complaint, string subject) => new() { Customer = "C1", Complaint = complaint, Subject = subject };

    private static ComplaintEnded Closed(string complaint) => new() { Complaint = complaint, IsClosed = true, AppealUntil = FarAway };

    private static RemedyEntered Requested(string remedy, string complaint, RemedyStatus status, Instant at) => new()
    {
        Remedy = new() { Remedy = remedy, Complaint = complaint, Amount = Yuan.Of(7), RequestedAt = at, Status = status },
        After = Nine - Duration.FromDays(30),
    };

    private static CustomerLedger After(CustomerLedger? ledger, params CustomerLedgerEvent[] events) =>
        events.Aggregate(ledger, (state, happened) => At(Nine, state, happened))!;

    private static CustomerLedger At(Instant at, CustomerLedger? ledger, IEvent<CustomerLedger> happened) => happened.Apply(ledger, new(1, at, People.Ann));

    private static IEnumerable<(string, int)> Counts(CustomerLedger ledger) => ledger.ClosedSubjects.Select(subject => (subject.Subject, subject.Closed));
}
