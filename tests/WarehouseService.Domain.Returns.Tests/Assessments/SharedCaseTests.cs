using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace WarehouseService.Domain.Returns.Tests.Assessments;

public sealed class SharedCaseTests
{
    public static IEnumerable<object[]> Deadlines() => CaseInput.IdsOf("08-deadlines.json");

    public static IEnumerable<object[]> Pauses() => CaseInput.IdsOf("09-repair-pause.json");

    public static IEnumerable<object[]> Refunds() => CaseInput.IdsOf("10-withholding.json");

    public static IEnumerable<object[]> Deductions() => CaseInput.IdsOf("11-use-deduction.json");

    public static IEnumerable<object[]> Assessments() => CaseInput.IdsOf("12-eligibility.json");

    public static IEnumerable<object[]> RepairCases() => CaseInput.Of("14-process.json")
        .Where(one => one.GetProperty("input").TryGetProperty("repairs", out _))
        .Select(one => new object[] { one.GetProperty("id").GetString()! });

    [Theory]
    [MemberData(nameof(Deadlines))]
    public void Deadlines_end_when_the_case_says(string id)
    {
        var (input, expected) = CaseInput.Read("08-deadlines.json", id);
        var rule = input.Object("rule")!;
        var counting = CaseReader.Counting(rule);
        var zone = DateTimeZoneProviders.Tzdb[input.Text("consumer_tz", "tz")!];
        var restDays = CaseReader.Calendar(input.Object("calendar"));
        var deadline = counting.From([.. input.Texts("anchors", "anchor").Select(text => CaseInput.InstantOf(text, zone))], zone, restDays);
        _ = input.Find("probes");

        Assert.Equal(expected.Date("first_counted_day"), deadline.FirstDay);
        Assert.Equal(expected.Date("last_day"), deadline.LastDay);
        Assert.Equal(expected.Text("ends_before_utc"), InstantPattern.General.Format(deadline.EndsBefore));
        foreach (var probe in expected.List("probes"))
        {
            Assert.Equal(probe.GetProperty("in_time").GetBoolean(), deadline.IsMetAt(CaseInput.InstantOf(probe.GetProperty("at").GetString()!, zone)));
        }

        AllRead(input, expected, rule);
    }

    [Theory]
    [MemberData(nameof(Pauses))]
    public void A_repair_pauses_the_time_to_reject_as_the_case_says(string id)
    {
        var (input, expected) = CaseInput.Read("09-repair-pause.json", id);
        var law = LawPacks.UnitedKingdom.Rejection!;
        var right = law with
        {
            Within = CountingRule.OfDays((int)(input.Number("base_days") ?? law.Within.Count)),
            LeastDaysAfterRepair = (int)(input.Number("minimum_after_return") ?? law.LeastDaysAfterRepair),
        };
        var pause = RepairPause.Of(right, input.Date("delivered")!.Value, input.Date("repair_requested"), input.Date("goods_returned"), RestDays.None);

        Assert.Equal(expected.Date("original_last_day"), pause.OriginalLastDay);
        Assert.Equal(expected.Number("waiting_days"), pause.WaitingDays);
        Assert.Equal(expected.Date("last_day"), pause.LastDay);
        Assert.Equal(expected.Text("basis") == RepairPauseBasis.LeastAfterReturn.Name, pause.Basis == RepairPauseBasis.LeastAfterReturn);
        AllRead(input, expected);
    }

    [Theory]
    [MemberData(nameof(Refunds))]
    public void A_refund_is_due_or_withheld_as_the_case_says(string id)
    {
        var (input, expected) = CaseInput.Read("10-withholding.json", id);
        var rule = LawPacks.Find(input.Text("regime")!)!.Withholding!;
        var asOf = input.Date("as_of", "today", "now");
        var goods = input.Date("goods_received", "goods_received_on", "goods_back", "goods", "received");
        var proof = input.Date("proof_sent", "proof_of_posting", "proof", "proof_received", "proof_supplied");
        var due = rule.RefundDueOn(
            input.Date("notified")!.Value,
            goods > asOf ? null : goods,
            proof > asOf ? null : proof,
            input.Flag(false, "collection_offered", "trader_offered_collection", "offered_to_collect"),
            CaseReader.Calendar(input.Object("calendar")));

        Assert.Equal(expected.Date("refund_due_on"), due);
        Assert.Equal(expected.Flag(false, "may_withhold_now"), due is null);
        AllRead(input, expected);
    }

    [Theory]
    [MemberData(nameof(Deductions))]
    public void The_deduction_for_use_is_what_the_case_says(string id)
    {
        var (input, expected) = CaseInput.Read("11-use-deduction.json", id);
        var rule = LawPacks.UnitedKingdom.UseDeduction!;
        var (remedy, delivered, rejected) = (input.Text("remedy")!, input.Date("delivered")!.Value, input.Date("rejected")!.Value);
        var price = Money.OfMinor(input.Number("price")!.Value, Currency.Of("GBP"));
        var isVehicle = input.Flag(false, "vehicle", "is_vehicle", "motor_vehicle", "is_motor_vehicle") | input.Text("category", "kind") is "vehicle" or "motor_vehicle";
        var deduction = rule.Of(price, remedy, delivered, rejected, (int)input.Number("life_days", "expected_life_days")!.Value, isVehicle);

        Assert.Equal(expected.Flag(false, "deduction_allowed"), rule.IsAllowed(remedy, delivered, rejected, isVehicle));
        Assert.Equal(expected.Number("deduction"), deduction.MinorUnits);
        Assert.Equal(expected.Number("refund"), (price - deduction).MinorUnits);
        AllRead(input, expected);
    }

    [Theory]
    [MemberData(nameof(Assessments))]
    public void A_return_is_assessed_as_the_case_says(string id)
    {
        var (input, expected) = CaseInput.Read("12-eligibility.json", id);
        var policy = CaseReader.Policy(input.Object("policy")!);
        var (facts, requestedAt) = CaseReader.Facts(input.Object("facts")!, policy.Zone);
        var assessment = ReturnRules.Assess(facts, policy, requestedAt);

        Assert.Equal(expected.Text("decision"), assessment.Eligibility.Name);
        Assert.Equal(expected.Texts("reasons"), assessment.Reasons().Select(rule => rule.Name));
        Assert.Equal(expected.Date("last_day"), assessment.Window?.Deadline.LastDay);
        AllRead(input, expected);
    }

    [Theory]
    [MemberData(nameof(RepairCases))]
    public void Failed_repairs_open_the_remedies_that_the_case_says(string id)
    {
        var (input, expected) = CaseInput.Read("14-process.json", id);
        var pack = LawPacks.Find(input.Text("regime")!)!;
        var remedies = pack.RemediesAfter((int)input.Number("repairs")!.Value, input.Flag(false, "still_faulty"));

        Assert.Equal(expected.Texts("remedies"), remedies?.Remedies ?? []);
        AllRead(input, expected);
    }

    [Fact]
    public void A_member_that_the_adaptor_does_not_know_fails_the_case()
    {
        using var json = JsonDocument.Parse("""{ "tz": "Europe/Berlin", "windows": [], "colour": "red" }""");

        Assert.ThrowsAny<Exception>(() => CaseReader.Policy(new(json.RootElement)));
    }

    private static void AllRead(params CaseInput[] parts)
    {
        foreach (var part in parts)
        {
            part.HasNoMore();
        }
    }
}
