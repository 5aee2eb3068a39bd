using NodaTime;
using WarehouseService.Domain.Returns.Tests.Language;
using WarehouseService.Domain.Sla;
using static WarehouseService.Domain.Returns.Tests.Language.People;
using static WarehouseService.Domain.Returns.Tests.Language.Shop;

namespace WarehouseService.Domain.Returns.Tests;

public sealed class RefundTests
{
    private static readonly ApproveRefund Approve = new() { Refund = "R1" };
    private static readonly ReserveRefund Reserve = new() { Refund = "R1" };
    private static readonly RetryRefund Retry = new() { Refund = "R1" };
    private static readonly ResendRefund Resend = new() { Refund = "R1" };

    private static AnswerRefund Answer(RefundAnswer answer) => new() { Refund = "R1", Answer = answer };

    [Fact]
    public void An_approved_refund_goes_out_by_itself_as_a_message_under_its_own_key()
    {
        var shop = WithOrder().Approved(300_00);
        Assert.Empty(shop.Dispatch());
        Assert.Equal(RefundStatus.Reserved, shop.Refund().Status);
        Assert.Empty(shop.Dispatch());
        var order = Assert.Single(shop.Dispatch());
        Assert.Equal(("R1", "O1", Of(300_00), 1), (order.Key, order.Order, order.Amount, order.Attempt));
        Assert.Equal(new TenderShare { Tender = "card", Amount = Of(300_00) }, Assert.Single(order.Shares));
        shop.Given(Fay, Answer(RefundAnswer.Paid) with { Reference = "bank-77" });
        Assert.Equal((RefundStatus.Settled, "bank-77"), (shop.Refund().Status, shop.Refund().Reference));
        Assert.Equal(Of(700_00), shop.Ledger.Remaining());
        Assert.Empty(shop.After(Duration.FromDays(9)).Dispatch());
    }

    [Fact]
    public void Without_an_answer_in_time_the_outcome_is_unknown_and_its_money_stays_kept()
    {
        var shop = WithOrder().Sent(300_00);
        shop.Dispatch();
        shop.After(AnswerWithin).Dispatch();
        Assert.Equal((RefundStatus.Unknown, Of(700_00)), (shop.Refund().Status, shop.Ledger.Remaining()));
    }

    [Fact]
    public void What_is_asked_for_again_is_asked_for_under_the_same_key_and_paid_once()
    {
        var shop = WithOrder().Sent(300_00);
        Assert.Equal(1, Assert.Single(shop.Dispatch()).Attempt);
        shop.Answered(RefundAnswer.Unknown).Given(Robot, Resend);
        var again = Assert.Single(shop.Dispatch());
        Assert.Equal(("R1", 2), (again.Key, again.Attempt));
        shop.Answered(RefundAnswer.Paid).IsRefused(Fay, Answer(RefundAnswer.Paid), ProcessCodes.IllegalTransition);
        Assert.Equal(Of(700_00), shop.Ledger.Remaining());
    }

    [Fact]
    public void A_declined_refund_frees_its_money_and_can_be_tried_again()
    {
        var shop = WithOrder().Sent(300_00).Answered(RefundAnswer.Declined);
        Assert.Equal((RefundStatus.Failed, Of(1_000_00)), (shop.Refund().Status, shop.Ledger.Remaining()));
        shop.Given(Fay, Retry);
        Assert.Equal((RefundStatus.Reserved, Of(700_00)), (shop.Refund().Status, shop.Ledger.Remaining()));
        shop.Given(Fay, new SendRefund { Refund = "R1" }).Answered(RefundAnswer.Paid).IsRefused(Fay, Retry, ProcessCodes.IllegalTransition);
    }

    [Fact]
    public void A_declined_refund_is_not_tried_again_once_its_money_went_elsewhere()
    {
        var shop = WithOrder().Sent(300_00).Answered(RefundAnswer.Declined).Reserved(800_00, "R2");
        shop.IsRefused(Fay, Retry, SettlementCodes.ExceedsRemaining);
    }

