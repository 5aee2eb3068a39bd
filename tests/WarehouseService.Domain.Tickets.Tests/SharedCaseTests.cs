using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using WarehouseService.Domain.Tickets.Tests.Language;

namespace WarehouseService.Domain.Tickets.Tests;

/// <summary>Scenarios in a neutral format, played on the desk.</summary>
public sealed class SharedCaseTests
{
    [Theory]
    [InlineData("tickets-core.json", "TC-16")]
    [InlineData("concurrency-clock.json", "CC-01")]
    [InlineData("tickets-graph.json", "TG-08")]
    [InlineData("tickets-graph.json", "TG-10")]
    [InlineData("coordination.json", "CO-03")]
    public void A_shared_scenario_is_played_as_written(string file, string id)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", file)));
        var scenario = document.RootElement.GetProperty("scenarios").EnumerateArray().Single(one => Text(one, "id") == id);
        var roles = scenario.GetProperty("actors").EnumerateArray().ToDictionary(actor => Text(actor, "id"), actor => Text(actor, "role"));
        var desk = new ServiceDesk();
        var versions = new Dictionary<int, long>();
        foreach (var step in scenario.GetProperty("steps").EnumerateArray())
        {
            var by = Actor.Of(Role.All.Single(role => role.Name == roles[Text(step, "by")]), Text(step, "by"));
            var refused = Play(desk, step, by, versions);
            var expected = step.GetProperty("expect");
            Assert.Equal(Text(expected, "outcome") == "refused" ? Text(expected, "why") : null, refused);
            versions.Add(step.GetProperty("n").GetInt32(), desk.Read(Text(step, "on")).Version);
        }

        foreach (var record in scenario.GetProperty("expect").EnumerateObject())
        {
            Assert.All(record.Value.EnumerateObject(), field => Assert.Equal(
                Written(field.Value),
                desk.ReadTask(record.Name).State is { } task ? Field(task, field.Name) : Field(desk.Read(record.Name).State!, field.Name)));
        }
    }

    private static string? Play(ServiceDesk desk, JsonElement step, Actor by, Dictionary<int, long> versions)
    {
        var at = OffsetDateTimePattern.ExtendedIso.Parse(Text(step, "at")).Value.ToInstant();
        var on = Text(step, "on");
        var expected = step.TryGetProperty("based_on", out var seen) ? versions[seen.GetInt32()] : (long?)null;
        string With(string name) => TextOrNull(step, name) ?? "";
        switch (Text(step, "do"))
        {
            case "customer.register":
                return null;
            case "clock.tick":
                Assert.All(desk.Dispatch(at), timer => Assert.True(timer.Outcome.IsSuccess));
                return null;
            case "ticket.open":
                return Ask(new OpenTicket { Ticket = on, Customer = With("customer"), Channel = Channel.FromName(With("channel")) });
            case "ticket.assign":
                return Ask(new AssignTicket { Ticket = on, To = Actor.Agent(With("to")) });
            case "message.send":
                return Ask(new SendPublic { Ticket = on, Text = "We look into it." });
            case "ticket.set_priority":
                return Ask(new OverridePriority { Ticket = on, Priority = Priority.FromName(With("override")), Reason = With("reason") });
            case "ticket.resolve":
                var message = step.GetProperty("with").TryGetProperty("public_message", out var told) && told.GetBoolean() ? "Done." : null;
                return Ask(new ResolveTicket { Ticket = on, Code = With("code"), Message = message });
            case "ticket.merge":
                return Ask(new MergeTicket { Ticket = on, Into = With("into"), Reason = TextOrNull(step, "reason") });
            case "ticket.set_parent":
                return Ask(new SetParent { Ticket = on, Parent = TextOrNull(step, "parent") });
            case "task.request":
                var department = Role.All.Single(role => role.Name == With("department"));
                return AskTask(new RequestTask { Task = on, For = CaseReference.Ticket(With("for")), Department = department, Instruction = "Look." });
            case "task.accept":
                return AskTask(new AcceptTask { Task = on });
            case "task.complete":
                return AskTask(new CompleteTask { Task = on, Result = With("result") });
            case "task.confirm":
                return AskTask(new ConfirmTask { Task = on });
            case "task.decline":
                return AskTask(new DeclineTask { Task = on, Reason = With("reason") });
            case "task.cancel":
                return AskTask(new CancelTask { Task = on });
            default:
                throw new InvalidOperationException($"No such step: {step}");
        }

        string? AskTask(CoordinationTaskCommand command) => desk.Ask(by, at, command).Refusal()?.Kind.Name;

        string? Ask(TicketCommand command) => desk.Ask(by, at, command with { Expected = expected }).Refusal()?.Kind.Name;
    }

    private static string? Field(Ticket ticket, string name) => name switch
    {
        "state" => ticket.Status.Name,
        "priority" => ticket.Priority.Name,
        "escalation_level" => $"{ticket.EscalationLevel}",
        "parent" => ticket.Parent,
        "resolved_at" => ticket.ResolvedAt?.ToString(),
        "first_response_at" => ticket.FirstResponseAt?.ToString(),
        _ => throw new InvalidOperationException($"No such field: {name}"),
    };

    private static string? Field(CoordinationTask task, string name) => name switch
    {
        "state" => task.Status.Name,
        "for" => task.For.Id,
        _ => throw new InvalidOperationException($"No such field: {name}"),
    };

    private static string? Written(JsonElement expected) => expected.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number => $"{expected.GetInt32()}",
        _ => OffsetDateTimePattern.ExtendedIso.Parse(expected.GetString()!) is { Success: true } instant
            ? instant.Value.ToInstant().ToString()
            : expected.GetString(),
    };

    private static string? TextOrNull(JsonElement step, string name) =>
        step.TryGetProperty("with", out var with) && with.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
