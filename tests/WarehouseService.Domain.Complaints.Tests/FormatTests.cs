using NodaTime;
using WarehouseService.Domain.Complaints.Json;
using WarehouseService.Domain.Complaints.Tests.Language;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Storage;
using static WarehouseService.Domain.Complaints.Tests.Language.People;

namespace WarehouseService.Domain.Complaints.Tests;

public sealed class FormatTests
{
    private static readonly Type[] Types = typeof(Complaint).Assembly.GetExportedTypes();
    private static readonly Instant At = AComplaint.Nine.PlusNanoseconds(1);

    [Fact]
    public void The_catalogues_know_every_event_and_every_command()
    {
        Assert.Equal(Concrete(typeof(ComplaintEvent)), ComplaintFormat.Instance.EventTypes.OrderBy(type => type.Name));
        Assert.Equal(Concrete(typeof(ComplaintCommand)), ComplaintFormat.Instance.CommandTypes.OrderBy(type => type.Name));
        Assert.Equal(Concrete(typeof(RemedyEvent)), RemedyFormat.Instance.EventTypes.OrderBy(type => type.Name));
        Assert.Equal(Concrete(typeof(RemedyCommand)), RemedyFormat.Instance.CommandTypes.OrderBy(type => type.Name));
        Assert.Equal(Concrete(typeof(CorrectiveActionEvent)), CorrectiveActionFormat.Instance.EventTypes.OrderBy(type => type.Name));
        Assert.Equal(Concrete(typeof(CorrectiveActionCommand)), CorrectiveActionFormat.Instance.CommandTypes.OrderBy(type => type.Name));
        Assert.Equal(Concrete(typeof(CustomerLedgerEvent)), CustomerLedgerFormat.Instance.EventTypes.OrderBy(type => type.Name));
        Assert.Equal(Concrete(typeof(CustomerLedgerReaction)), CustomerLedgerFormat.Instance.CommandTypes.OrderBy(type => type.Name));
    }

    [Fact]
    public void A_filing_equals_another_exactly_if_all_that_it_says_is_the_same()
    {
        var filed = OfComplaints().OfType<ComplaintFiled>().Last();
        ComplaintEvent[] others =
        [
            filed with { Subject = "another" },
            filed with { Claim = null },
            filed with { Evidence = default },
            filed with { IsRepeat = !filed.IsRepeat },
            filed with { Policy = filed.Policy with { Id = "another" } },
            filed with { Regime = filed.Regime with { Id = "another" } },
            filed with { Timers = default },
            new ComplaintAcknowledged { Timers = filed.Timers },
        ];
        Assert.Equal(filed, filed with { Evidence = [.. filed.Evidence], Timers = [.. filed.Timers] });
        Assert.All(others, other => Assert.False(filed.Equals(other)));
        Assert.All(others, other => Assert.False(other.Equals(filed)));
        Assert.False(filed.Equals(null));
        Assert.False(new ComplaintAcknowledged().Equals(null));
        Assert.NotEqual(new ComplaintAcknowledged(), new ComplaintAcknowledged { Timers = filed.Timers });
    }

    [Fact]
    public void A_list_that_was_left_out_is_empty()
    {
        Assert.Empty((AComplaint.Filing() with { Evidence = default }).Evidence);
        Assert.Empty((OfComplaints().OfType<ComplaintFiled>().Last() with { Evidence = default }).Evidence);
        Assert.Empty(new ComplaintClosed { Timers = default }.Timers);
    }

    [Fact]
    public void Every_command_has_a_row_and_every_row_a_command()
    {
        Assert.Equal(Concrete(typeof(ComplaintCommand)).Select(type => type.Name), new ComplaintLifecycle().Rows.Select(row => row.Command).Order());
        Assert.Equal(Concrete(typeof(RemedyCommand)).Select(type => type.Name), new RemedyLifecycle().Rows.Select(row => row.Command).Order());
        Assert.Equal(Concrete(typeof(CorrectiveActionCommand)).Select(type => type.Name), new CorrectiveActionLifecycle().Rows.Select(row => row.Command).Order());
        Assert.Equal(Concrete(typeof(CustomerLedgerReaction)).Select(type => type.Name), new CustomerLedgerLifecycle().Rows.Select(row => row.Command).Order());
    }

