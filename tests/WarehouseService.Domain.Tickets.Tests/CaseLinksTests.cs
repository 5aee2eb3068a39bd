using WarehouseService.Domain.Tickets.Tests.Language;
using static WarehouseService.Domain.Tickets.Tests.Language.People;

namespace WarehouseService.Domain.Tickets.Tests;

public sealed class CaseLinksTests
{
    private static readonly CaseReference T1 = CaseReference.Ticket("T1");
    private static readonly CaseReference Task1 = CaseReference.Task("1");
    private static readonly CaseReference Task2 = CaseReference.Task("2");

    private static CaseLink Link(CaseReference to, CaseLinkKind kind, Role? department = null) => new() { Kind = kind, To = to, Department = department };

    private static AddCaseLink Begin(CaseReference to, CaseLinkKind kind, Role? department = null) =>
        new() { Case = T1, Link = Link(to, kind, department) };

    private static RefusalCode? Refused(TicketStory story, CaseLinksReaction reaction)
    {
        var before = story.Desk.ReadLinks("T1").Version;
        var code = story.Desk.Ask(Sue, story.Now, reaction).Refusal()?.Code;
        Assert.Equal(before + (code is null ? 1 : 0), story.Desk.ReadLinks("T1").Version);
        return code;
    }

    [Fact]
    public void What_is_linked_is_linked_once_and_dropped_once()
    {
        var story = ATicket.OwnedBy(Ann).BlockedBy("task/1").BlockedBy("task/2");
        Assert.Equal(CaseLinksCodes.AlreadyLinked, Refused(story, Begin(Task1, CaseLinkKind.Task)));
        Assert.Null(Refused(story, new DropCaseLink { Case = T1, To = Task1 }));
        Assert.Equal([Task2], story.Desk.ReadLinks("T1").State!.Live.Select(link => link.To));
        Assert.Equal(CaseLinksCodes.NotLinked, Refused(story, new DropCaseLink { Case = T1, To = Task1 }));
    }

    [Fact]
    public void Some_go_and_others_come_at_once()
    {
        var story = ATicket.OwnedBy(Ann).BlockedBy("task/1").BlockedBy("task/2");
        var child = CaseReference.Ticket("T2");
        var move = new MoveCaseLinks { Case = T1, Gone = [Task1], Come = [Link(child, CaseLinkKind.Child)] };
        Assert.Null(Refused(story, move));
        Assert.Equal([Task2, child], story.Desk.ReadLinks("T1").State!.Live.Select(link => link.To));
        Assert.Equal(CaseLinksCodes.NotLinked, Refused(story, move with { Come = [] }));
        Assert.Equal(CaseLinksCodes.AlreadyLinked, Refused(story, move with { Gone = [] }));
        Assert.Equal(CaseLinksCodes.MalformedLink, Refused(story, move with { Come = [Link(Task1, CaseLinkKind.Task, Role.Agent)] }));
    }

    [Fact]
    public void A_move_that_is_refused_names_the_link_that_it_was_refused_for()
    {
        var story = ATicket.OwnedBy(Ann).BlockedBy("task/1").BlockedBy("task/2");
        var child = Link(CaseReference.Ticket("T2"), CaseLinkKind.Child);
        Ground Named(MoveCaseLinks move) => Assert.Single(story.Desk.Ask(Sue, story.Now, move).Refusal()!.Grounds);
        Assert.Equal(new("to", child.To), Named(new() { Case = T1, Gone = [Task1, child.To] }));
        Assert.Equal(new("to", Task2), Named(new() { Case = T1, Come = [child, Link(Task2, CaseLinkKind.Task)] }));
        Assert.Equal(new("to", Task2), Named(new() { Case = T1, Come = [child, Link(Task2, CaseLinkKind.Task, Role.Agent)] }));
    }

    [Fact]
    public void A_link_has_a_kind_an_id_and_a_department_for_a_task_alone()
    {
        var story = ATicket.OwnedBy(Ann);
        Assert.Equal(CaseLinksCodes.MalformedLink, Refused(story, Begin(null!, CaseLinkKind.Task)));
        Assert.Equal(CaseLinksCodes.MalformedLink, Refused(story, Begin(Task1, null!)));
        Assert.Equal(CaseLinksCodes.MalformedLink, Refused(story, Begin(Task1, CaseLinkKind.Task, Role.Agent)));
        Assert.Equal(CaseLinksCodes.MalformedLink, Refused(story, Begin(CaseReference.Complaint("1"), CaseLinkKind.Complaint, Role.Quality)));
        Assert.Equal(CaseLinksCodes.MalformedLink, Refused(story, new AddCaseLink { Case = T1, Link = null! }));
    }

    [Fact]
    public void Links_never_refuse_for_the_clock()
    {
        var story = ATicket.OwnedBy(Ann).BlockedBy("task/1");
        var last = story.Desk.ReadLinks("T1").LastAt;
        story.AtInstant(NodaTime.Instant.FromUnixTimeTicks(0));
        Assert.Null(Refused(story, Begin(Task2, CaseLinkKind.Task)));
        Assert.Equal(last, story.Desk.ReadLinks("T1").LastAt);
    }

    [Fact]
    public void What_is_not_linked_at_all_is_not_found() =>
        Assert.Equal(CoreCodes.NotFound, new ServiceDesk().Ask(Sue, ATicket.Nine, new DropCaseLink { Case = T1, To = Task1 }).Refusal()?.Code);

    [Theory]
    [InlineData("ticket/T1", "ticket", "T1")]
    [InlineData("complaint/a/b", "complaint", "a/b")]
    public void A_case_is_referred_to_by_kind_and_id(string text, string kind, string id)
    {
        var reference = CaseReference.Parse(text);
        Assert.Equal((kind, id, text), (reference.Kind, reference.Id, reference.ToString()));
        Assert.Equal(CaseReference.Of(kind, id), reference);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ticket")]
    [InlineData("/T1")]
    [InlineData("ticket/")]
    [InlineData("ticket/T\u0001")]
    public void What_refers_to_no_case_is_said(string text) => Assert.Throws<FormatException>(() => CaseReference.Parse(text));

    [Fact]
    public void A_reference_is_never_longer_than_an_id()
    {
        Assert.Equal(200, CaseReference.Ticket(new string('T', 193)).ToString().Length);
        Assert.Throws<ArgumentException>(() => CaseReference.Ticket(new string('T', 194)));
        Assert.Throws<ArgumentException>(() => CaseReference.Of("a/b", "c"));
    }
}
