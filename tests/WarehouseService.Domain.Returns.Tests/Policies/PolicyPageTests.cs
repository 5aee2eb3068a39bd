using System.Runtime.CompilerServices;
using NodaTime;
using WarehouseService.Domain.Returns.Json;

namespace WarehouseService.Domain.Returns.Tests.Policies;

/// <summary>What docs/return-policies.md shows is what the library does.</summary>
public sealed class PolicyPageTests
{
    private static readonly ReturnFacts Facts = new() { Line = "L1", Quantity = 1, QuantityDelivered = 1, Channel = LawPack.Online };

    [Fact]
    public void Every_policy_of_the_page_is_sound_allowed_by_the_schema_and_clean() => Assert.All(Blocks("json"), json =>
    {
        Assert.True(Schemas.AllowsPolicy(json));
        Assert.Empty(PolicyLinter.Lint(ReturnPolicyJson.Read(json), "shoes"));
    });

    [Fact]
    public void The_page_shows_what_its_policies_decide() => Assert.Equal(
        Blocks("text"),
        [
            Explained(0, Facts with { Condition = "worn", Deliveries = [Instant.FromUtc(2026, 9, 24, 8, 0)] }, Instant.FromUtc(2026, 10, 9, 8, 0)),
            Explained(
                1,
                Facts with { Category = "unsealed_hygiene", Deliveries = [Instant.FromUtc(2026, 3, 20, 8, 0), Instant.FromUtc(2026, 3, 12, 8, 0)] },
                Instant.FromUtc(2026, 4, 7, 8, 0)),
            Explained(
                2,
                Facts with
                {
                    Reason = ReturnReason.Defective,
                    Value = Money.OfMajor(300, Currency.Of("GBP")),
                    Deliveries = [Instant.FromUtc(2026, 3, 2, 8, 0)],
                },
                Instant.FromUtc(2026, 3, 30, 8, 0)),
        ]);

    private static string Explained(int place, ReturnFacts facts, Instant at) =>
        ReturnRules.Assess(facts, ReturnPolicyJson.Read(Blocks("json")[place]), at).Explain(Languages.English);

    private static List<string> Blocks(string language) =>
    [
        .. File.ReadAllText(Path.Combine(Root(), "docs", "return-policies.md")).ReplaceLineEndings("\n").Split($"```{language}\n").Skip(1)
            .Select(rest => rest[..rest.IndexOf("\n```", StringComparison.Ordinal)]),
    ];

    private static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
}