    [Fact]
    public void Every_event_is_read_back_equal_with_all_its_members_set()
    {
        AreReadBack(ComplaintFormat.Instance, OfComplaints(), typeof(ComplaintEvent));
        AreReadBack(RemedyFormat.Instance, OfRemedies(), typeof(RemedyEvent));
        AreReadBack(CorrectiveActionFormat.Instance, OfActions(), typeof(CorrectiveActionEvent));
        AreReadBack(CustomerLedgerFormat.Instance, OfLedgers(), typeof(CustomerLedgerEvent));
    }

    [Fact]
    public void The_names_of_events_never_change()
    {
        Assert.Equal(
            "accepted acknowledged alerts_raised answer_extended appealed assessed closed communicated decided evidence_added filed hold_placed hold_released "
            + "outside_result_recorded referred root_cause_recorded withdrawn",
            Names(ComplaintFormat.Instance, OfComplaints()));
        Assert.Equal("amended approved cancelled executed expired rejected requested", Names(RemedyFormat.Instance, OfRemedies()));
        Assert.Equal("completed found_ineffective planned verified", Names(CorrectiveActionFormat.Instance, OfActions()));
        Assert.Equal(
            "complaint_ended complaint_entered complaint_hold_ended complaint_hold_entered remedy_changed remedy_entered remedy_voided verified_action_noted",
            Names(CustomerLedgerFormat.Instance, OfLedgers()));
    }

