using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using FsCheck.Xunit;
using NodaTime;
using WarehouseService.Domain.Documents;
using WarehouseService.Domain.Json;
using WarehouseService.Domain.Returns.Json;
using WarehouseService.Domain.Returns.Tests.Assessments;
using WarehouseService.Domain.Testing.Generators;

namespace WarehouseService.Domain.Returns.Tests.Policies;

/// <summary>A record of another context that keeps a policy and an assessment.</summary>
internal sealed record Kept
{
    public required ReturnPolicy Policy { get; init; }

    public required Assessment Assessment { get; init; }
}

[JsonSerializable(typeof(Kept))]
internal sealed partial class KeptJson : JsonSerializerContext;

[Properties(Arbitrary = [typeof(ReturnGenerators), typeof(ReturnPolicyGenerators)], MaxTest = 150)]
public sealed class ReturnPolicyJsonTests
{
    private const string Full =
        """
        {
          "id": "shop", "version": 2, "effectiveFrom": "2026-01-01T00:00:00Z", "zone": "Asia/Shanghai",
          "restDays": { "weekend": ["saturday", "sunday"], "dates": ["2026-10-01"], "workingDates": ["2026-10-10"] },
          "windows": [
            { "name": "all", "within": { "count": 7, "startsAtFirst": false, "countsStartDay": false, "rollsOverRestDays": false } },
            {
              "name": "gold",
              "when": { "category": ["shoes"], "condition": ["intact"], "reason": ["change_of_mind"], "channel": ["online"], "tier": ["gold"], "region": ["north"] },
              "within": { "count": 1, "unit": "months", "startsAtFirst": true, "countsStartDay": true, "rollsOverRestDays": true }
            }
          ],
          "excludedCategories": ["perishable"], "excludedIfConfirmed": ["underwear"], "acceptedConditions": ["intact"], "acceptsFinalSale": true,
          "photoRequiredFor": ["damaged_in_transit"], "requiresRma": true, "checksSerial": false, "serialReturnerAt": 8, "autoApproveLimit": "500.00 CNY",
          "law": ["CN/1"],
          "settlement": {
            "keptByGrade": { "B": 8000 }, "faultByReason": { "defective": "seller" }, "restockingFee": { "rate": 1000, "waivedFor": ["defective"] },
            "shippingRefund": "whole_order_only", "standardShipping": "8.00 CNY", "returnFreight": "10.00 CNY", "returnFreightPaidBy": { "buyer": "buyer" },
            "freeShippingClawback": { "threshold": "99.00 CNY", "charge": "8.00 CNY" }, "citations": { "return_freight": "terms, 7" }
          }
        }
        """;

    private static readonly JsonSerializerOptions Options = DomainJson.Options(KeptJson.Default, ReturnsConverters.All);

    [Property]
    public bool A_policy_that_was_written_reads_back_equal(ReturnPolicy policy) => ReturnPolicyJson.Read(ReturnPolicyJson.Write(policy)) == policy;

    [Property]
    public bool What_is_written_is_allowed_by_the_schema(ReturnPolicy policy) => Schemas.AllowsPolicy(ReturnPolicyJson.Write(policy));

    [Property]
    public bool A_record_that_keeps_a_policy_and_an_assessment_reads_back_equal(ReturnQuestion asked)
    {
        var kept = new Kept { Policy = asked.Policy, Assessment = asked.Assess() };
        return JsonSerializer.Deserialize(JsonSerializer.Serialize(kept, Options.TypeOf<Kept>()), Options.TypeOf<Kept>()) == kept;
    }