    [Fact]
    public void The_outcome_that_was_unknown_can_turn_out_to_be_paid_or_declined()
    {
        Assert.Equal(RefundStatus.Settled, WithOrder().Sent(1).Answered(RefundAnswer.Unknown).Answered(RefundAnswer.Paid).Refund().Status);
        Assert.Equal(RefundStatus.Failed, WithOrder().Sent(1).Answered(RefundAnswer.Unknown).Answered(RefundAnswer.Declined).Refund().Status);
    }

    [Fact]
    public void A_delegate_approves_up_to_what_was_lent()
    {
        var under = Approve with { Delegation = "D1" };
        var shop = WithOrder().Given(Ann, Proposal(400_00)).Given(Ann, Proposal(401_00, "R2")).Given(Sue, Lent(Bob));
        shop.IsRefused(Bob, Approve, RefundCodes.AboveLimit);
        shop.IsRefused(Bob, under with { Delegation = "D9" }, RefundCodes.NoSuchDelegation);
        shop.IsRefused(Bob, under with { Delegation = "" }, RefundCodes.MalformedReference);
        shop.IsRefused(Bob, under with { Refund = "R2" }, RefundCodes.AboveLimit);
        shop.Given(Bob, under);
        Assert.Equal((Bob, "D1"), (shop.Refund().ApprovedBy, shop.Refund().Delegation));
    }

    [Fact]
    public void What_was_lent_is_for_one_colleague_dated_and_revoked()
    {
        var under = Approve with { Delegation = "D1" };
        Shop Proposed() => WithOrder().Given(Ann, Proposal(400_00)).Given(Sue, Lent(Bob));
        Proposed().After(Duration.FromDays(2)).Given(Bob, under);
        Proposed().After(Duration.FromDays(2) + Duration.FromTicks(1)).IsRefused(Bob, under, RefundCodes.AboveLimit);
        Proposed().IsRefused(Actor.Agent("carl"), under, RefundCodes.AboveLimit);
        Proposed().Given(Sue, new RevokeDelegation { Delegation = "D1" }).IsRefused(Bob, under, RefundCodes.AboveLimit);
    }

    [Fact]
    public void Nobody_approves_on_the_authority_of_who_proposed_it()
    {
        var under = Approve with { Delegation = "D1" };
        WithOrder().Given(Sue, Proposal(400_00)).Given(Sue, Lent(Bob)).IsRefused(Bob, under, RefundCodes.BarredAuthority);
        WithOrder().Given(Bob, Proposal(400_00)).Given(Sue, Lent(Bob)).IsRefused(Bob, under, RefundCodes.SelfApproval);
    }

    [Fact]
    public void What_was_promised_runs_from_the_approval_until_it_is_paid_and_a_late_refund_is_told_once()
    {
        var shop = Promised().Given(Ann, Proposal(300_00)).After(Duration.FromDays(9));
        Assert.Empty(shop.Alerts());
        shop.Given(Fay, Approve).Given(Robot, Reserve).Given(Robot, new SendRefund { Refund = "R1" }).Answered(RefundAnswer.Declined);
        Assert.Empty(shop.After(Duration.FromHours(24)).Alerts());
        var late = Assert.Single(shop.After(Duration.FromTicks(1)).Alerts());
        Assert.Equal(("R1", "O1", SlaMeasure.Refund, (string?)null), (late.Refund, late.Order, late.Raised.Measure, late.Raised.Alert));
        Assert.Equal((RefundStatus.Failed, 1), (shop.Refund().Status, shop.Refund().Timers.Of(SlaMeasure.Refund)!.Breaches));
        Assert.Empty(shop.After(Duration.FromDays(9)).Alerts());
    }

    [Fact]
    public void A_refund_that_is_paid_in_time_is_not_late_afterwards()
    {
        var shop = Promised().Sent(300_00).After(Duration.FromHours(24)).Answered(RefundAnswer.Paid);
        Assert.Empty(shop.After(Duration.FromDays(9)).Alerts());
        Assert.Equal(0, shop.Refund().Timers.Of(SlaMeasure.Refund)!.Breaches);
    }

