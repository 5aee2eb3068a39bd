using NodaTime;
using System.Text.Json;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Tickets.Json;
using WarehouseService.Domain.Tickets.Tests.Language;
using static WarehouseService.Domain.Tickets.Tests.Language.People;

namespace WarehouseService.Domain.Tickets.Tests;

public sealed class FormatTests
{
    private static readonly Type[] Types = typeof(Ticket).Assembly.GetExportedTypes();

    [Fact]
    public void The_catalogues_know_every_event_and_every_command()
    {
        Assert.Equal(Concrete(typeof(TicketEvent)), TicketFormat.Instance.EventTypes.OrderBy(type => type.Name));
        Assert.Equal(Concrete(typeof(TicketAct)), TicketFormat.Instance.CommandTypes.OrderBy(type => type.Name));
        Assert.Equal(Concrete(typeof(CoordinationTaskEvent)), CoordinationTaskFormat.Instance.EventTypes.OrderBy(type => type.Name));
        Assert.Equal(Concrete(typeof(CoordinationTaskAct)), CoordinationTaskFormat.Instance.CommandTypes.OrderBy(type => type.Name));
        Assert.Equal(Concrete(typeof(CaseLinksEvent)), CaseLinksFormat.Instance.EventTypes.OrderBy(type => type.Name));
        Assert.Equal(Concrete(typeof(CaseLinksReaction)), CaseLinksFormat.Instance.CommandTypes.OrderBy(type => type.Name));
    }

    [Fact]
    public void Every_command_has_a_row_and_every_row_a_command()
    {
        Assert.Equal(Concrete(typeof(TicketAct)).Select(type => type.Name), new TicketLifecycle().Rows.Select(row => row.Command).Order());
        Assert.Equal(Concrete(typeof(CoordinationTaskAct)).Select(type => type.Name), new CoordinationTaskLifecycle().Rows.Select(row => row.Command).Order());
        Assert.Equal(Concrete(typeof(CaseLinksReaction)).Select(type => type.Name), new CaseLinksLifecycle().Rows.Select(row => row.Command).Order());
    }

    [Fact]
    public void Events_are_equal_exactly_if_all_that_they_say_is_the_same()
    {
        var timer = new TimerChange { Measure = SlaMeasure.Resolution, Due = ATicket.Nine };
        var noted = new NoteAdded { Text = "x", Timers = [timer] };
        Assert.Equal(noted, noted with { Timers = [timer] });
        Assert.All(
            (TicketEvent?[])[noted with { Text = "y" }, noted with { Timers = default }, new TicketResumed { Timers = [timer] }, null],
            other => Assert.False(noted.Equals(other)));
        var confirmed = new TaskConfirmed { Timers = [timer] };
        Assert.Equal(confirmed, new TaskConfirmed { Timers = [timer] });
        Assert.All(
            (CoordinationTaskEvent?[])[new TaskConfirmed { Timers = default }, new TaskCancelled { Timers = [timer] }, null],
            other => Assert.False(confirmed.Equals(other)));
        var link = new CaseLink { Kind = CaseLinkKind.Task, To = CaseReference.Task("2") };
        var moved = new CaseLinksMoved { Case = CaseReference.Ticket("T1"), Gone = [CaseReference.Task("1")], Come = [link] };
        Assert.Equal(moved, moved with { Gone = [.. moved.Gone], Come = [.. moved.Come] });
        Assert.All(
            (CaseLinksMoved?[])[moved with { Case = CaseReference.Ticket("T2") }, moved with { Gone = [] }, moved with { Come = [] }, null],
            other => Assert.False(moved.Equals(other)));
        Assert.Empty(new TicketResumed { Timers = default }.Timers);
        Assert.Empty(new TaskConfirmed { Timers = default }.Timers);
    }

