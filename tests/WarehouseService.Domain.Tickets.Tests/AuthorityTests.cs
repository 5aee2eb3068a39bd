using WarehouseService.Domain.Tickets.Tests.Language;

namespace WarehouseService.Domain.Tickets.Tests;

/// <summary>The permission table of the spec as data, compared with the lifecycle for every actor, owner and status.</summary>
public sealed class AuthorityTests
{
    private static readonly Actor Me = People.Ann;
    private static readonly TicketLifecycle Lifecycle = new();

    // owner O, other agent A, supervisor S, department with a live task T, department without D, system Y, that customer C.
    // Nobody else: neither another customer nor a department without a task, whatever its name.
    private static readonly (string Command, Func<Actor, TicketCommand> Filled, string Owned, string Unowned)[] Table =
    [
        ("open", _ => ATicket.Opening(), "OASYC", "ASYC"),
        ("claim", _ => new ClaimTicket { Ticket = "T1" }, "OS", "AS"),
        ("assign to oneself", by => new AssignTicket { Ticket = "T1", To = IsStaff(by) ? by : Me }, "OS", "ASY"),
        ("assign to another", _ => new AssignTicket { Ticket = "T1", To = Actor.Agent("another") }, "S", "SY"),
        ("take over", _ => new TakeOverTicket { Ticket = "T1" }, "S", "S"),
        ("public message", _ => new SendPublic { Ticket = "T1", Text = "x" }, "OSY", "SY"),
        ("note", _ => new AddNote { Ticket = "T1", Text = "x" }, "OAST", "AST"),
        ("message of the customer", _ => new ReceiveFromCustomer { Ticket = "T1", Text = "x" }, "YC", "YC"),
        ("wait for the customer", _ => new WaitCustomer { Ticket = "T1" }, "OS", "S"),
        ("wait for a department", _ => new WaitInternal { Ticket = "T1" }, "OS", "S"),
        ("resume", _ => new ResumeTicket { Ticket = "T1" }, "OSY", "SY"),
        ("resolve", _ => TicketStory.Resolving, "OS", "S"),
        ("close", _ => new CloseTicket { Ticket = "T1" }, "OSY", "SY"),
        ("reopen", _ => new ReopenTicket { Ticket = "T1" }, "OASC", "ASC"),
        ("escalate", _ => new EscalateTicket { Ticket = "T1", Kind = EscalationKind.Functional, Reason = "x" }, "OSY", "SY"),
        ("raise alerts", _ => new RaiseAlerts { Ticket = "T1", Timer = "timer/sla/first_response" }, "Y", "Y"),
        ("classify", _ => new ClassifyTicket { Ticket = "T1", Impact = Degree.High, Urgency = Degree.Low }, "OS", "S"),
        ("renew promises", _ => new RenewPromises { Ticket = "T1" }, "SY", "SY"),
        ("override priority", _ => new OverridePriority { Ticket = "T1", Priority = Priority.P1, Reason = "x" }, "S", "S"),
        ("set sub-status", _ => new SetSubStatus { Ticket = "T1" }, "OS", "S"),
        ("cancel", _ => new CancelTicket { Ticket = "T1", Reason = "x" }, "S", "S"),
    ];

    public static TheoryData<string> Commands => [.. Table.Select(row => row.Command)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Exactly_those_of_the_permission_table_may(string command)
    {
        var (_, filled, owned, unowned) = Table.Single(row => row.Command == command);
        var links = Role.All.Where(role => role.IsDepartment && role.Value % 2 == 0)
            .Select(role => new CaseLink { Kind = CaseLinkKind.Task, To = CaseReference.Task(role.Name), Department = role });
        var known = new TicketKnowledge { Links = [.. links] };
        foreach (var owner in (Actor?[])[Me, null])
        {
            foreach (var status in TicketStatus.All)
            {
                var record = new Versioned<Ticket>(
                    ATicket.Unowned().Ticket with { Owner = owner, Status = status }, 1, ATicket.Nine, ATicket.Nine);
                foreach (var (letter, actor) in Everybody(owner))
                {
                    var refusal = Lifecycle.Judge(record, filled(actor), new() { CommandId = "c", Actor = actor, At = ATicket.Nine }, known, out _);
                    var may = (owner is null ? unowned : owned).Contains(letter, StringComparison.Ordinal);
                    Assert.True(may == (refusal?.Code != CoreCodes.NotPermitted), $"{command} by {actor} while {status}, owner {owner}: {refusal?.Message}");
                }
            }
        }
    }

    [Fact]
    public void Every_command_is_in_the_permission_table() =>
        Assert.Equal(
            Lifecycle.Rows.Select(row => row.Command).Order(),
            Table.Select(row => row.Filled(Me).GetType().Name).Distinct().Order());

    [Fact]
    public void Who_may_not_act_learns_nothing_of_the_record()
    {
        var story = ATicket.OwnedBy(Me).Resolved();
        var refusal = story.Desk.Ask(People.Wes, story.Now, TicketStory.Resolving with { Expected = 77 }).Refusal()!;
        Assert.Equal(CoreCodes.NotPermitted, refusal.Code);
        Assert.Equal(["actor", "command"], refusal.Grounds.Select(ground => ground.Name));
    }

    private static IEnumerable<(char Letter, Actor Actor)> Everybody(Actor? owner)
    {
        yield return (owner == Me ? 'O' : 'A', Me);
        yield return ('A', People.Bob);
        yield return ('S', People.Sue);
        yield return ('Y', People.Robot);
        yield return ('C', People.Cleo);
        yield return ('-', People.Dora);
        yield return ('-', Actor.Customer(Me.Id));
        foreach (var department in Role.All.Where(role => role.IsDepartment))
        {
            yield return (department.Value % 2 == 0 ? 'T' : 'D', Actor.Of(department, Me.Id));
        }
    }

    private static bool IsStaff(Actor actor) => actor.Role == Role.Agent || actor.Role == Role.Supervisor;
}
