namespace WarehouseService.Domain.Benchmarks.Sla;

/// <summary>What choosing a rule may cost.</summary>
internal static class PolicySelectTargets
{
    public static Targets All { get; } = new(typeof(PolicySelect), ratios =>
    [
        new("200 rules, ns", ratios.Nanoseconds("Policy"), 200),
        new("200 rules over a loop", ratios.Of("Policy", "", "LoopOverRules", ""), 0.5),
        new("200 rules, bytes", ratios.Bytes("Policy"), 0),
    ]);
}
