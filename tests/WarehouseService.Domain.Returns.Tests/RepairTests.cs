using NodaTime;
using WarehouseService.Domain.Returns.Json;
using WarehouseService.Domain.Returns.Tests.Language;
using WarehouseService.Domain.Sla;
using static WarehouseService.Domain.Returns.Tests.Language.People;

namespace WarehouseService.Domain.Returns.Tests;

public sealed class RepairTests
{
    internal static readonly RequestRepair Request = new() { Repair = "M1", Customer = "C1", Place = RepairPlace.Workshop, Serial = "S1", Defect = "no-power" };

    private static readonly ReceiveForRepair Receive = new() { Repair = "M1" };
    private static readonly StartRepair Start = new() { Repair = "M1" };
    private static readonly FailRepair Fail = new() { Repair = "M1", Reason = "The part did not come." };
    private static readonly CompleteRepair Complete = new() { Repair = "M1", Result = "Power supply replaced." };
    private static readonly HandBackGoods HandBack = new() { Repair = "M1" };
    private static readonly RejectRepair Reject = new() { Repair = "M1", Reason = "It is off again." };
    private static readonly CloseRepair Close = new() { Repair = "M1" };
    private static readonly CancelRepair Cancel = new() { Repair = "M1" };
    private static readonly EstimateRepair Estimate = new() { Repair = "M1", Amount = Yuan.Of(80) };
    private static readonly AcceptEstimate Accept = new() { Repair = "M1", Amount = Yuan.Of(80) };

    private static ScheduleVisit Visit(Instant from) => new() { Repair = "M1", From = from, Until = from + Duration.FromHours(2), Technician = Quin };

    [Fact]
    public void Under_warranty_a_workshop_repairs_for_nothing()
    {
        var story = UnderWarranty().Given(Wes, Receive).Given(Quin, Start).AfterDays(2).Given(Quin, Complete).AfterDays(1).Given(Wes, HandBack).Given(Ann, Close);

        Assert.Equal((RepairStatus.Closed, 0, null), (story.Repair.Status, story.Repair.FailedAttempts("no-power"), story.Repair.Estimate));
        UnderWarranty().When(Quin, Estimate).IsRefused(RepairCodes.UnderWarranty);
    }

    [Fact]
    public void It_may_be_a_remedy_of_the_customers_own_case()
    {
        ACase.OnlyAnOrder().When(Cleo, Request with { Case = "A1" }).IsRefused(RepairCodes.NoSuchCase);
        ACase.Authorised().When(Dora, Request with { Case = "A1", Customer = "C2" }).IsRefused(RepairCodes.OtherCustomer);
        ACase.Authorised().When(Cleo, Request with { Case = "A1" }).IsAccepted();
        Story.In().When(Dora, Request).IsRefused(CoreCodes.NotPermitted);
        Story.In().When(Cleo, Request with { Defect = "" }).IsRefused(RepairCodes.MissingDefect);
        Story.In().When(Cleo, Request with { Place = null! }).IsRefused(RepairCodes.UnknownPlace);
    }

    [Fact]
    public void The_last_instant_of_a_warranty_is_inside_it()
    {
        static Story Requested(Duration left)
        {
            var house = new House();
            house.Warranties.BySerial["S1"] = new() { From = Story.Nine - Duration.FromDays(365), Until = Story.Nine + left };
            return Story.In(house).Given(Cleo, Request);
        }

        Assert.True(Requested(Duration.Zero).Repair.IsUnderWarranty());
        Assert.False(Requested(-Duration.FromTicks(1)).Repair.IsUnderWarranty());
    }

    [Fact]
    public void Out_of_warranty_work_waits_until_the_customer_has_accepted_what_it_costs()
    {
        var story = OutOfWarranty().Given(Wes, Receive);
        story.When(Quin, Start).IsRefused(RepairCodes.CostNotAccepted);
        story.Given(Quin, Estimate).When(Quin, Start).IsRefused(RepairCodes.CostNotAccepted);
        story.When(Ann, Accept).IsRefused(CoreCodes.NotPermitted);
        story.When(Cleo, Accept with { Amount = Yuan.Of(79) }).IsRefused(RepairCodes.OtherEstimate);
        story.Given(Cleo, Accept).When(Cleo, Accept).IsRefused(RepairCodes.AlreadyAccepted);
        story.When(Quin, Start).IsAccepted();
    }

