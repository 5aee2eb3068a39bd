using NodaTime;
using WarehouseService.Domain.Returns.Json;
using WarehouseService.Domain.Returns.Tests.Language;
using static WarehouseService.Domain.Returns.Tests.Language.ACase;
using static WarehouseService.Domain.Returns.Tests.Language.People;

namespace WarehouseService.Domain.Returns.Tests;

public sealed class ReturnedGoodsTests
{
    private static readonly CancelReturn Cancel = new() { Case = "A1" };
    private static readonly CloseReturn Close = new() { Case = "A1" };
    private static readonly ReportLost Lost = new() { Case = "A1", Parcel = "P1" };

    [Fact]
    public void Goods_come_in_several_parcels_and_parts_and_are_graded_unit_by_unit()
    {
        var story = Authorised()
            .Given(Cleo, Send("P1", Of("A", 2))).Given(Cleo, Send("P2", Of("A", 1), Of("B", 1)))
            .Given(Wes, Receive("P1", Of("A", 2))).Given(Quin, Inspect("P1", "A", 1, "A")).Given(Quin, Inspect("P1", "A", 1, "B"));

        Assert.Equal("1 inspected, 1 inspected, 1 in_transit", story.Case.Lines[0].Lots());
        Assert.Equal("1 A grade A, 1 A grade B", story.Case.GoodsToRefund().ToText());
        Assert.Equal((2, 1), (story.Ledger.Returned["A"], story.Ledger.HeldOf("A")));

        story.Given(Wes, Receive("P2", Of("A", 1), Of("B", 1))).Given(Quin, Inspect("P2", "A", 1, "A")).Given(Quin, Inspect("P2", "B", 1, isAccepted: false));

        Assert.Equal("2 A grade A, 1 A grade B", story.Case.GoodsToRefund().ToText());
    }

    [Fact]
    public void Nothing_is_refunded_before_inspection_unless_the_terms_say_so()
    {
        var received = Authorised().Given(Wes, Receive("P1", Of("A", 3)));
        Assert.Equal("nothing", received.Case.GoodsToRefund().ToText());
        received.When(Robot, Refunded("R1", Item("A", 1))).IsRefused(ProcessCodes.IllegalTransition);

        var instant = Authorised(new(policy: Graded, process: ReturnProcess.Default with { RefundsInstantly = true }));
        Assert.Equal("nothing", instant.Case.GoodsToRefund().ToText());
        instant.Given(Cleo, Send("P1", Of("A", 2)));
        Assert.Equal("2 A", instant.Case.GoodsToRefund().ToText());
        instant.Given(Robot, Refunded("R1", Item("A", 2))).When(Cleo, Cancel).IsRefused(ProcessCodes.IllegalTransition);
        Assert.Equal("nothing", instant.Given(Wes, Receive("P1", Of("A", 2))).Given(Quin, Inspect("P1", "A", 2)).Case.GoodsToRefund().ToText());
    }

    [Fact]
    public void Acceptance_earns_the_refund_and_not_what_becomes_of_the_goods()
    {
        var story = Authorised().Given(Wes, Receive("P1", Of("A", 3))).Given(Quin, Inspect("P1", "A", 3) with
        {
            Found =
            [
                new() { Quantity = 1, IsAccepted = true, Disposition = Disposition.Scrap },
                new() { Quantity = 1, IsAccepted = false, Disposition = Disposition.Restock },
                new() { Quantity = 1, IsAccepted = false, Disposition = Disposition.ReturnToCustomer, IsWrongItem = true },
            ],
            Evidence = [Photo],
        });

        Assert.Equal(("1 inspected, 1 inspected, 1 wrong_item", "1 A"), (story.Case.Lines[0].Lots(), story.Case.GoodsToRefund().ToText()));
    }

