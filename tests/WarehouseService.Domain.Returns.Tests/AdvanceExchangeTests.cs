using NodaTime;
using WarehouseService.Domain.Returns.Json;
using WarehouseService.Domain.Returns.Tests.Language;
using static WarehouseService.Domain.Returns.Tests.Language.People;

namespace WarehouseService.Domain.Returns.Tests;

public sealed class AdvanceExchangeTests
{
    internal static readonly RequestAdvanceExchange Request = new()
    {
        Exchange = "X1", Case = "A1", Customer = "C1", NewGoods = "kettle", Hold = Yuan.Of(300), ReturnWithin = Duration.FromDays(14),
    };

    private static readonly SendNewGoods Send = new() { Exchange = "X1", Parcel = "P1" };
    private static readonly AcceptOldGoods Accept = new() { Exchange = "X1" };
    private static readonly CancelAdvanceExchange Cancel = new() { Exchange = "X1", Reason = "Sold out." };

    [Fact]
    public void Nothing_leaves_before_the_hold_stands()
    {
        var story = Requested();
        story.When(Wes, Send).IsRefused(ProcessCodes.IllegalTransition);
        story.Given(Robot, Done(HoldPaymentKind.Place)).Given(Wes, Send);

        Assert.Equal((AdvanceExchangeStatus.Sent, Story.Nine + Duration.FromDays(14)), (story.Exchange.Status, story.Exchange.ReturnBy));
        Requested().Given(Robot, Refused(HoldPaymentKind.Place)).When(Wes, Send).IsRefused(ProcessCodes.IllegalTransition);
    }

    [Fact]
    public void It_belongs_to_a_case_under_which_something_may_come_back()
    {
        ACase.OnlyAnOrder().When(Ann, Request).IsRefused(AdvanceExchangeCodes.NoSuchCase);
        ACase.Authorised().When(Ann, Request with { Customer = "C2" }).IsRefused(AdvanceExchangeCodes.OtherCustomer);
        ACase.InReview().When(Ann, Request).IsRefused(AdvanceExchangeCodes.CaseNotAuthorised);
        ACase.Authorised().When(Ann, Request with { Hold = Yuan.Of(0) }).IsRefused(AdvanceExchangeCodes.AmountNotPositive);
        ACase.Authorised().When(Ann, Request with { ReturnWithin = Duration.Zero }).IsRefused(AdvanceExchangeCodes.MalformedPeriod);
        ACase.Authorised().When(Cleo, Request).IsRefused(CoreCodes.NotPermitted);
    }

    [Fact]
    public void The_payment_side_is_asked_by_messages_with_one_key_for_each_thing()
    {
        var story = Requested();
        var placing = HoldMessages.Format.Read(Assert.Single(story.Messages()));
        Assert.Equal(("X1/place", Yuan.Of(300), (string?)null), (placing.Key, placing.Amount, placing.Hold));

        story.Given(Robot, Done(HoldPaymentKind.Place)).Given(Wes, Send).Given(Wes, Accept);

        var releasing = HoldMessages.Format.Read(Assert.Single(story.Messages()));
        Assert.Equal(("X1/release", Yuan.Of(300), "n-place"), (releasing.Key, releasing.Amount, releasing.Hold));
    }

    [Fact]
    public void Returned_in_time_up_to_the_last_instant_the_hold_is_let_go() =>
        Settles(Sent().AfterDays(14).Given(Quin, Accept), AdvanceOutcome.ReturnedInTime, "release 300.00 CNY");

    [Fact]
    public void Never_sent_the_hold_is_let_go() =>
        Settles(Requested().Given(Robot, Done(HoldPaymentKind.Place)).Given(Ann, Cancel), AdvanceOutcome.NeverSent, "release 300.00 CNY");

    [Fact]
    public void Damaged_the_damage_is_taken_and_the_rest_let_go() => Settles(
        Sent().Given(Quin, Accept with { Damage = Yuan.Of(40) }), AdvanceOutcome.ReturnedDamaged, "capture 40.00 CNY", "release 260.00 CNY");

    [Fact]
    public void Damage_beyond_the_hold_takes_the_hold_and_no_more() =>
        Settles(Sent().Given(Quin, Accept with { Damage = Yuan.Of(400) }), AdvanceOutcome.ReturnedDamaged, "capture 300.00 CNY");

    [Fact]
    public void Not_returned_the_timer_takes_the_hold_once()
    {
        var story = Sent().AfterDays(14).Fires().After(Duration.FromTicks(1)).Fires("timer/return-by").AfterDays(10).Fires();

        Settles(story, AdvanceOutcome.NotReturned, "capture 300.00 CNY");
        Assert.Equal(AdvanceExchangeStatus.Lapsed, story.Exchange.Status);
    }

