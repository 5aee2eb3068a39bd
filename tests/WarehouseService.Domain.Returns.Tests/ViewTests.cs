using NodaTime.Testing;
using WarehouseService.Domain.Returns.Tests.Language;
using static WarehouseService.Domain.Returns.Tests.Language.People;

namespace WarehouseService.Domain.Returns.Tests;

public sealed class ViewTests
{
    private static readonly Actor Tom = Actor.Of(Role.Transport, "tom");

    [Fact]
    public async Task A_case_is_shown_to_customer_service_and_to_its_customer()
    {
        var story = ACase.Authorised();
        Assert.Equal([Ann, Sue, Fay, Quin, Robot, Cleo], await ReadersAsync(story, CasesOf(story), "A1", Ann, Sue, Fay, Quin, Robot, Cleo, Dora));
    }

    [Fact]
    public async Task Whoever_moves_goods_sees_a_case_until_they_are_inspected()
    {
        var story = ACase.InReview();
        Assert.Empty(await ReadersAsync(story, CasesOf(story), "A1", Wes, Tom, Carl));
        story = ACase.Authorised();
        Assert.Equal([Wes, Tom, Carl], await ReadersAsync(story, CasesOf(story), "A1", Wes, Tom, Carl));
        story.Given(Wes, ACase.Receive("P1", ACase.Of("A", 3), ACase.Of("B", 1)));
        Assert.Equal([Wes, Tom, Carl], await ReadersAsync(story, CasesOf(story), "A1", Wes, Tom, Carl));
        story.Given(Quin, ACase.Inspect("P1", "A", 3)).Given(Quin, ACase.Inspect("P1", "B", 1));
        Assert.Empty(await ReadersAsync(story, CasesOf(story), "A1", Wes, Tom, Carl));
    }

    [Fact]
    public async Task A_refund_with_its_limits_is_shown_to_those_who_handle_money_and_not_to_the_customer()
    {
        var story = ACase.OnlyAnOrder().Given(Ann, new ProposeRefund { Refund = "R1", Order = "O1", Amount = Yuan.Of(1), Reason = "It came late." });
        Assert.Equal([Ann, Sue, Fay, Robot], await ReadersAsync(story, RefundsOf(story), "R1", Ann, Sue, Fay, Robot, Cleo, Wes, Quin));
    }

    [Fact]
    public async Task A_repair_is_shown_to_whoever_repairs_until_it_is_finished()
    {
        var story = RepairTests.UnderWarranty();
        Assert.Equal([Ann, Sue, Cleo, Wes, Quin, Carl], await ReadersAsync(story, RepairsOf(story), "M1", Ann, Sue, Cleo, Dora, Fay, Wes, Quin, Carl));
        story.Given(Cleo, new CancelRepair { Repair = "M1" });
        Assert.Equal([Ann, Sue, Cleo], await ReadersAsync(story, RepairsOf(story), "M1", Ann, Sue, Cleo, Dora, Fay, Wes, Quin, Carl));
    }

    [Fact]
    public async Task Every_look_is_logged_with_whose_case_it_was_and_whether_it_was_let()
    {
        var story = ACase.Authorised();
        await ReadersAsync(story, CasesOf(story), "A1", Ann, Dora);
        var looks = (await LogOf(story).ListAsync(new() { Record = "return/A1" }, null, 10)).Items;
        Assert.Equal([("view/return", "C1", Dora, CoreCodes.NotPermitted.Name), ("view/return", "C1", Ann, null)], looks.Select(look => (look.Tried, look.Customer, look.Actor, look.RefusedWith)));
    }

    private static AccessLog LogOf(Story story) => new(story.House.Store, new FakeClock(story.Now));

    private static ReturnCaseView CasesOf(Story story) => new(story.House.CaseRecords, LogOf(story));

    private static RefundView RefundsOf(Story story) => new(story.House.RefundRecords, LogOf(story));

    private static RepairView RepairsOf(Story story) => new(story.House.RepairRecords, LogOf(story));

    private static async Task<List<Actor>> ReadersAsync<TState>(Story story, RecordView<TState> view, string id, params Actor[] actors)
        where TState : class
    {
        var readers = new List<Actor>();
        foreach (var actor in actors)
        {
            var look = await view.ReadAsync(id, new() { CommandId = $"look of {actor}", Actor = actor, At = story.Now });
            if (look.IsSuccess)
            {
                readers.Add(actor);
            }
            else
            {
                Assert.Equal(CoreCodes.NotPermitted, look.Refusal()!.Code);
            }
        }

        return readers;
    }
}