    [Fact]
    public void Every_event_is_read_back_equal_with_all_its_members_set()
    {
        foreach (var happened in Samples())
        {
            var (type, payload) = TicketFormat.Instance.Write(happened);
            Assert.DoesNotContain(happened.GetType().GetProperties(), member => member.GetValue(happened) is null);
            Assert.Equal(happened, TicketFormat.Instance.Read(ServiceDesk.KeyOf("T1"), Recorded(type, payload)));
        }

        Assert.Equal(Concrete(typeof(TicketEvent)), Samples().Select(sample => sample.GetType()).OrderBy(type => type.Name));
    }

    [Fact]
    public void The_names_of_events_never_change() =>
        Assert.Equal(
            "absorbed alerts_raised assigned cancelled classified closed customer_awaited customer_message_received department_awaited escalated merged "
            + "note_added opened parent_set priority_overridden promises_renewed public_message_sent reopened resolved resumed split sub_status_set",
            string.Join(' ', Samples().Select(sample => TicketFormat.Instance.Write(sample).Type).Order(StringComparer.Ordinal)));

    [Fact]
    public void A_ticket_with_everything_set_is_read_back_the_same()
    {
        var policy = TicketPolicy.Default with
        {
            Id = "own words",
            SubStatuses = [new() { Name = "photos", Category = StatusCategory.Waiting }],
        };
        var story = ATicket.OwnedBy(Ann, ATicket.Under(policy)).Answered()
            .Given(Ann, new ClassifyTicket { Ticket = "T1", Impact = Degree.High, Urgency = Degree.Low })
            .WaitsForCustomer(ATicket.Nine + Duration.FromDays(1))
            .Given(Ann, new SetSubStatus { Ticket = "T1", SubStatus = "photos" });
        var ticket = story.Ticket;
        var again = TicketFormat.Instance.Read(story.Desk.Document("T1")! with { Payload = $" {TicketFormat.Instance.Write(ticket)}" });

        Assert.Equal(policy.SubStatuses.AsEnumerable(), again.Policy.SubStatuses);
        Assert.Equal(
            ticket with { Policy = ticket.Policy with { SubStatuses = [] } },
            again with { Policy = again.Policy with { SubStatuses = [] } });
        Assert.Equal(TicketFormat.Instance.Write(ticket), TicketFormat.Instance.Write(again));
    }

    [Fact]
    public void Links_are_read_back_the_same()
    {
        var story = ATicket.OwnedBy(Ann).BlockedBy("task/1", Role.Warehouse).BlockedBy("complaint/1");
        var links = story.Desk.ReadLinks("T1").State!;
        Assert.Equal<CaseLink>(
            [
                new CaseLink { Kind = CaseLinkKind.Task, To = CaseReference.Task("1"), Department = Role.Warehouse },
                new CaseLink { Kind = CaseLinkKind.Complaint, To = CaseReference.Complaint("1") },
            ],
            links.Live.AsEnumerable());
    }

    [Theory]
    [InlineData("""{"to":"agent/ann","more":1}""")]
    [InlineData("""{}""")]
    [InlineData("""{"to":null}""")]
    [InlineData("""{"to":"agent"}""")]
    [InlineData("null")]
    [InlineData("{")]
    public void What_this_version_cannot_read_is_said(string payload)
    {
        var unreadable = Assert.Throws<UnreadableRecordException>(() =>
            TicketFormat.Instance.Read(ServiceDesk.KeyOf("T1"), Recorded("assigned", payload)));
        Assert.Equal((ServiceDesk.KeyOf("T1"), 1L), (unreadable.Key, unreadable.Version));
        Assert.Throws<UnreadableRecordException>(() => TicketFormat.Instance.Read(ServiceDesk.KeyOf("T1"), Recorded("of tomorrow", "{}")));
    }