    [Fact]
    public void Telling_that_a_refund_is_late_does_not_put_off_what_it_does_by_itself()
    {
        var shop = Promised().Sent(300_00);
        shop.Dispatch();
        var since = shop.Refund().Since;
        shop.After(Duration.FromHours(24) + Duration.FromTicks(1)).Given(Robot, new RaiseRefundAlerts { Refund = "R1", Timer = "timer/sla/refund" });
        Assert.Equal(since, shop.Refund().Since);
        shop.IsRefused(Robot, new RaiseRefundAlerts { Refund = "R1", Timer = "timer/sla/refund" }, RefundCodes.NothingDue);
        shop.IsRefused(Robot, new RaiseRefundAlerts { Refund = "R1", Timer = "timer/x" }, RefundCodes.NothingDue);
    }

    private static Shop Promised() => WithOrder(sla: SlaPolicy.Default with
    {
        Rules = [new() { Name = "refunds", Targets = new Dictionary<SlaMeasure, SlaTarget> { [SlaMeasure.Refund] = new() { Within = Duration.FromHours(24) } } }],
    });

    private static GrantDelegation Lent(Actor to) => new()
    {
        Delegation = "D1",
        To = to,
        From = Nine,
        Until = Nine + Duration.FromDays(2),
        Cap = Of(400_00),
    };

    [Fact]
    public void Who_proposed_a_refund_neither_approves_nor_rejects_it_in_whatever_role()
    {
        var shop = WithOrder().Given(Sue, Proposal(10_00));
        shop.IsRefused(Sue, Approve, RefundCodes.SelfApproval);
        shop.IsRefused(Actor.Of(Role.Finance, Sue.Id), Approve, RefundCodes.SelfApproval);
        shop.IsRefused(Sue, new RejectRefund { Refund = "R1", Reason = "no" }, RefundCodes.SelfApproval);
    }

    [Fact]
    public void A_limit_is_inclusive_and_splitting_a_sum_does_not_evade_it()
    {
        var shop = WithOrder().Given(Ann, Proposal(500_01)).Given(Ann, Proposal(500_00, "R2")).Given(Ann, Proposal(1, "R3"));
        shop.IsRefused(Sue, Approve, RefundCodes.AboveLimit).Given(Sue, Approve with { Refund = "R2" }).IsRefused(Sue, Approve with { Refund = "R3" }, RefundCodes.AboveLimit);
        shop.Given(Fay, Approve with { Refund = "R3" });
    }

    [Fact]
    public void Rejected_refunds_count_for_nothing()
    {
        var shop = WithOrder().Given(Ann, Proposal(500_00)).Given(Sue, Approve).Given(Sue, new RejectRefund { Refund = "R1", Reason = "It was returned instead." });
        Assert.Empty(shop.Ledger.Refunds);
        shop.Given(Ann, Proposal(500_00, "R2")).Given(Sue, Approve with { Refund = "R2" });
    }

    [Fact]
    public void Within_standing_authority_a_refund_is_approved_at_once_until_the_total_passes_it()
    {
        var shop = WithOrder(Limits with { StandingAuthority = Of(50_00) }).Given(Ann, Proposal(30_00)).Given(Ann, Proposal(20_00, "R2")).Given(Ann, Proposal(1, "R3"));
        Assert.Equal((RefundStatus.Approved, RefundStatus.Approved, RefundStatus.Proposed), (shop.Refund().Status, shop.Refund("R2").Status, shop.Refund("R3").Status));
    }

