using WarehouseService.Domain.Tickets.Tests.Language;
using static WarehouseService.Domain.Tickets.Tests.Language.People;

namespace WarehouseService.Domain.Tickets.Tests;

public sealed class ViewTests
{
    private readonly TicketStory _story = ATicket.OwnedBy(Ann).Answered().Given(Ann, new AddNote { Ticket = "T1", Text = "He is upset." });
    private readonly AccessLog _log;

    public ViewTests() => _log = new(_story.Desk.Store, new NodaTime.Testing.FakeClock(_story.Now));

    private TicketView Tickets => new(_story.Desk.TicketRecords, _story.Desk.LinksRecords, _log);

    private CoordinationTaskView Tasks => new(_story.Desk.TaskRecords, _log);

    private async Task<RefusalCode?> LookedAt(Actor by) => (await Tickets.ReadAsync("T1", _story.Desk.Context(by, _story.Now))).Refusal()?.Code;

    private async Task<RefusalCode?> LookedAtTask(Actor by) => (await Tasks.ReadAsync("W1", _story.Desk.Context(by, _story.Now))).Refusal()?.Code;

    private async Task<List<Type>> ToldTo(Actor by) =>
        [.. (await Tickets.HistoryAsync("T1", _story.Desk.Context(by, _story.Now))).Value.Select(entry => entry.Event.GetType())];

    [Fact]
    public async Task A_ticket_is_shown_to_customer_service_and_to_its_customer()
    {
        foreach (var reader in (Actor[])[Ann, Bob, Sue, Robot, Cleo])
        {
            Assert.Null(await LookedAt(reader));
        }

        Assert.Equal(CoreCodes.NotPermitted, await LookedAt(Dora));
    }

    [Fact]
    public async Task A_department_sees_a_ticket_while_it_has_a_live_task_for_it()
    {
        Assert.Equal(CoreCodes.NotPermitted, await LookedAt(Wes));
        _story.TaskDone();
        Assert.Null(await LookedAt(Wes));
        Assert.Equal(CoreCodes.NotPermitted, await LookedAt(Tom));
        _story.Given(Ann, new ConfirmTask { Task = "W1" });
        Assert.Equal(CoreCodes.NotPermitted, await LookedAt(Wes));
    }

    [Fact]
    public async Task A_task_is_shown_to_customer_service_and_while_it_is_live_to_its_department()
    {
        _story.TaskDone();
        Assert.Equal((null, null, null, null), (await LookedAtTask(Bob), await LookedAtTask(Sue), await LookedAtTask(Robot), await LookedAtTask(Wes)));
        Assert.Equal((CoreCodes.NotPermitted, CoreCodes.NotPermitted), (await LookedAtTask(Tom), await LookedAtTask(Cleo)));
        _story.Given(Ann, new ConfirmTask { Task = "W1" });
        Assert.Equal((null, CoreCodes.NotPermitted), (await LookedAtTask(Bob), await LookedAtTask(Wes)));
    }

    [Fact]
    public async Task The_customer_is_told_the_conversation_and_a_department_all_but_that()
    {
        _story.TaskRequested();
        Assert.Equal([typeof(TicketOpened), typeof(PublicMessageSent)], await ToldTo(Cleo));
        Assert.Equal([typeof(TicketAssigned), typeof(NoteAdded)], await ToldTo(Wes));
        Assert.Equal(4, (await ToldTo(Bob)).Count);
    }

    [Fact]
    public async Task A_history_that_one_may_not_see_is_refused_like_the_ticket()
    {
        Assert.Equal(CoreCodes.NotPermitted, (await Tickets.HistoryAsync("T1", _story.Desk.Context(Dora, _story.Now))).Refusal()?.Code);
        Assert.Equal(CoreCodes.NotFound, (await Tickets.HistoryAsync("T9", _story.Desk.Context(Ann, _story.Now))).Refusal()?.Code);
        Assert.Equal(CoreCodes.InvalidId, (await Tickets.HistoryAsync("", _story.Desk.Context(Ann, _story.Now))).Refusal()?.Code);
    }

    [Fact]
    public async Task Every_look_is_logged_with_whose_ticket_it_was_and_whether_it_was_let()
    {
        await LookedAt(Ann);
        await LookedAt(Dora);
        await ToldTo(Cleo);
        var looks = (await _log.ListAsync(new() { Record = "ticket/T1" }, null, 10)).Items;
        Assert.Equal(["view/ticket", "view/ticket", "view/ticket"], looks.Select(look => look.Tried));
        Assert.All(looks, look => Assert.Equal("C1", look.Customer));
        Assert.Equal(Dora, Assert.Single(looks, look => look.IsEntitled == false).Actor);
    }
}