    [Fact]
    public void Units_that_are_not_accepted_need_evidence_and_grades_are_the_policys()
    {
        var story = Authorised().Given(Wes, Receive("P1", Of("A", 3)));
        story.When(Quin, Inspect("P1", "A", 1, isAccepted: false) with { Evidence = [] }).IsRefused(ReturnCaseCodes.MissingEvidence);
        story.When(Quin, Inspect("P1", "A", 1, "C")).IsRefused(ReturnCaseCodes.UnknownGrade);
        story.When(Quin, Inspect("P1", "A", 4)).IsRefused(ReturnCaseCodes.NotReceived);
        story.When(Quin, Inspect("P2", "A", 1)).IsRefused(ReturnCaseCodes.NoSuchParcel);
        story.When(Quin, Inspect("P1", "Z", 1)).IsRefused(ReturnCaseCodes.NoSuchLine);
        story.When(Quin, Inspect("P1", "A", 1) with { Found = [] }).IsRefused(ReturnCaseCodes.MalformedInspection);
        story.When(Ann, Inspect("P1", "A", 1)).IsRefused(CoreCodes.NotPermitted);
        story.Given(Quin, Inspect("P1", "A", 3)).When(Quin, Inspect("P1", "A", 1)).IsRefused(ReturnCaseCodes.NotReceived);
    }

    [Fact]
    public void What_should_have_been_in_the_box_is_short_until_it_turns_up()
    {
        var story = Authorised().Given(Cleo, Send("P1", Of("A", 3))).Given(Wes, Receive("P1", Of("A", 2)));
        Assert.Equal("2 received, 1 short", story.Case.Lines[0].Lots());

        story.Given(Wes, Receive("P2", Of("A", 1)));

        Assert.Equal(("2 received, 1 received", 3), (story.Case.Lines[0].Lots(), story.Ledger.Returned["A"]));
        story.When(Wes, Receive("P2", Of("A", 1))).IsRefused(ReturnCaseCodes.ParcelKnown);
    }

    [Fact]
    public void Too_much_and_strange_things_are_written_down_and_earn_nothing()
    {
        var story = Authorised().Given(Wes, Receive("P1", Of("A", 5), Of("Z", 2))).Given(Quin, Inspect("P1", "A", 5, "A"));

        Assert.Equal("3 A grade A", story.Case.GoodsToRefund().ToText());
        Assert.Equal([Of("Z", 2)], story.Case.Parcels[0].Unexpected.ToArray());
        var summary = story.Case.Receipts(Worth, story.Now);
        Assert.Equal([ReceiptFlag.OverReceipt, ReceiptFlag.UnexpectedItem], summary.Flags.ToArray());
        Assert.Equal(new ReceiptLine { Line = "A", Received = 5, Accepted = 5, Outstanding = 0, Refund = Yuan.Of(300) }, summary.Lines[0]);
        Assert.Equal((ReceiptStatus.PartlyReceived, 5, 3), (summary.Status, summary.Dispositions[Disposition.Restock], story.Ledger.Returned["A"]));
    }

    [Fact]
    public void What_was_never_delivered_is_refunded_and_not_awaited()
    {
        var story = OnlyAnOrder().Given(Cleo, Request(Line("A", 2, ReturnReason.Missing)));

        Assert.Equal(("2 lost", "2 A"), (story.Case.Lines[0].Lots(), story.Case.GoodsToRefund().ToText()));
        story.Given(Robot, Refunded("R1", Item("A", 2))).Given(Ann, Close);
    }

    [Theory]
    [InlineData(true, true, "2 A")]
    [InlineData(true, false, "nothing")]
    [InlineData(false, true, "nothing")]
    public void Goods_lost_with_the_sellers_label_are_refunded_if_that_is_the_sellers_risk(bool hasLabel, bool sellerBears, string refunded)
    {
        var house = new House(process: ReturnProcess.Default with { SellerBearsLoss = sellerBears });
        var story = OnlyAnOrder(house).Given(Cleo, Request(Line("A", 2)) with { HasSellersLabel = hasLabel }).Given(Cleo, Send("P1", Of("A", 2))).Given(Carl, Lost);

        Assert.Equal(("2 lost", refunded), (story.Case.Lines[0].Lots(), story.Case.GoodsToRefund().ToText()));
        story.When(Carl, Lost).IsRefused(ReturnCaseCodes.ParcelNotInTransit);

        story.Given(Wes, Receive("P1", Of("A", 2)));

        Assert.Equal(("2 received", 2), (story.Case.Lines[0].Lots(), story.Ledger.Returned["A"]));
    }

