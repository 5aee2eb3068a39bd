using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Customers.Json;
using WarehouseService.Domain.Customers.Tests.Language;
using WarehouseService.Domain.Storage;
using static WarehouseService.Domain.Customers.Tests.Language.People;

namespace WarehouseService.Domain.Customers.Tests;

public sealed class FormatTests
{
    private static readonly Type[] Types = typeof(CustomerFile).Assembly.GetExportedTypes();
    private static readonly SealedText Sealed = new("AQID");
    private static readonly Instant At = CareDesk.Nine.PlusNanoseconds(100);

    [Fact]
    public void The_catalogues_know_every_event_and_every_command()
    {
        Assert.Equal(Concrete(typeof(CustomerFileEvent)), Named(CustomerFileFormat.Instance.EventTypes));
        Assert.Equal(Concrete(typeof(CustomerFileCommand)), Named(CustomerFileFormat.Instance.CommandTypes));
        Assert.Equal(Concrete(typeof(SurveyEvent)), Named(SurveyFormat.Instance.EventTypes));
        Assert.Equal(Concrete(typeof(SurveyAct)), Named(SurveyFormat.Instance.CommandTypes));
        Assert.Equal(Concrete(typeof(SurveyLedgerEvent)), Named(SurveyLedgerFormat.Instance.EventTypes));
        Assert.Equal(Concrete(typeof(SurveyLedgerReaction)), Named(SurveyLedgerFormat.Instance.CommandTypes));
        Assert.Equal(Concrete(typeof(FollowUpEvent)), Named(FollowUpFormat.Instance.EventTypes));
        Assert.Equal(Concrete(typeof(FollowUpAct)), Named(FollowUpFormat.Instance.CommandTypes));
    }

    [Fact]
    public void Every_command_has_a_row_and_every_row_a_command()
    {
        Assert.Equal(Concrete(typeof(CustomerFileCommand)), new CustomerFileLifecycle().Rows.Select(row => row.Command).Order());
        Assert.Equal(Concrete(typeof(SurveyAct)), new SurveyLifecycle().Rows.Select(row => row.Command).Order());
        Assert.Equal(Concrete(typeof(SurveyLedgerReaction)), new SurveyLedgerLifecycle().Rows.Select(row => row.Command).Order());
        Assert.Equal(Concrete(typeof(FollowUpAct)), new FollowUpLifecycle().Rows.Select(row => row.Command).Order());
    }

    [Fact]
    public void Every_event_is_read_back_with_all_its_members_set()
    {
        Assert.Equal(Concrete(typeof(CustomerFileEvent)), ReadBack(CustomerFileFormat.Instance, FileSamples()));
        Assert.Equal(Concrete(typeof(SurveyEvent)), ReadBack(SurveyFormat.Instance, SurveySamples()));
        Assert.Equal(Concrete(typeof(SurveyLedgerEvent)), ReadBack(SurveyLedgerFormat.Instance, LedgerSamples()));
        Assert.Equal(Concrete(typeof(FollowUpEvent)), ReadBack(FollowUpFormat.Instance, FollowUpSamples()));
    }

    [Fact]
    public void The_names_of_events_never_change()
    {
        Assert.Equal(
            "consent_recorded erased erasure_asked hold_placed hold_released link_confirmed link_proposed personal_data_changed registered restricted "
            + "retention_set survey_opt_out_set terms_set unlinked",
            Names(CustomerFileFormat.Instance, FileSamples()));
        Assert.Equal("answered expired scheduled sent suppressed", Names(SurveyFormat.Instance, SurveySamples()));
        Assert.Equal("entered freed sent", Names(SurveyLedgerFormat.Instance, LedgerSamples()));
        Assert.Equal("completed made not_reached overdue", Names(FollowUpFormat.Instance, FollowUpSamples()));
    }

