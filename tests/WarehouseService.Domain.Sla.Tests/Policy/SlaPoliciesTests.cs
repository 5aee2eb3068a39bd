using NodaTime;

namespace WarehouseService.Domain.Sla.Tests.Policy;

public sealed class SlaPoliciesTests
{
    private static readonly Instant NewYear = Instant.FromUtc(2026, 1, 1, 0, 0);

    private static readonly SlaPolicy Later = SlaPolicy.Default with { Version = 2, EffectiveFrom = NewYear };

    [Fact]
    public void The_version_in_force_is_the_last_that_took_effect()
    {
        var policies = new SlaPolicies(Later, SlaPolicy.Default);

        Assert.Same(SlaPolicy.Default, policies.InForce("main", NewYear - Duration.Epsilon));
        Assert.Same(Later, policies.InForce("main", NewYear));
    }

    [Fact]
    public void What_a_case_keeps_cannot_be_put_in_force_without_rules()
    {
        var empty = Later with { Rules = [] };

        Assert.StartsWith(
            "The policy 'default', version 2, has no rules; expected at least one.",
            Assert.Throws<ArgumentException>(() => new SlaPolicies(SlaPolicy.Default, empty)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void No_policy_null_and_two_at_one_instant_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new SlaPolicies());
        Assert.Throws<ArgumentException>(() => new SlaPolicies(SlaPolicy.Default, null!));
        Assert.Throws<ArgumentNullException>(() => new SlaPolicies(null!));
        Assert.Throws<ArgumentException>(() => new SlaPolicies(Later, Later with { Version = 3 }));
    }
}