    [Fact]
    public void A_document_reads_as_it_looks()
    {
        var policy = ReturnPolicyJson.Read(Full);

        Assert.Equal(Instant.FromUtc(2026, 1, 1, 0, 0), policy.EffectiveFrom);
        Assert.Equal("Asia/Shanghai", policy.Zone.Id);
        Assert.True(policy.RestDays.IsRestDay(new(2026, 10, 1)));
        Assert.False(policy.RestDays.IsRestDay(new(2026, 10, 10)));
        Assert.Equal(
            new CountingRule { Count = 1, Unit = DeadlineUnit.Months, StartsAtFirst = true, CountsStartDay = true, RollsOverRestDays = true },
            policy.Windows[1].Within);
        Assert.Equal(CountingRule.OfDays(7), policy.Windows[0].Within);
        Assert.Equal("gold", Assert.Single(policy.Windows[1].When.Tier));
        Assert.True(policy.Excludes("underwear", confirmedAtCheckout: true));
        Assert.False(policy.Excludes("underwear", confirmedAtCheckout: false));
        Assert.Equal((true, true, false, 8), (policy.AcceptsFinalSale, policy.RequiresRma, policy.ChecksSerial, policy.SerialReturnerAt));
        Assert.Equal(LawPacks.China, Assert.Single(policy.Law));
        Assert.Equal(Fault.Seller, policy.Settlement.FaultOf(ReturnReason.Defective));
        Assert.Equal(BasisPoints.Of(1000), policy.Settlement.RestockingFee!.Rate);
        Assert.Equal(FreightPayer.Buyer, policy.Settlement.FreightPayerOf(Fault.Buyer));
        Assert.True(Schemas.AllowsPolicy(Full));
    }

    [Fact]
    public void What_is_left_out_is_as_it_is_by_default() =>
        Assert.Equal(ReturnPolicy.Default with { Id = "shop" }, ReturnPolicyJson.Read("""{ "id": "shop" }"""));

    [Theory]
    [InlineData("id", "\"\"", "id")]
    [InlineData("id", null, "id")]
    [InlineData("version", "0", "version")]
    [InlineData("effectiveFrom", "\"2026-02-30T00:00:00Z\"", "effectiveFrom", true)]
    [InlineData("effectiveFrom", "\"2026-01-01\"", "effectiveFrom")]
    [InlineData("zone", "\"China/Shanghai\"", "zone", true)]
    [InlineData("restDays.weekend", "[\"sun\"]", "restDays.weekend[0]")]
    [InlineData("restDays.dates", "[\"2026-13-01\"]", "restDays.dates[0]", true)]
    [InlineData("restDays.workingDates", "[\"2026-10-10\",\"2026-10-10\"]", "restDays.workingDates[1]")]
    [InlineData("restDays.holidays", "[]", "restDays.holidays")]
    [InlineData("windows", "{}", "windows")]
    [InlineData("windows", "[{\"name\":\"a\",\"within\":{\"count\":1}},{\"name\":\"a\",\"within\":{\"count\":2}}]", "windows[1].name", true)]
    [InlineData("windows", "[{\"name\":\"a\"}]", "windows[0].within")]
    [InlineData("windows", "[{\"name\":\"a\",\"within\":{\"count\":-1}}]", "windows[0].within.count")]
    [InlineData("windows", "[{\"name\":\"a\",\"within\":{\"count\":1,\"unit\":\"weeks\"}}]", "windows[0].within.unit")]
    [InlineData("windows", "[{\"name\":\"a\",\"within\":{\"count\":1,\"rollsOverRestDays\":1}}]", "windows[0].within.rollsOverRestDays")]
    [InlineData("windows", "[{\"name\":\"a\",\"when\":{\"reason\":[\"regret\"]},\"within\":{\"count\":1}}]", "windows[0].when.reason[0]")]
    [InlineData("windows", "[{\"name\":\"a\",\"when\":{\"colour\":[]},\"within\":{\"count\":1}}]", "windows[0].when.colour")]
    [InlineData("excludedCategories", "[\"a\",\"a\"]", "excludedCategories[1]")]
    [InlineData("acceptedConditions", "\"intact\"", "acceptedConditions")]
    [InlineData("acceptsFinalSale", "\"yes\"", "acceptsFinalSale")]
    [InlineData("photoRequiredFor", "[\"defective\",\"defective\"]", "photoRequiredFor[1]")]
    [InlineData("serialReturnerAt", "0", "serialReturnerAt")]
    [InlineData("autoApproveLimit", "\"-1.00 CNY\"", "autoApproveLimit")]
    [InlineData("autoApproveLimit", "500", "autoApproveLimit")]
    [InlineData("law", "[\"MARS\"]", "law[0]", true)]
    [InlineData("law", "[\"EU\",\"EU/1\"]", "law[1]", true)]
    [InlineData("law", "[{\"id\":\"own\"}]", "law[0].version")]
    [InlineData("law", "[{\"id\":\"own\",\"version\":1,\"withdrawal\":{\"within\":{\"count\":7},\"citation\":{\"provision\":\"x\",\"effectiveFrom\":\"2026-01-01\"}}}]", "law[0].withdrawal.citation.isVerified")]
    [InlineData("settlement.keptByGrade", "{\"B\":10001}", "settlement.keptByGrade.B")]
    [InlineData("settlement.faultByReason", "{\"defect\":\"seller\"}", "settlement.faultByReason.defect")]
    [InlineData("settlement.faultByReason", "{\"defective\":\"nobody\"}", "settlement.faultByReason.defective")]
    [InlineData("settlement.restockingFee", "{}", "settlement.restockingFee")]
    [InlineData("settlement.restockingFee", "{\"rate\":1,\"perUnit\":\"1.00 CNY\"}", "settlement.restockingFee")]
    [InlineData("settlement.shippingRefund", "\"sometimes\"", "settlement.shippingRefund")]
    [InlineData("settlement.freeShippingClawback", "{\"threshold\":\"1.00 CNY\"}", "settlement.freeShippingClawback.charge")]
    [InlineData("settlement.citations", "{\"return_freight\":\" \"}", "settlement.citations.return_freight")]
    [InlineData("colour", "\"red\"", "colour")]
    public void What_is_wrong_is_told_at_its_place_by_the_loader_and_where_it_can_by_the_schema(string path, string? value, string field, bool allowedBySchema = false)
    {
        var spoilt = Spoilt(JsonNode.Parse(Full)!.AsObject(), path, value).ToJsonString();

        Assert.Equal(field, Assert.Single(Assert.Throws<MalformedDocumentException>(() => ReturnPolicyJson.Read(spoilt)).Faults).Field);
        Assert.Equal(allowedBySchema, Schemas.AllowsPolicy(spoilt));
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var document = JsonNode.Parse(Full)!.AsObject();
        foreach (var path in new[] { "version", "zone", "requiresRma", "serialReturnerAt", "settlement.shippingRefund", "law" })
        {
            Spoilt(document, path, "\"?\"");
        }

        var error = Assert.Throws<MalformedDocumentException>(() => ReturnPolicyJson.Read(document.ToJsonString()));

        Assert.Equal(
            ["version", "zone", "requiresRma", "serialReturnerAt", "law", "settlement.shippingRefund"],
            error.Faults.Select(fault => fault.Field));
        Assert.Equal("zone is '?'; expected an IANA time zone such as Asia/Shanghai.", error.Faults[1].ToString());
    }