    [Fact]
    public void Nothing_is_refunded_above_what_remains()
    {
        var shop = WithOrder().Reserved(600_00).Given(Ann, Proposal(400_00, "R2")).IsRefused(Ann, Proposal(400_01, "R3"), SettlementCodes.ExceedsRemaining);
        shop.Given(Ann, Proposal(399_00, "R3")).Given(Fay, Approve with { Refund = "R2" }).Given(Fay, Approve with { Refund = "R3" });
        shop.Given(Fay, Reserve with { Refund = "R2" }).IsRefused(Fay, Reserve with { Refund = "R3" }, SettlementCodes.ExceedsRemaining);
    }

    [Fact]
    public void What_is_charged_back_can_no_longer_be_refunded()
    {
        var shop = WithOrder().Given(Fay, new NoteChargeback { Order = "O1", Tender = "card", Amount = Of(900_00) });
        shop.IsRefused(Ann, Proposal(100_01), SettlementCodes.ExceedsRemaining).Given(Ann, Proposal(100_00));
        shop.IsRefused(Fay, new NoteChargeback { Order = "O1", Tender = "card", Amount = Of(100_01) }, OrderLedgerCodes.MoreThanWasCaptured);
        shop.IsRefused(Fay, new NoteChargeback { Order = "O1", Tender = "cash", Amount = Of(1) }, OrderLedgerCodes.UnknownTender);
        shop.IsRefused(Fay, new NoteChargeback { Order = "O1", Tender = "card", Amount = Of(0) }, SettlementCodes.AmountNotPositive);
    }

    [Fact]
    public void For_a_unit_that_is_kept_no_more_is_given_than_was_paid_for_it()
    {
        KeptUnit first = new() { Line = "A", Unit = 0 };
        var shop = WithOrder().Given(Ann, Proposal(60_00) with { ForKept = first }).Given(Fay, Approve).Given(Fay, Reserve);
        shop.IsRefused(Ann, Proposal(40_01, "R2") with { ForKept = first }, SettlementCodes.ExceedsRemaining);
        shop.Given(Ann, Proposal(40_00, "R2") with { ForKept = first }).Given(Ann, Proposal(100_00, "R3") with { ForKept = first with { Unit = 9 } });
        shop.IsRefused(Ann, Proposal(1, "R4") with { ForKept = first with { Unit = 10 } }, SettlementCodes.UnknownLine);
        shop.IsRefused(Ann, Proposal(1, "R4") with { ForKept = first with { Line = "B" } }, SettlementCodes.UnknownLine);
    }

    [Fact]
    public void Several_tenders_get_back_in_their_order_and_never_more_than_is_left_on_each()
    {
        var shop = new Shop().Given(Robot, Opening with { Tenders = [new() { Id = "voucher", Captured = Of(200_00) }, new() { Id = "card", Captured = Of(800_00) }] });
        shop.Reserved(300_00).Reserved(100_00, "R2");
        Assert.Equal([("voucher", Of(200_00)), ("card", Of(100_00))], shop.Refund().Shares.Select(share => (share.Tender, share.Amount)));
        Assert.Equal([("card", Of(100_00))], shop.Refund("R2").Shares.Select(share => (share.Tender, share.Amount)));
    }

    [Fact]
    public void Faulty_input_is_refused_each_by_its_own_code()
    {
        var shop = WithOrder();
        shop.IsRefused(Ann, Proposal(0), SettlementCodes.AmountNotPositive).IsRefused(Ann, Proposal(-1), SettlementCodes.AmountNotPositive);
        shop.IsRefused(Ann, Proposal(1) with { Amount = default }, SettlementCodes.AmountNotPositive);
        shop.IsRefused(Ann, Proposal(1) with { Amount = Money.OfMinor(1, Currency.Of("USD")) }, SettlementCodes.ForeignCurrency);
        shop.IsRefused(Ann, Proposal(1) with { Reason = " " }, RefundCodes.MissingReason);
        shop.IsRefused(Ann, Proposal(1) with { Order = "" }, RefundCodes.MalformedReference);
        shop.IsRefused(Ann, Proposal(1) with { Order = "O9" }, RefundCodes.NoSuchLedger);
        shop.IsRefused(Ann, new RefundCase { Refund = "R1", Case = "A9" }, RefundCodes.NoSuchCase);
        shop.IsRefused(Cleo, Proposal(1), CoreCodes.NotPermitted).IsRefused(Ann, Reserve, CoreCodes.NotFound);
        shop.Sent(1).IsRefused(Fay, Answer(null!), RefundCodes.UnknownAnswer).IsRefused(Fay, Answer(RefundAnswer.Paid) with { Reference = "" }, RefundCodes.MalformedReference);
    }