    [Fact]
    public void States_with_everything_set_are_read_back_the_same()
    {
        var file = new CustomerFile
        {
            Id = "C1",
            Status = CustomerFileStatus.Restricted,
            Name = Sealed,
            Contacts = [new() { Kind = ContactKind.Email, Address = Sealed, Match = "m" }],
            Needs = [Sealed],
            Preferences = [new() { Name = "language", Value = Sealed }],
            Tier = "gold",
            Contract = "K",
            Consents = [new() { Purpose = "p", IsGiven = true, Since = At }],
            OptedOutOfSurveys = true,
            Links = [new() { With = "C2", ProposedBy = Ann, ConfirmedBy = Bob }],
            Hold = new() { Reason = "r", By = Sue, Since = At },
            RetainUntil = At,
            RegisteredAt = At,
            ErasureAskedAt = At,
            ErasedAt = At,
        };
        Unchanged(CustomerFileFormat.Instance, file);
        Unchanged(SurveyFormat.Instance, new Survey
        {
            Id = "V1",
            Status = SurveyStatus.Suppressed,
            Ticket = "T1",
            Cycle = 2,
            Customer = "C1",
            Rated = Ann,
            Metric = SurveyMetric.Nps,
            Policy = CarePolicy.Default with { Tries = 7 },
            ScheduledAt = At,
            SentAt = At,
            ValidUntil = At,
            AnsweredAt = At,
            Score = 0,
            SuppressedBecause = SuppressionReason.Reopened,
        });
        Unchanged(SurveyLedgerFormat.Instance, new SurveyLedger
        {
            Customer = "C1",
            Entries = [new() { Ticket = "T1", Cycle = 1, Survey = "V1", IsFree = true, LastSentAt = At }],
        });
        Unchanged(FollowUpFormat.Instance, new FollowUp
        {
            Id = "F1",
            Status = FollowUpStatus.Completed,
            Customer = "C1",
            Ticket = "T1",
            Survey = "V1",
            Rated = Ann,
            Policy = CarePolicy.Default,
            DueAt = At,
            Tries = 2,
            CompletedAt = At,
            Outcome = "o",
            WasOnTime = false,
        });
    }

    [Theory]
    [InlineData("registered", """{"customer":"C1"}""")]
    [InlineData("registered", """{"customer":"C1","name":"not Base64"}""")]
    [InlineData("registered", """{"customer":"C1","name":null}""")]
    [InlineData("consent_recorded", """{"purpose":"p","isGiven":true,"more":1}""")]
    [InlineData("of tomorrow", "{}")]
    public void What_this_version_cannot_read_is_said(string type, string payload) =>
        Assert.Throws<UnreadableRecordException>(() => CustomerFileFormat.Instance.Read(new("default", "customer-file", "C1"), Recorded(type, payload)));

    [Fact]
    public void Personal_text_in_a_digest_is_never_the_text()
    {
        var register = new RegisterCustomer { Customer = "C1", Name = "Annabel" };
        Assert.Equal(
            CustomerFileFormat.Instance.Digest(register, Ann), CustomerFileFormat.Instance.Digest(register with { Name = PersonalText.FromString("Bob") }, Ann));
    }

    [Fact]
    public void Lists_find_everything_of_a_customer()
    {
        var desk = CareDesk.WithFiles().Given(Robot, CareDesk.Nine, new ScheduleSurvey { Survey = "V1", Ticket = "T1" })
            .Given(Ann, CareDesk.Nine, new PlanVisit { FollowUp = "F1", Customer = "C1", DueAt = CareDesk.Nine.PlusTicks(1) });
        Assert.Equal(("active", "C1"), (desk.Document("customer-file", "C1")!.Index.Status, desk.Document("customer-file", "C1")!.Index.Customer));
        Assert.Equal(("scheduled", "C1", "agent/ann"), (desk.Document("survey", "V1")!.Index.Status, desk.Document("survey", "V1")!.Index.Customer, desk.Document("survey", "V1")!.Index.Assignee));
        Assert.Equal(("due", "C1"), (desk.Document("follow-up", "F1")!.Index.Status, desk.Document("follow-up", "F1")!.Index.Customer));
        Assert.Equal("C1", desk.Document("survey-ledger", "C1")!.Index.Customer);
    }

    private static List<string> ReadBack<TState>(RecordFormat<TState> format, IEnumerable<IEvent<TState>> samples)
        where TState : class
    {
        foreach (var happened in samples)
        {
            var (type, payload) = format.Write(happened);
            Assert.DoesNotContain(happened.GetType().GetProperties(), member => member.GetValue(happened) is null);
            var again = format.Read(new("default", format.Kind, "X"), Recorded(type, payload));
            Assert.Equal(happened.GetType(), again.GetType());
            Assert.Equal((type, payload), format.Write(again));
        }

        return Named(samples.Select(sample => sample.GetType()));
    }