    [Theory]
    [InlineData("Asia/Shanghai", "Asia/Shangha1")]
    [InlineData("change_of_mind", "change_of_mood")]
    public void A_kept_policy_that_was_damaged_is_not_read(string sound, string damaged)
    {
        var policy = ReturnPolicyJson.Read(Full);
        var assessment = ReturnRules.Assess(new() { Quantity = 1, QuantityDelivered = 1 }, policy, Instant.FromUtc(2026, 1, 1, 0, 0));
        var json = JsonSerializer.Serialize(new() { Policy = policy, Assessment = assessment }, Options.TypeOf<Kept>());

        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json.Replace(sound, damaged, StringComparison.Ordinal), Options.TypeOf<Kept>()));
    }

    [Fact]
    public void Versions_are_in_force_from_their_date_on()
    {
        var (first, second) = (ReturnPolicy.Default, ReturnPolicyJson.Read(Full));
        var policies = new ReturnPolicies(second, first);

        Assert.Same(first, policies.InForce("tenant", second.EffectiveFrom - Duration.Epsilon));
        Assert.Same(second, policies.InForce("tenant", second.EffectiveFrom));
    }

    private static JsonObject Spoilt(JsonObject document, string path, string? value)
    {
        var names = path.Split('.');
        var owner = names[..^1].Aggregate(document, (inner, name) => inner[name]!.AsObject());
        if (value is null)
        {
            owner.Remove(names[^1]);
        }
        else
        {
            owner[names[^1]] = JsonNode.Parse(value);
        }

        return document;
    }
}
