using WarehouseService.Domain.Returns.Tests.Language;
using static WarehouseService.Domain.Returns.Tests.Language.ACase;
using static WarehouseService.Domain.Returns.Tests.Language.People;

namespace WarehouseService.Domain.Returns.Tests;

public sealed class RefundOfCaseTests
{
    private static readonly RefundCase Asking = new() { Refund = "R1", Case = "A1" };

    // Three of A, one of them of grade B; B did not come yet.
    private static Story Inspected() => Authorised()
        .Given(Cleo, Send("P1", Of("A", 3)))
        .Given(Wes, Receive("P1", Of("A", 3)))
        .Given(Wes, Inspect("P1", "A", 2, "A"))
        .Given(Wes, Inspect("P1", "A", 1, "B"));

    private static Story Paid(Story story, string refund = "R1") => story
        .Given(Fay, new ApproveRefund { Refund = refund })
        .Given(Fay, new ReserveRefund { Refund = refund })
        .Given(Fay, new SendRefund { Refund = refund })
        .Given(Fay, new AnswerRefund { Refund = refund, Answer = RefundAnswer.Paid });

    [Fact]
    public void What_was_accepted_is_refunded_as_its_settlement_says_and_once()
    {
        var story = Inspected().Given(Ann, Asking);
        Assert.Equal(Yuan.Of(270), story.House.Refund().Amount);
        Assert.Equal(Yuan.Of(-30), story.House.Refund().Goods!.Settlement.Sum(AdjustmentKind.GradeDeduction));
        story.When(Ann, Asking with { Refund = "R2" }).IsRefused(RefundCodes.NothingToRefund);
        Paid(story);
        Assert.Equal((Yuan.Of(775), 3), (story.Ledger.Remaining(), story.Ledger.Back.Line("A").Units));
        story.When(Ann, Asking with { Refund = "R2" }).IsRefused(RefundCodes.NothingToRefund);
    }

    [Fact]
    public void A_rejected_refund_leaves_its_goods_to_be_refunded()
    {
        var story = Inspected().Given(Ann, Asking).Given(Fay, new RejectRefund { Refund = "R1", Reason = "Look at the grade again." });
        Assert.Empty(story.Ledger.Refunds);
        story.Given(Ann, Asking with { Refund = "R2" });
        Assert.Equal(Yuan.Of(270), story.House.Refund("R2").Amount);
    }

    [Fact]
    public void What_came_later_is_refunded_later()
    {
        var story = Paid(Inspected().Given(Ann, Asking))
            .Given(Cleo, Send("P2", Of("B", 1))).Given(Wes, Receive("P2", Of("B", 1))).Given(Wes, Inspect("P2", "B", 1, "A"));
        Paid(story.Given(Ann, Asking with { Refund = "R2" }), "R2");
        Assert.Equal(Yuan.Of(730), story.Ledger.Remaining());
    }

    [Fact]
    public void Before_inspection_nothing_is_refunded() =>
        Authorised().Given(Cleo, Send("P1", Of("A", 3))).Given(Wes, Receive("P1", Of("A", 3))).When(Ann, Asking).IsRefused(RefundCodes.NothingToRefund);

    [Fact]
    public void What_the_goods_come_to_may_not_have_changed_since_it_was_approved()
    {
        var shipped = Graded with { Settlement = Graded.Settlement with { ShippingRefund = ShippingRefund.Always } };
        var story = OnlyAnOrder(new(policy: shipped), shipping: 10).Given(Cleo, Request())
            .Given(Cleo, Send("P1", Of("A", 3), Of("B", 1))).Given(Wes, Receive("P1", Of("A", 3), Of("B", 1)))
            .Given(Wes, Inspect("P1", "A", 3, "A")).Given(Ann, Asking).Given(Wes, Inspect("P1", "B", 1, "A")).Given(Ann, Asking with { Refund = "R2" });
        Assert.Equal((Yuan.Of(310), Yuan.Of(55)), (story.House.Refund().Amount, story.House.Refund("R2").Amount));
        story.Given(Fay, new ApproveRefund { Refund = "R1" }).Given(Fay, new ReserveRefund { Refund = "R1" });
        story.When(Fay, new ReserveRefund { Refund = "R2" }).IsRefused(RefundCodes.SettlementChanged);
        story.Given(Fay, new RejectRefund { Refund = "R2", Reason = "Shipping went back with the other." }).Given(Ann, Asking with { Refund = "R3" });
        Assert.Equal(Yuan.Of(45), story.House.Refund("R3").Amount);
    }

    [Fact]
    public void Two_at_once_do_not_both_refund_the_same_goods()
    {
        for (var race = 0; race < 100; race++)
        {
            var story = Inspected();
            using var start = new Barrier(2);
            var refusals = new Refusal?[2];
            Parallel.For(0, 2, worker =>
            {
                start.SignalAndWait();
                refusals[worker] = story.House.Ask(Ann, story.Now, Asking with { Refund = $"R{worker}" });
            });
            Assert.Equal(RefundCodes.NothingToRefund, Assert.Single(refusals, refusal => refusal is not null)!.Code);
        }
    }
}