    [Fact]
    public void A_case_is_taken_back_until_something_arrives()
    {
        Assert.Equal(0, Authorised().Given(Cleo, Send("P1", Of("A", 1))).Given(Cleo, Cancel).Ledger.HeldOf("A"));
        Authorised().Given(Wes, Receive("P1", Of("A", 1))).When(Cleo, Cancel).IsRefused(ProcessCodes.IllegalTransition);
        Authorised().Given(Cleo, Cancel).When(Wes, Receive("P1", Of("A", 1))).IsRefused(ProcessCodes.IllegalTransition);
    }

    [Fact]
    public void An_authorisation_that_lapses_keeps_what_came_or_is_on_its_way()
    {
        var story = Authorised().Given(Wes, Receive("P1", Of("A", 1))).Given(Cleo, Send("P2", Of("A", 1))).AfterDays(30).Fires("timer/refund-overdue");
        story.Given(Cleo, Send("P3", Of("B", 1)));
        story.After(Duration.FromTicks(1)).When(Cleo, Send("P4", Of("A", 1))).IsRefused(ReturnCaseCodes.AuthorisationLapsed);
        story.Fires("timer/expiry");

        story.Given(Wes, Receive("P2", Of("A", 2))).Given(Quin, Inspect("P1", "A", 1)).Given(Quin, Inspect("P2", "A", 1));

        Assert.Equal((ReturnCaseStatus.Expired, "2 A"), (story.Case.Status, story.Case.GoodsToRefund().ToText()));
        Assert.Equal([Of("A", 1)], story.Case.Parcels.Single(parcel => parcel.Parcel == "P2").Unexpected.ToArray());
        Assert.True(story.Case.Receipts(Worth, story.Now).LapsedBefore);
        story.When(Ann, Close).IsRefused(ReturnCaseCodes.GoodsOutstanding);
        story.Given(Wes, Receive("P3", Of("B", 1))).Given(Quin, Inspect("P3", "B", 1)).When(Ann, Close).IsRefused(ReturnCaseCodes.RefundOutstanding);
        story.Given(Robot, Refunded("R1", Item("A", 2), Item("B", 1))).Given(Ann, Close);

        Assert.Equal((0, 2), (story.Ledger.HeldOf("A"), story.Ledger.Returned["A"]));
    }

    [Fact]
    public void Nothing_lapses_once_nothing_is_awaited() =>
        Authorised().Given(Cleo, Send("P1", Of("A", 3), Of("B", 1))).AfterDays(40).Fires();

    [Fact]
    public void What_was_lapsed_and_never_sent_is_free_for_another_case()
    {
        var story = Authorised().AfterDays(31).Fires("timer/expiry");

        Assert.Equal(0, story.Ledger.HeldOf("A"));
        story.When(Cleo, Send("P1", Of("A", 1))).IsRefused(ProcessCodes.IllegalTransition);
    }

    [Fact]
    public void A_refund_takes_its_units_and_gives_them_back_if_it_comes_to_nothing()
    {
        var story = Authorised().Given(Wes, Receive("P1", Of("A", 3))).Given(Quin, Inspect("P1", "A", 3)).Given(Robot, Refunded("R1", Item("A", 2)));
        Assert.Equal("1 A", story.Case.GoodsToRefund().ToText());
        story.When(Robot, Refunded("R2", Item("A", 2))).IsRefused(ProcessCodes.IllegalTransition);

        story.Given(Robot, new UnmarkRefunded { Case = "A1", Refund = "R1" });

        Assert.Equal("3 A", story.Case.GoodsToRefund().ToText());
    }

