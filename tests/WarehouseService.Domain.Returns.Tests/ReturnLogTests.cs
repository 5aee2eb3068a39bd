using NodaTime;
using WarehouseService.Domain.Kpi;
using WarehouseService.Domain.Returns.Tests.Language;
using static WarehouseService.Domain.Returns.Tests.Language.ACase;
using static WarehouseService.Domain.Returns.Tests.Language.People;

namespace WarehouseService.Domain.Returns.Tests;

public sealed class ReturnLogTests
{
    [Fact]
    public async Task A_return_and_its_refund_are_told_as_the_neutral_log_and_give_the_time_one_can_count_by_hand()
    {
        var story = OnlyAnOrder();
        var asked = story.Now;
        story.Given(Cleo, Request())
            .AfterDays(1).Given(Cleo, Send("P1", Of("A", 3)))
            .AfterDays(1).Given(Wes, Receive("P1", Of("A", 3))).Given(Wes, Inspect("P1", "A", 3, "A"))
            .Given(Ann, new RefundCase { Refund = "R1", Case = "A1" })
            .Given(Fay, new ApproveRefund { Refund = "R1" }).Given(Fay, new ReserveRefund { Refund = "R1" }).Given(Fay, new SendRefund { Refund = "R1" })
            .AfterDays(1).Given(Fay, new AnswerRefund { Refund = "R1", Answer = RefundAnswer.Paid });

        var house = story.House;
        var goods = await ReturnLog.ReadAsync(story.Case, house.CaseRecords.HistoryAsync(CommandContext.DefaultTenant, "A1"), "SHA");
        var money = await RefundLog.ReadAsync(house.Refund(), house.RefundRecords.HistoryAsync(CommandContext.DefaultTenant, "R1"), "SHA");

        Assert.Equal(["ReturnRequestedEntry", "ReturnReceivedEntry"], goods.Select(entry => entry.GetType().Name));
        Assert.Equal(("O1", "A1", asked), (goods[0].Order, ((ReturnRequestedEntry)goods[0]).Return, goods[0].OccurredAt));
        Assert.Equal((Ann.Id, "A1"), (Assert.IsType<RefundPaidEntry>(Assert.Single(money)).Agent, ((RefundPaidEntry)money[0]).Return));

        var calculator = new KpiCalculator(new(), [new() { Id = "SHA", Zone = DateTimeZone.Utc }], new() { AsOf = story.Now + Duration.FromDays(1) });
        Assert.Equal(3 * 86_400, calculator.Cube([.. goods, .. money]).Result("refund_time.mean", new() { Agent = Ann.Id }).Value);
    }

    [Fact]
    public async Task A_refund_that_was_not_paid_is_not_told()
    {
        var story = Authorised().Given(Wes, Receive("P1", Of("A", 3))).Given(Wes, Inspect("P1", "A", 3, "A")).Given(Ann, new RefundCase { Refund = "R1", Case = "A1" });
        Assert.Empty(await RefundLog.ReadAsync(story.House.Refund(), story.House.RefundRecords.HistoryAsync(CommandContext.DefaultTenant, "R1"), "SHA"));
    }
}
