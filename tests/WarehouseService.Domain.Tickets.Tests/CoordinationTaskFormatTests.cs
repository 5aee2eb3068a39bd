using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Tickets.Json;
using WarehouseService.Domain.Tickets.Tests.Language;
using static WarehouseService.Domain.Tickets.Tests.Language.People;

namespace WarehouseService.Domain.Tickets.Tests;

public sealed class CoordinationTaskFormatTests
{
    private static readonly AggregateKey Key = new(CommandContext.DefaultTenant, "task", "W1");

    [Fact]
    public void Every_event_is_read_back_equal_with_all_its_members_set()
    {
        foreach (var happened in Samples())
        {
            var (type, payload) = CoordinationTaskFormat.Instance.Write(happened);
            Assert.DoesNotContain(happened.GetType().GetProperties(), member => member.GetValue(happened) is null);
            Assert.Equal(happened, CoordinationTaskFormat.Instance.Read(Key, Recorded(type, payload)));
        }

        Assert.Equal(CoordinationTaskFormat.Instance.EventTypes.OrderBy(type => type.Name), Samples().Select(sample => sample.GetType()).OrderBy(type => type.Name));
    }

    [Fact]
    public void The_names_of_events_never_change() =>
        Assert.Equal(
            "accepted alerts_raised cancelled completed confirmed declined moved requested returned started",
            string.Join(' ', Samples().Select(sample => CoordinationTaskFormat.Instance.Write(sample).Type).Order(StringComparer.Ordinal)));

    [Fact]
    public void Lists_find_tasks_by_status_department_doer_and_customer()
    {
        var story = ATicket.OwnedBy(Ann).TaskDone();
        var index = CoordinationTaskFormat.Instance.Index(story.Desk.ReadTask("W1").State!);
        Assert.Equal(("done", "warehouse", "warehouse/wes", "C1"), (index.Status, index.Queue, index.Assignee, index.Customer));
    }

    [Theory]
    [InlineData("""{"to":"ticket","customer":"C1"}""")]
    [InlineData("""{"to":"ticket/T2"}""")]
    [InlineData("""{"to":"ticket/T2","customer":"C1","more":1}""")]
    public void What_this_version_cannot_read_is_said(string payload) =>
        Assert.Throws<UnreadableRecordException>(() => CoordinationTaskFormat.Instance.Read(Key, Recorded("moved", payload)));

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

    private static IEnumerable<CoordinationTaskEvent> Samples()
    {
        yield return new TaskRequested
        {
            Task = "W1",
            For = CaseReference.Ticket("T1"),
            Customer = "C1",
            Department = Role.Warehouse,
            Instruction = "i",
            Sla = Promises.Everything,
            Facts = new() { CaseKind = "task" },
        };
        yield return new TaskAccepted();
        yield return new TaskStarted();
        yield return new TaskCompleted { Result = "r" };
        yield return new TaskDeclined { Reason = "r" };
        yield return new TaskConfirmed();
        yield return new TaskReturned { Reason = "r" };
        yield return new TaskCancelled();
        yield return new TaskAlertsRaised { Timers = [new() { Measure = SlaMeasure.CoordinationTask, Due = ATicket.Nine, Next = ATicket.Nine }] };
        yield return new TaskMoved { To = CaseReference.Ticket("T2"), Customer = "C2" };
    }
}
