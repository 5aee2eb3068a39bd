using System.Text.Json;
using System.Text.Json.Serialization;
using FsCheck.Xunit;
using NodaTime;
using WarehouseService.Domain.Json;
using WarehouseService.Domain.Sla.Json;

namespace WarehouseService.Domain.Sla.Tests.Json;

/// <summary>A case of another context that keeps its policy.</summary>
internal sealed record Case
{
    public required SlaPolicy Policy { get; init; }

    public required SlaClock Clock { get; init; }

    public required SlaMeasure Measure { get; init; }
}

[JsonSerializable(typeof(Case))]
internal sealed partial class CaseJson : JsonSerializerContext;

[Properties(Arbitrary = [typeof(Policy.Policies)], MaxTest = 200)]
public sealed class SnapshotTests
{
    private static readonly JsonSerializerOptions Options = DomainJson.Options(CaseJson.Default, SlaConverters.All);

    [Property]
    public bool A_record_that_keeps_a_policy_reads_back_equal(SlaPolicy policy, SlaFacts facts)
    {
        var kept = Case(policy.ForCase(facts));
        return Read(Write(kept)) is { } read && read.Policy.Equals(kept.Policy) && read.Clock.Equals(kept.Clock) && read.Measure == kept.Measure;
    }

    [Fact]
    public void A_policy_is_kept_as_its_document_would_be_written()
    {
        using var kept = JsonDocument.Parse(Write(Case(SlaPolicy.Default)));
        using var document = JsonDocument.Parse(SlaPolicyJson.Write(SlaPolicy.Default));

        Assert.True(JsonElement.DeepEquals(document.RootElement, kept.RootElement.GetProperty("policy")));
        Assert.Equal("stop", kept.RootElement.GetProperty("clock").GetProperty("marks")[0].GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData("first_response", "first_respons")]
    [InlineData("80%", "8o%")]
    public void A_kept_policy_that_was_damaged_is_not_read(string sound, string damaged)
    {
        var target = new SlaTarget { Within = Duration.FromHours(1), Alerts = [new() { Name = "a", At = SlaPoint.AtPercent(80), Concerns = "owner" }] };
        var rule = SlaPolicy.Default.Rules[0] with { Targets = new Dictionary<SlaMeasure, SlaTarget> { [SlaMeasure.FirstResponse] = target } };
        var json = Write(Case(SlaPolicy.Default with { Rules = [rule] }));

        Assert.Contains(damaged, Assert.Throws<JsonException>(() => Read(json.Replace(sound, damaged, StringComparison.Ordinal))).Message, StringComparison.Ordinal);
    }

    private static Case Case(SlaPolicy policy) =>
        new() { Policy = policy, Clock = SlaClock.Of(null).Stop(Instant.FromUtc(2026, 1, 1, 0, 0)), Measure = SlaMeasure.Own("acme.check") };

    private static string Write(Case kept) => JsonSerializer.Serialize(kept, Options.TypeOf<Case>());

    private static Case Read(string json) => JsonSerializer.Deserialize(json, Options.TypeOf<Case>())!;
}