    [Theory]
    [InlineData("""{"severity":"huge"}""")]
    [InlineData("""{"severity":"low","more":1}""")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{")]
    public void What_this_version_cannot_read_is_said(string payload)
    {
        var key = new AggregateKey(CommandContext.DefaultTenant, "complaint", "K1");
        Assert.Throws<UnreadableRecordException>(() => ComplaintFormat.Instance.Read(key, Recorded("assessed", payload)));
        Assert.Throws<UnreadableRecordException>(() => ComplaintFormat.Instance.Read(key, Recorded("of tomorrow", "{}")));
    }

    [Fact]
    public void Lists_find_complaints_by_status_customer_and_gravity_and_actions_by_their_owner()
    {
        var desk = AComplaint.Filed().Investigating(Severity.High).Given(Quin, new PlanAction { Action = "X1", Complaint = "K1", Owner = Wes }).Requested(100).Desk;
        var complaint = Index(desk, "complaint", "K1");
        Assert.Equal(("investigating", "C1", 1), (complaint.Status, complaint.Customer, complaint.Priority));
        Assert.Equal(("planned", "warehouse/wes", "C1"), (Index(desk, "corrective-action", "X1").Status, Index(desk, "corrective-action", "X1").Assignee, Index(desk, "corrective-action", "X1").Customer));
        Assert.Equal(("approved", "C1"), (Index(desk, "remedy", "R1").Status, Index(desk, "remedy", "R1").Customer));
        Assert.Equal("C1", Index(desk, "customer-ledger", "C1").Customer);
    }

    private static IndexRow Index(HouseDesk desk, string kind, string id) =>
        desk.Store.LoadAsync(new(CommandContext.DefaultTenant, kind, id), null).GetAwaiter().GetResult().Document!.Index;

    private static void AreReadBack<TState>(RecordFormat<TState> format, IEnumerable<IEvent<TState>> samples, Type kind)
        where TState : class
    {
        var all = samples.ToList();
        foreach (var happened in all)
        {
            var (type, payload) = format.Write(happened);
            Assert.DoesNotContain(happened.GetType().GetProperties(), member => member.GetValue(happened) is null);
            var again = format.Read(new(CommandContext.DefaultTenant, format.Kind, "1"), Recorded(type, payload));
            Assert.Equal(happened, again);
            Assert.Equal(payload, format.Write(again).Payload);
        }

        Assert.Equal(Concrete(kind), all.Select(sample => sample.GetType()).OrderBy(type => type.Name));
    }

    private static string Names<TState>(RecordFormat<TState> format, IEnumerable<IEvent<TState>> samples)
        where TState : class => string.Join(' ', samples.Select(sample => format.Write(sample).Type).Order(StringComparer.Ordinal));

    private static IEnumerable<Type> Concrete(Type kind) =>
        Types.Where(type => type.IsSubclassOf(kind) && !type.IsAbstract).OrderBy(type => type.Name);

    private static JournalRecord Recorded(string type, string payload) => new()
    {
        Version = 1, Type = type, Payload = payload, Occurred = AComplaint.Nine, Recorded = AComplaint.Nine, Actor = "agent/ann", CommandId = "c",
    };

    private static IEnumerable<ComplaintEvent> OfComplaints()
    {
        var photo = new Evidence { Kind = EvidenceKind.Photo, Sha256 = new string('a', Evidence.DigestLength), Reference = "r" };
        yield return new ComplaintFiled
        {
            Complaint = "K1",
            Ticket = "T1",
            Customer = "C1",
            Subject = "s",
            Text = "t",
            About = "ann",
            Claim = new() { Kind = ClaimKind.Loss, DeclaredValue = Yuan.Of(1), IsInsured = true, WeightGrams = 1, OccurredAt = At },
            Evidence = [photo],
            IsRepeat = true,
            Policy = ComplaintPolicy.Default with { AcknowledgeWithin = Duration.FromHours(1), Calendar = "w" },
            Regime = KnownRegimes.UkDisp("w") with
            {
                ExtendedAnswerBy = new()
                {
                    Within = Duration.FromDays(60),
                    Alerts = [new() { Name = "a", At = SlaPoint.AtPercent(80), Concerns = "lead" }],
                },
                AppealWithin = Duration.FromDays(3),
                NoticeWithin = Duration.FromDays(9),
                OutsideBodyAnswersWithin = Duration.FromDays(30),
                LiabilityCap = new() { PerCase = Yuan.Of(300), PerKilogram = Yuan.Of(20) },
                ValidUntil = At,
            },
            Timers = [new() { Measure = SlaMeasure.ComplaintAnswer, Due = At, Next = At }],
        };
        yield return new ComplaintAcknowledged();
        yield return new ComplaintAssessed { Severity = Severity.High };
        yield return new EvidenceAdded { Evidence = photo };
        yield return new AnswerExtended { Reason = "r" };
        yield return new RootCauseRecorded { RootCause = RootCause.StockRecord, Detail = "d" };
        yield return new ComplaintDecided { Outcome = ComplaintOutcome.PartlyUpheld, Reasons = "r" };
        yield return new DecisionCommunicated { AppealRoute = "a", OutsideBody = "o", Text = "t", AppealUntil = At, CloseAt = At };
        yield return new DecisionAccepted();
        yield return new DecisionAppealed { Grounds = "g" };
        yield return new ComplaintClosed();
        yield return new ComplaintWithdrawn();
        yield return new ComplaintReferred { Body = "b" };
        yield return new OutsideResultRecorded { Result = "r" };
        yield return new ComplaintHoldPlaced { Reason = "r" };
        yield return new ComplaintHoldReleased();
        yield return new ComplaintAlertsRaised();
    }

    private static IEnumerable<RemedyEvent> OfRemedies()
    {
        yield return new RemedyRequested
        {
            Remedy = "R1", Complaint = "K1", Customer = "C1", Kind = RemedyKind.FeeWaiver, Amount = Yuan.Of(1), Reason = "r", Limits = Yuan.Limits, ApprovedUntil = At,
        };
        yield return new RemedyApproved { Amount = Yuan.Of(1), Total = Yuan.Of(2), Delegation = "d", ValidUntil = At };
        yield return new RemedyRejected { Reason = "r" };
        yield return new RemedyAmended { Amount = Yuan.Of(1) };
        yield return new RemedyCancelled();
        yield return new RemedyExecuted { Amount = Yuan.Of(1), Reference = "r" };
        yield return new RemedyExpired();
    }

    private static IEnumerable<CorrectiveActionEvent> OfActions()
    {
        yield return new ActionPlanned { Action = "X1", Complaint = "K1", Customer = "C1", Kind = ActionKind.Preventive, Owner = Wes, Description = "d", DueAt = At };
        yield return new ActionCompleted { Result = "r" };
        yield return new ActionVerified { Finding = "f" };
        yield return new ActionFoundIneffective { Finding = "f" };
    }

    private static IEnumerable<CustomerLedgerEvent> OfLedgers()
    {
        yield return new ComplaintEntered { Customer = "C1", Complaint = "K1", Subject = "s" };
        yield return new ComplaintEnded { Complaint = "K1", IsClosed = true, AppealUntil = Instant.MaxValue };
        yield return new ComplaintHoldEntered { Complaint = "K1", Subject = "s" };
        yield return new ComplaintHoldEnded { Complaint = "K1" };
        yield return new VerifiedActionNoted { Complaint = "K1" };
        yield return new RemedyEntered
        {
            Remedy = new() { Remedy = "R1", Complaint = "K1", Amount = Yuan.Of(1), RequestedAt = At, Status = RemedyStatus.Requested },
            After = At,
        };
        yield return new RemedyChanged { Remedy = "R1", Amount = Yuan.Of(1), Status = RemedyStatus.Executed };
        yield return new RemedyVoided { Remedy = "R1" };
    }
}