    [Fact]
    public void Without_limits_in_the_currency_of_the_order_nothing_is_proposed()
    {
        var shop = WithOrder(ApprovalLimits.DefaultIn(Currency.Of("EUR")));
        shop.IsRefused(Ann, Proposal(1), RefundCodes.NoLimitsInCurrency);
    }

    [Fact]
    public void Faulty_ledgers_are_refused_each_by_its_own_code()
    {
        void Refused(OpenOrderLedger open, RefusalCode code) => Assert.Equal(code, new Shop().Ask(Robot, open)?.Code);
        Refused(Opening with { Customer = "" }, OrderLedgerCodes.UnknownBuyer);
        Refused(Opening with { Order = "O2" }, OrderLedgerCodes.SaleOfAnotherOrder);
        Refused(Opening with { Sale = Opening.Sale with { Total = Of(1) } }, OrderLedgerCodes.SaleDoesNotAddUp);
        Refused(Opening with { Sale = null! }, OrderLedgerCodes.SaleDoesNotAddUp);
        Refused(Opening with { Tenders = [] }, OrderLedgerCodes.FaultyTenders);
        Refused(Opening with { Tenders = [Opening.Tenders[0], Opening.Tenders[0]] }, OrderLedgerCodes.FaultyTenders);
        Refused(Opening with { Tenders = [new() { Id = "card", Captured = Of(-1) }] }, OrderLedgerCodes.FaultyTenders);
        Refused(Opening with { Tenders = [new() { Id = "card", Captured = Money.OfMinor(1, Currency.Of("USD")) }] }, OrderLedgerCodes.FaultyTenders);
        Assert.Equal(CoreCodes.AlreadyExists, WithOrder().Ask(Robot, Opening)?.Code);
    }

    [Fact]
    public void The_same_key_with_the_same_content_answers_again_and_with_other_content_conflicts()
    {
        var shop = WithOrder();
        Assert.Null(shop.Ask(Ann, Proposal(40_00), "k1"));
        Assert.Null(shop.Ask(Ann, Proposal(40_00), "k1"));
        Assert.Equal(RefusalKind.IdempotencyConflict, shop.Ask(Ann, Proposal(50_00), "k1")?.Kind);
        Assert.Single(shop.Ledger.Refunds);
    }

    [Fact]
    public async Task A_state_is_what_its_journal_tells()
    {
        var shop = WithOrder().Sent(300_00).Answered(RefundAnswer.Declined).Given(Fay, Retry).Reserved(100_00, "R2");
        Refund? refund = null;
        await foreach (var entry in shop.Refunds.HistoryAsync(CommandContext.DefaultTenant, "R1"))
        {
            refund = entry.Event.Apply(refund, entry.Stamp);
        }

        OrderLedger? ledger = null;
        await foreach (var entry in shop.Ledgers.HistoryAsync(CommandContext.DefaultTenant, "O1"))
        {
            ledger = entry.Event.Apply(ledger, entry.Stamp);
        }

        Assert.Equal((shop.Refund().Status, shop.Refund().Attempts, shop.Refund().Since), (refund!.Status, refund.Attempts, refund.Since));
        Assert.Equal(shop.Ledger.Refunds.Select(entry => (entry.Refund, entry.Status, entry.Amount)), ledger!.Refunds.Select(entry => (entry.Refund, entry.Status, entry.Amount)));
        Assert.Equal((shop.Ledger.Paid, shop.Ledger.Remaining()), (ledger.Paid, ledger.Remaining()));
    }
}
