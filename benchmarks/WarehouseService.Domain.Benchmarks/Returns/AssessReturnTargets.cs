namespace WarehouseService.Domain.Benchmarks.Returns;

/// <summary>What assessing a return may cost.</summary>
internal static class AssessReturnTargets
{
    private static readonly string[] Outcomes = ["eligible", "ineligible", "manual_review"];

    public static Targets All { get; } = new(typeof(AssessReturn), ratios => Outcomes.SelectMany<string, Target>(outcome =>
    [
        new($"{outcome}, 20 rules, ns", ratios.Nanoseconds("Explained", Of(outcome)), 3_000),
        new($"{outcome}, 20 rules, bytes", ratios.Bytes("Explained", Of(outcome)), 4_096),
        new($"{outcome} over RulesEngine with messages", ratios.Of("Explained", Of(outcome), "Engine", Of(outcome)), 0.1),
        new($"{outcome} over RulesEngine, bare", ratios.Of("Explained", Of(outcome), "BareEngine", Of(outcome)), 0.2),
    ]));

    private static string Of(string outcome) => $"Outcome={outcome}";
}