    [Fact]
    public void Goods_of_different_reasons_are_settled_by_themselves()
    {
        var story = OnlyAnOrder().Given(Cleo, Request(Line("A", 1, ReturnReason.Defective), Line("B", 1)))
            .Given(Wes, Receive("P1", Of("A", 1), Of("B", 1))).Given(Quin, Inspect("P1", "A", 1)).Given(Quin, Inspect("P1", "B", 1));
        Assert.Equal(("1 A", ReturnReason.Defective), (story.Case.GoodsToRefund().ToText(), story.Case.GoodsToRefund()!.Reason));

        story.Given(Robot, Refunded("R1", Item("A", 1)));

        Assert.Equal(("1 B", ReturnReason.ChangeOfMind), (story.Case.GoodsToRefund().ToText(), story.Case.GoodsToRefund()!.Reason));
    }

    [Fact]
    public void Goods_that_are_exchanged_or_repaired_are_not_refunded()
    {
        var story = OnlyAnOrder().Given(Cleo, Request(Line("A", 1)) with { Remedy = ReturnRemedy.Exchange })
            .Given(Wes, Receive("P1", Of("A", 1))).Given(Quin, Inspect("P1", "A", 1));

        Assert.Null(story.Case.GoodsToRefund());
        story.Given(Ann, Close);
    }

    [Fact]
    public void A_refund_that_is_overdue_is_noticed_once_escalated_and_told()
    {
        // Received on 2 March: the house pays by 16 March, in UTC.
        var story = Authorised().Given(Wes, Receive("P1", Of("A", 3))).Given(Quin, Inspect("P1", "A", 3));
        Assert.Equal(Instant.FromUtc(2026, 3, 17, 0, 0), story.Case.RefundDueBefore());

        story.After(Instant.FromUtc(2026, 3, 17, 0, 0) - Story.Nine - Duration.FromTicks(1)).Fires().After(Duration.FromTicks(1)).Fires("timer/refund-overdue");

        var alert = ReturnAlertMessages.Format.Read(Assert.Single(story.Messages()));
        Assert.Equal(("A1", 1, Instant.FromUtc(2026, 3, 17, 0, 0)), (alert.Case, alert.EscalationLevel, alert.DueBefore));
        story.AfterDays(1).Fires().Given(Robot, Refunded("R1", Item("A", 3))).Given(Robot, new UnmarkRefunded { Case = "A1", Refund = "R1" }).AfterDays(10);
        Assert.DoesNotContain("timer/refund-overdue", story.House.Dispatch(story.Now).Timers.Select(timer => timer.Name));
        Assert.Equal(1, story.Case.EscalationLevel);
    }

    [Fact]
    public void A_late_refund_is_a_breach_whether_the_timer_fired_or_not()
    {
        var story = Authorised().Given(Wes, Receive("P1", Of("A", 3))).Given(Quin, Inspect("P1", "A", 3)).AfterDays(20).Given(Robot, Refunded("R1", Item("A", 3)));

        Assert.Equal((Instant.FromUtc(2026, 3, 17, 0, 0), 0), (story.Case.RefundBreachedAt, story.Case.EscalationLevel));
    }

    [Fact]
    public void Where_a_law_gives_less_time_it_counts()
    {
        // China: seven days from the receipt; the house gives itself fourteen.
        var house = new House(policy: ReturnPolicy.Default with { Law = [LawPacks.China], Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"] });
        var story = OnlyAnOrder(house);
        story.House.Orders.Lines[0] = story.House.Orders.Lines[0] with { Channel = LawPack.Online };
        story.Given(Cleo, Request(Line("A", 1))).Given(Wes, Receive("P1", Of("A", 1))).Given(Quin, Inspect("P1", "A", 1));

        Assert.Equal(new LocalDateTime(2026, 3, 10, 0, 0).InZoneStrictly(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).ToInstant(), story.Case.RefundDueBefore());
    }

    private static Dictionary<string, Money> Worth { get; } = new() { ["A"] = Yuan.Of(300), ["B"] = Yuan.Of(45) };
}