    private static void Unchanged<TState>(RecordFormat<TState> format, TState state)
        where TState : class
    {
        Assert.DoesNotContain(typeof(TState).GetProperties(), member => member.GetValue(state) is null);
        var document = new AggregateDocument { Key = new("default", format.Kind, "X"), Version = 1, Payload = $" {format.Write(state)}", Index = new() { Status = "x" } };
        Assert.Equal(format.Write(state), format.Write(format.Read(document)));
    }

    private static string Names<TState>(RecordFormat<TState> format, IEnumerable<IEvent<TState>> samples)
        where TState : class => string.Join(' ', samples.Select(sample => format.Write(sample).Type).Order(StringComparer.Ordinal));

    private static List<string> Concrete(Type kind) => Named(Types.Where(type => type.IsSubclassOf(kind) && !type.IsAbstract));

    private static List<string> Named(IEnumerable<Type> types) => [.. types.Select(type => type.Name).Order()];

    private static JournalRecord Recorded(string type, string payload) => new()
    {
        Version = 1,
        Type = type,
        Payload = payload,
        Occurred = At,
        Recorded = At,
        Actor = "agent/ann",
        CommandId = "c",
    };

    private static IEnumerable<CustomerFileEvent> FileSamples()
    {
        ImmutableArray<SealedContact> contacts = [new() { Kind = ContactKind.Chat, Address = Sealed, Match = "m" }];
        ImmutableArray<SealedPreference> preferences = [new() { Name = "n", Value = Sealed }];
        yield return new CustomerRegistered
        {
            Customer = "C1",
            Name = Sealed,
            Contacts = contacts,
            Needs = [Sealed],
            Preferences = preferences,
            Tier = "t",
            Contract = "c",
            OptedOutOfSurveys = true,
        };
        yield return new PersonalDataChanged { Name = Sealed, Contacts = contacts, Needs = [Sealed, Sealed], Preferences = preferences };
        yield return new CustomerTermsSet { Tier = "t", Contract = "c" };
        yield return new ConsentRecorded { Purpose = "p", IsGiven = true };
        yield return new SurveyOptOutSet { OptedOut = true };
        yield return new RetentionSet { Until = At };
        yield return new FileLinkProposed { With = "C2" };
        yield return new FileLinkConfirmed { With = "C2" };
        yield return new FileUnlinked { With = "C2" };
        yield return new ErasureAsked { Restricts = true };
        yield return new CustomerRestricted { Reason = "r" };
        yield return new CustomerErased();
        yield return new FileHoldPlaced { Reason = "r" };
        yield return new FileHoldReleased();
    }

    private static IEnumerable<SurveyEvent> SurveySamples()
    {
        yield return new SurveyScheduled
        {
            Survey = "V1",
            Ticket = "T1",
            Cycle = 3,
            Customer = "C1",
            Rated = Ann,
            Metric = SurveyMetric.Ces,
            Policy = CarePolicy.Default with { Id = "own", LowScore = 3, EffectiveFrom = At },
            SuppressedBecause = SuppressionReason.OptedOut,
        };
        yield return new SurveySent();
        yield return new SurveyAnswered { Score = 4 };
        yield return new SurveyExpired();
        yield return new SurveySuppressed { Because = SuppressionReason.Reopened };
    }

    private static IEnumerable<SurveyLedgerEvent> LedgerSamples()
    {
        yield return new SurveyEntered { Customer = "C1", Ticket = "T1", Cycle = 1, Survey = "V1" };
        yield return new SurveySentNoted { Ticket = "T1", Survey = "V1", At = At };
        yield return new SurveyCycleFreed { Ticket = "T1", Survey = "V1" };
    }

    private static IEnumerable<FollowUpEvent> FollowUpSamples()
    {
        yield return new FollowUpMade { FollowUp = "F1", Customer = "C1", Ticket = "T1", Survey = "V1", Rated = Ann, DueAt = At, Policy = CarePolicy.Default };
        yield return new CustomerNotReached();
        yield return new FollowUpCompleted { Outcome = "o" };
        yield return new FollowUpOverdue();
    }
}
