using NodaTime;

namespace WarehouseService.Domain.Customers.Tests;

public sealed class PolicyTests
{
    [Fact]
    public void The_house_default_is_that_of_the_specification()
    {
        var policy = CarePolicy.Default;
        Assert.Equal(
            (Duration.FromDays(14), Duration.FromDays(30), 2, Duration.FromHours(24), 3),
            (policy.SurveyValidFor, policy.QuietFor, policy.LowScore, policy.CallBackWithin, policy.Tries));
    }

    [Fact]
    public void A_malformed_policy_is_the_callers_bug()
    {
        Assert.Throws<ArgumentException>(() => CarePolicy.Default with { Id = "" });
        Assert.Throws<ArgumentOutOfRangeException>(() => CarePolicy.Default with { SurveyValidFor = Duration.FromTicks(-1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => CarePolicy.Default with { QuietFor = Duration.FromTicks(-1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => CarePolicy.Default with { LowScore = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => CarePolicy.Default with { CallBackWithin = Duration.FromTicks(-1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => CarePolicy.Default with { Tries = 0 });
    }

    [Fact]
    public void A_policy_may_wait_for_nothing_call_nobody_back_and_try_once()
    {
        var least = CarePolicy.Default with
        {
            SurveyValidFor = Duration.Zero,
            QuietFor = Duration.Zero,
            LowScore = 0,
            CallBackWithin = Duration.Zero,
            Tries = 1,
        };
        Assert.Equal(
            (Duration.Zero, Duration.Zero, 0, Duration.Zero, 1), (least.SurveyValidFor, least.QuietFor, least.LowScore, least.CallBackWithin, least.Tries));
    }

    [Fact]
    public void Each_version_is_in_force_from_its_effective_date()
    {
        var from = Language.CareDesk.Nine;
        var policies = new CarePolicies(CarePolicy.Default, CarePolicy.Default with { Id = "new", EffectiveFrom = from });
        Assert.Equal("default", policies.InForce("default", from.PlusTicks(-1)).Id);
        Assert.Equal("new", policies.InForce("default", from).Id);
    }
}