    [Fact]
    public void A_new_estimate_must_be_accepted_anew() => OutOfWarranty()
        .Given(Wes, Receive).Given(Quin, Estimate).Given(Cleo, Accept).Given(Quin, Estimate with { Amount = Yuan.Of(90) })
        .When(Quin, Start).IsRefused(RepairCodes.CostNotAccepted);

    [Fact]
    public void Failed_attempts_are_counted_for_each_defect_and_never_fall()
    {
        var story = UnderWarranty().Given(Wes, Receive)
            .Given(Quin, Start).Given(Quin, Fail)
            .Given(Quin, Start with { Defect = "noise" }).Given(Quin, Fail)
            .Given(Quin, Start).Given(Quin, Complete).Given(Wes, HandBack);
        Assert.Equal((1, 1), (story.Repair.FailedAttempts("no-power"), story.Repair.FailedAttempts("noise")));

        story.AfterDays(3).Given(Cleo, Reject);

        Assert.Equal((2, 1), (story.Repair.FailedAttempts("no-power"), story.Repair.FailedAttempts("noise")));
        Assert.Equal(RepairStatus.NotRepaired, story.Repair.Status);
    }

    [Fact]
    public void Failures_are_counted_on_when_the_piece_comes_back_and_what_was_repaired_of_the_same_defect_has_failed_too()
    {
        var story = UnderWarranty().Given(Wes, Receive)
            .Given(Quin, Start with { Defect = "noise" }).Given(Quin, Fail)
            .Given(Quin, Start).Given(Quin, Complete).Given(Wes, HandBack).Given(Ann, Close);
        var again = Request with { Repair = "M2", Follows = "M1" };

        story.AfterDays(30).Given(Cleo, again);

        var back = story.House.Repair("M2").State!;
        Assert.Equal((1, 1), (back.FailedAttempts("no-power"), back.FailedAttempts("noise")));
        story.Given(Cleo, new CancelRepair { Repair = "M2" }).When(Cleo, again with { Repair = "M3", Follows = "M2" }).IsRefused(RepairCodes.NotOver);
    }

    [Fact]
    public void A_repair_follows_a_closed_one_of_the_same_customers_same_piece()
    {
        var again = Request with { Repair = "M2", Follows = "M1" };
        UnderWarranty().When(Cleo, again).IsRefused(RepairCodes.NotOver);
        var story = UnderWarranty().Given(Wes, Receive).Given(Quin, Start).Given(Quin, Fail).Given(Wes, HandBack).Given(Ann, Close);
        story.When(Cleo, again with { Follows = "" }).IsRefused(RepairCodes.MalformedReference);
        story.When(Cleo, again with { Follows = "M9" }).IsRefused(RepairCodes.NoSuchRepair);
        story.When(Cleo, again with { Serial = "S2" }).IsRefused(RepairCodes.OtherPiece);
        story.When(Dora, again with { Customer = "C2" }).IsRefused(RepairCodes.OtherCustomer);
        story.When(Cleo, again).IsAccepted();
    }

    [Fact]
    public void How_long_the_customer_waits_is_kept_from_asking_to_the_return()
    {
        var story = UnderWarranty().Given(Wes, Receive).Given(Quin, Start).AfterDays(4).Given(Quin, Complete).AfterDays(3).Given(Wes, HandBack);
        Assert.Equal(new() { RequestedAt = Story.Nine, ReturnedAt = Story.Nine + Duration.FromDays(7) }, Assert.Single(story.Repair.Waits));

        story.AfterDays(1).Given(Cleo, Reject);

        Assert.Equal(new() { RequestedAt = Story.Nine + Duration.FromDays(8) }, story.Repair.Waits[1]);
    }