    [Fact]
    public void Target_and_expected_versions_are_no_part_of_the_content()
    {
        var note = new AddNote { Ticket = "T1", Text = "x" };
        var digest = TicketFormat.Instance.Digest(note, Ann);
        Assert.Equal(digest, TicketFormat.Instance.Digest(note with { Expected = 4 }, Ann));
        Assert.NotEqual(digest, TicketFormat.Instance.Digest(note with { Ticket = "T2" }, Ann));
        Assert.NotEqual(digest, TicketFormat.Instance.Digest(note with { Text = "y" }, Ann));
        Assert.NotEqual(digest, TicketFormat.Instance.Digest(note, Bob));
        var merge = new MergeTicket { Ticket = "T1", Into = "T2" };
        Assert.Equal(TicketFormat.Instance.Digest(merge, Ann), TicketFormat.Instance.Digest(merge with { Expected = 4, ExpectedInto = 5 }, Ann));
        Assert.NotEqual(TicketFormat.Instance.Digest(merge, Ann), TicketFormat.Instance.Digest(merge with { Into = "T3" }, Ann));
    }

    [Fact]
    public void Lists_find_tickets_by_status_owner_customer_and_priority()
    {
        var index = ATicket.OwnedBy(Ann).Desk.Document("T1")!.Index;
        Assert.Equal(("open", "agent/ann", "C1", 3), (index.Status, index.Assignee, index.Customer, index.Priority));
        Assert.Equal(ATicket.Nine, index.Created);
    }

    private static IEnumerable<Type> Concrete(Type kind) =>
        Types.Where(type => type.IsSubclassOf(kind) && !type.IsAbstract).OrderBy(type => type.Name);

    private static JournalRecord Recorded(string type, string payload) => new()
    {
        Version = 1,
        Type = type,
        Payload = payload,
        Occurred = ATicket.Nine,
        Recorded = ATicket.Nine,
        Actor = "agent/ann",
        CommandId = "c",
    };

    private static IEnumerable<TicketEvent> Samples()
    {
        var at = ATicket.Nine.PlusNanoseconds(1);
        yield return new TicketOpened
        {
            Ticket = "T1",
            Customer = "C1",
            Channel = Channel.WalkIn,
            Kind = RequestKind.AddressChange,
            Subject = "s",
            Text = "t",
            IntakeKey = "k",
            FollowsUp = "T0",
            SplitFrom = "T9",
            CustomerMessages = 2,
            Policy = TicketPolicy.Default with { Calendar = "w" },
            Sla = Promises.Everything,
            CustomerTerms = new() { Tier = "gold", Contract = "c" },
            Timers =
            [
                new()
                {
                    Measure = SlaMeasure.Resolution,
                    Due = at,
                    Next = at,
                    Raised = [new() { Measure = SlaMeasure.Resolution, Cycle = 1, Alert = "level-1", Concerns = "lead", Due = at, Late = true }],
                },
            ],
        };
        yield return new TicketAssigned { To = Ann };
        yield return new PublicMessageSent { Text = "t", Recipient = "r" };
        yield return new NoteAdded { Text = "t" };
        yield return new CustomerMessageReceived { Text = "t", WrittenTo = "T0" };
        yield return new CustomerAwaited { RemindAt = at };
        yield return new DepartmentAwaited();
        yield return new TicketResumed();
        yield return new TicketResolved { Code = "c", Message = "m", ReopenUntil = at, CloseAt = at };
        yield return new TicketClosed { CustomerConfirmed = true };
        yield return new TicketReopened();
        yield return new TicketEscalated { Level = 2, Kind = EscalationKind.Functional, Reason = "r" };
        yield return new AlertsRaised { Timers = [new() { Measure = SlaMeasure.Own("acme.packing") }] };
        yield return new TicketClassified { Impact = Degree.High, Urgency = Degree.Low, Priority = Priority.P3 };
        yield return new PromisesRenewed { Sla = Promises.Everything, CustomerTerms = new() { Tier = "gold", Contract = "C-7" } };
        yield return new PriorityOverridden { Priority = Priority.P1, Reason = "r" };
        yield return new SubStatusSet { SubStatus = "s" };
        yield return new TicketCancelled { Reason = "r" };
        yield return new ParentSet { Parent = "T2" };
        yield return new TicketMerged { Into = "T2", Reason = "r" };
        yield return new TicketAbsorbed { Source = "T2", CustomerMessages = 3 };
        yield return new TicketSplit { Into = "T2", Messages = 1 };
    }
}