    [Fact]
    public void Late_but_accepted_what_was_taken_is_given_back()
    {
        var story = Lapsed().Given(Robot, Done(HoldPaymentKind.Capture)).Given(Wes, Accept);

        Settles(story, AdvanceOutcome.ReturnedLate, "capture 300.00 CNY", "refund 300.00 CNY");
    }

    [Fact]
    public void What_was_not_taken_yet_is_not_given_back_before_it_is()
    {
        var story = Lapsed().Given(Wes, Accept);
        Settles(story, AdvanceOutcome.ReturnedLate, "capture 300.00 CNY");

        Settles(story.Given(Robot, Done(HoldPaymentKind.Capture)), AdvanceOutcome.ReturnedLate, "capture 300.00 CNY", "refund 300.00 CNY");

        var refused = Lapsed().Given(Wes, Accept).Given(Robot, Refused(HoldPaymentKind.Capture));
        refused.When(Fay, new RetryHoldPayment { Exchange = "X1", Kind = HoldPaymentKind.Capture }).IsRefused(AdvanceExchangeCodes.PaymentNotRefused);
        Settles(refused, AdvanceOutcome.ReturnedLate, "capture 300.00 CNY");
    }

    [Fact]
    public void Late_is_late_whether_the_timer_has_fired_or_not()
    {
        var story = Sent().AfterDays(14).After(Duration.FromTicks(1));
        story.When(Wes, Accept with { Damage = Yuan.Of(1) }).IsRefused(AdvanceExchangeCodes.LateAndDamaged);

        Settles(
            story.Given(Wes, Accept).Given(Robot, Done(HoldPaymentKind.Capture)), AdvanceOutcome.ReturnedLate, "capture 300.00 CNY", "refund 300.00 CNY");
    }

    [Fact]
    public void What_is_done_is_not_done_again_and_what_was_refused_is_asked_again_under_its_key()
    {
        var retry = new RetryHoldPayment { Exchange = "X1", Kind = HoldPaymentKind.Capture };
        var story = Lapsed().Given(Robot, Refused(HoldPaymentKind.Capture));
        story.Messages();

        Assert.Equal("X1/capture", HoldMessages.Format.Read(Assert.Single(story.Given(Fay, retry).Messages())).Key);

        story.When(Fay, retry).IsRefused(AdvanceExchangeCodes.PaymentNotRefused);
        story.Given(Robot, Done(HoldPaymentKind.Capture)).When(Fay, retry).IsRefused(AdvanceExchangeCodes.PaymentNotRefused);
        story.When(Robot, Done(HoldPaymentKind.Capture)).IsRefused(AdvanceExchangeCodes.PaymentNotAsked);
        story.When(Robot, Done(HoldPaymentKind.Refund)).IsRefused(AdvanceExchangeCodes.PaymentNotAsked);
    }

    [Fact]
    public void The_customer_may_call_it_off_until_the_goods_have_left()
    {
        Requested().Given(Robot, Done(HoldPaymentKind.Place)).When(Dora, Cancel).IsRefused(CoreCodes.NotPermitted);
        Requested().Given(Robot, Done(HoldPaymentKind.Place)).When(Cleo, Cancel).IsAccepted();
        Sent().When(Cleo, Cancel).IsRefused(ProcessCodes.IllegalTransition);
    }

    internal static Story Requested() => ACase.Authorised().Given(Ann, Request);

    internal static Story Sent() => Requested().Given(Robot, Done(HoldPaymentKind.Place)).Given(Wes, Send);

    internal static Story Lapsed() => Sent().AfterDays(15).Fires("timer/return-by");

    internal static ConfirmHoldPayment Done(HoldPaymentKind kind) => new() { Exchange = "X1", Kind = kind, Reference = $"n-{kind.Name}" };

    internal static RefuseHoldPayment Refused(HoldPaymentKind kind) => new() { Exchange = "X1", Kind = kind, Reason = "The card was closed." };

    private static void Settles(Story story, AdvanceOutcome outcome, params string[] asked)
    {
        Assert.Equal(outcome, story.Exchange.Outcome);
        Assert.Equal(asked, story.Exchange.Payments.Skip(1).Select(payment => $"{payment.Kind.Name} {payment.Amount}"));
        var settlement = story.Exchange.Settlement()!;
        Assert.Equal(story.Exchange.Hold, settlement.Captured + settlement.Released);
    }
}