    [Fact]
    public void A_visit_is_carried_out_by_the_technician_who_was_announced()
    {
        var house = new House();
        house.Warranties.BySerial["S1"] = Valid;
        var story = Story.In(house).Given(Cleo, Request with { Place = RepairPlace.OnSite });
        story.When(Wes, Receive).IsRefused(RepairCodes.OtherPlace);
        story.When(Ann, Visit(Story.Nine - Duration.FromTicks(1))).IsRefused(RepairCodes.MalformedAppointment);
        story.When(Ann, Visit(Story.Nine) with { Technician = Bob }).IsRefused(RepairCodes.UnknownTechnician);
        story.Given(Ann, Visit(Story.Nine)).Given(Ann, Visit(Story.Nine.Plus(Duration.FromDays(1)))).AfterDays(1);
        story.When(Wes, Start).IsRefused(CoreCodes.NotPermitted);
        story.Given(Quin, Start).Given(Quin, Complete);

        Assert.NotNull(story.Repair.Waits[0].ReturnedAt);
        UnderWarranty().When(Ann, Visit(Story.Nine)).IsRefused(RepairCodes.OtherPlace);
    }

    [Fact]
    public void After_a_failed_visit_another_is_arranged_first()
    {
        var house = new House();
        house.Warranties.BySerial["S1"] = Valid;
        var story = Story.In(house).Given(Cleo, Request with { Place = RepairPlace.OnSite }).Given(Ann, Visit(Story.Nine)).Given(Quin, Start).Given(Quin, Fail);

        story.When(Quin, Start).IsRefused(CoreCodes.NotPermitted);
        story.Given(Ann, Visit(Story.Nine)).Given(Quin, Start);
    }

    [Fact]
    public void The_customer_takes_it_back_before_work_begins_and_not_later()
    {
        UnderWarranty().When(Dora, Cancel).IsRefused(CoreCodes.NotPermitted);
        Assert.NotNull(UnderWarranty().Given(Cleo, Cancel).Repair.Waits[0].ReturnedAt);

        var received = UnderWarranty().Given(Wes, Receive).Given(Cleo, Cancel);
        Assert.Null(received.Repair.Waits[0].ReturnedAt);
        Assert.NotNull(received.Given(Wes, HandBack).Repair.Waits[0].ReturnedAt);

        UnderWarranty().Given(Wes, Receive).Given(Quin, Start).When(Cleo, Cancel).IsRefused(ProcessCodes.IllegalTransition);
    }

    [Fact]
    public void Nothing_is_closed_while_the_workshop_has_the_goods()
    {
        var story = UnderWarranty().Given(Wes, Receive).Given(Quin, Start).Given(Quin, Fail);
        story.When(Ann, Close).IsRefused(RepairCodes.GoodsInWorkshop);
        story.When(Wes, Receive).IsRefused(RepairCodes.GoodsInWorkshop);
        story.Given(Wes, HandBack).When(Wes, HandBack).IsRefused(RepairCodes.GoodsNotAtHand);
        story.When(Quin, Start).IsRefused(RepairCodes.GoodsNotAtHand);
        story.Given(Ann, Close);
    }

    [Fact]
    public void The_clock_stands_while_the_customer_has_an_estimate_to_answer_and_a_breach_is_told_once()
    {
        var promise = SlaPolicy.Default with
        {
            Rules =
            [
                new()
                {
                    Name = "repairs",
                    Targets = new Dictionary<SlaMeasure, SlaTarget> { [SlaMeasure.Resolution] = new() { Within = Duration.FromDays(3) } },
                },
            ],
        };
        var story = Story.In(new(promise)).Given(Cleo, Request).Given(Wes, Receive).Given(Quin, Estimate).AfterDays(10).Fires().Given(Cleo, Accept).After(Duration.FromDays(3) - Duration.FromTicks(1)).Fires();

        story.After(Duration.FromTicks(2)).Fires("timer/sla/resolution");

        var alert = RepairAlertMessages.Format.Read(Assert.Single(story.Messages()));
        Assert.Equal(("M1", SlaMeasure.Resolution, (string?)null), (alert.Repair, alert.Raised.Measure, alert.Raised.Alert));
        story.AfterDays(30).Fires();
        Assert.Equal(1, story.Repair.Timers.Of(SlaMeasure.Resolution)!.Breaches);
    }

    internal static Warranty Valid { get; } = new() { From = Story.Nine - Duration.FromDays(100), Until = Story.Nine + Duration.FromDays(265) };

    internal static Story UnderWarranty()
    {
        var house = new House();
        house.Warranties.BySerial["S1"] = Valid;
        return Story.In(house).Given(Cleo, Request);
    }

    internal static Story OutOfWarranty() => Story.In().Given(Cleo, Request);
}
