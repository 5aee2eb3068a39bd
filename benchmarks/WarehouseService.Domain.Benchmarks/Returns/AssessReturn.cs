using BenchmarkDotNet.Attributes;
using NodaTime;
using RulesEngine.Models;
using WarehouseService.Domain.Returns;

namespace WarehouseService.Domain.Benchmarks.Returns;

/// <summary>
/// Assessing a return by 20 rules, 14 of ours and six windows, with all that an explanation needs; by Microsoft's RulesEngine over the same 20
/// conditions, with messages that tell what was found, as ours do, and bare; and by plain ifs that answer the decision and its reasons. Allowed,
/// denied for several reasons, and in need of a person. The others count whole days alone: no days of rest, no instant at which the time ends.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 3, iterationCount: 10)]
public class AssessReturn
{
    private const string Workflow = "return";

    private static readonly Currency Euro = Currency.Of("EUR");
    private static readonly Instant Delivered = Instant.FromUtc(2026, 3, 2, 9, 0);

    private readonly global::RulesEngine.RulesEngine _engine = new([Rules(withMessages: true)]);
    private readonly global::RulesEngine.RulesEngine _bareEngine = new([Rules(withMessages: false)]);
    private ReturnPolicy _policy = null!;
    private ReturnFacts _facts = null!;
    private Instant _requestedAt;
    private PlainReturn _plain = null!;

    [Params("eligible", "ineligible", "manual_review")]
    public string Outcome { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        _policy = Policy();
        _facts = Facts();
        _requestedAt = Delivered + Duration.FromDays(20);
        _plain = Plain();
        if (Outcome == "ineligible")
        {
            (_facts, _requestedAt) = (_facts with { Quantity = 3, IsFinalSale = true, Condition = "used" }, Delivered + Duration.FromDays(70));
            _plain = _plain with { Quantity = 3, IsFinalSale = true, Condition = "used", DaysSinceDelivery = 70 };
        }
        else if (Outcome == "manual_review")
        {
            (_facts, _plain) = (_facts with { ReturnsInNinetyDays = 9 }, _plain with { ReturnsInNinetyDays = 9 });
        }

        if (Explained().Eligibility.Name != Outcome || PlainIfs() != Outcome || Engine().GetAwaiter().GetResult() != Outcome)
        {
            throw new InvalidOperationException($"They disagree on what is {Outcome}.");
        }
    }

    [Benchmark]
    public Assessment Explained() => ReturnRules.Assess(_facts, _policy, _requestedAt);

    [Benchmark]
    public Task<string> Engine() => AskAsync(_engine);

    [Benchmark]
    public Task<string> BareEngine() => AskAsync(_bareEngine);

    private async Task<string> AskAsync(global::RulesEngine.RulesEngine engine)
    {
        var days = Period.DaysBetween(Delivered.InZone(_policy.Zone).Date, _requestedAt.InZone(_policy.Zone).Date);
        var results = await engine.ExecuteAllRulesAsync(Workflow, new RuleParameter("r", _plain with { DaysSinceDelivery = days }));
        var (denied, review, window) = (false, false, false);
        foreach (var result in results)
        {
            var name = result.Rule.RuleName;
            window |= result.IsSuccess && name.StartsWith("WINDOW", StringComparison.Ordinal);
            review |= !result.IsSuccess && name.StartsWith("REVIEW", StringComparison.Ordinal);
            denied |= !result.IsSuccess && name.StartsWith("DENY", StringComparison.Ordinal);
        }

        return denied || !window ? "ineligible" : review ? "manual_review" : "eligible";
    }

    [Benchmark(Baseline = true)]
    public string PlainIfs() => Floor.Assess(_plain, out _);

    private static ReturnPolicy Policy() => new()
    {
        Id = "shop",
        Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"],
        Windows =
        [
            Window("all", 14, new()),
            Window("gold", 30, new() { Tier = ["gold"] }),
            Window("shoes", 60, new() { Category = ["shoes"], Channel = ["online"] }),
            Window("faults", 90, new() { Reason = [ReturnReason.Defective, ReturnReason.WrongItem] }),
            Window("north", 21, new() { Region = ["north"], Condition = ["intact"] }),
            Window("shop", 28, new() { Channel = ["shop"] }),
        ],
        ExcludedCategories = ["custom_made", "perishable"],
        AcceptedConditions = ["intact", "opened"],
        PhotoRequiredFor = [ReturnReason.DamagedInTransit],
        RequiresRma = true,
        SerialReturnerAt = 8,
        AutoApproveLimit = Money.OfMinor(50_000, Euro),
        Law = [LawPacks.EuropeanUnion],
    };

    private static ReturnWindow Window(string name, int days, ReturnConditions when) =>
        new() { Name = name, When = when, Within = CountingRule.OfDays(days) };

    private static ReturnFacts Facts() => new()
    {
        Line = "L1",
        Quantity = 1,
        QuantityDelivered = 2,
        Deliveries = [Delivered],
        Category = "shoes",
        Condition = "intact",
        Channel = "online",
        Tier = "silver",
        Region = "south",
        Rma = "RMA-1",
        SerialSold = "S1",
        SerialGiven = "S1",
        Value = Money.OfMinor(12_345, Euro),
        ReturnsInNinetyDays = 1,
    };

    private static PlainReturn Plain() => new()
    {
        Quantity = 1,
        Delivered = 2,
        Reason = "change_of_mind",
        Category = "shoes",
        Condition = "intact",
        Channel = "online",
        Tier = "silver",
        Region = "south",
        Rma = "RMA-1",
        SerialSold = "S1",
        SerialGiven = "S1",
        Value = 12_345,
        ReturnsInNinetyDays = 1,
        DaysSinceDelivery = 20,
    };

    private static Workflow Rules(bool withMessages) => new()
    {
        WorkflowName = Workflow,
        Rules = Conditions().Select(rule =>
        {
            rule.ErrorMessage = withMessages ? rule.ErrorMessage : null;
            return rule;
        }),
    };

    private static Rule[] Conditions() =>
    [
        Rule("DENY_NOT_DELIVERED", "r.Delivered > 0", "Delivered is $(r.Delivered)."),
        Rule("DENY_QTY_INVALID", "r.Quantity > 0", "Quantity is $(r.Quantity)."),
        Rule(
            "DENY_QTY_EXCEEDS_RETURNABLE",
            "r.Quantity <= r.Delivered - r.Returned - r.Held",
            "Quantity is $(r.Quantity). Delivered is $(r.Delivered). Returned is $(r.Returned). Held is $(r.Held)."),
        Rule(
            "DENY_ALREADY_RETURNED",
            "r.Returned == 0 || r.Delivered > r.Returned",
            "Returned is $(r.Returned). Delivered is $(r.Delivered)."),
        Rule("DENY_RMA_REQUIRED", "r.Rma != \"\"", "Rma is $(r.Rma)."),
        Rule(
            "DENY_CATEGORY_EXCLUDED",
            "r.IsFault || (r.Category != \"custom_made\" && r.Category != \"perishable\")",
            "Category is $(r.Category)."),
        Rule("DENY_FINAL_SALE", "r.IsFault || !r.IsFinalSale", "IsFinalSale is $(r.IsFinalSale)."),
        Rule(
            "DENY_CONDITION_NOT_INTACT",
            "r.IsFault || r.Condition == \"intact\" || r.Condition == \"opened\"",
            "Condition is $(r.Condition)."),
        Rule(
            "DENY_PHOTO_REQUIRED",
            "r.Reason != \"damaged_in_transit\" || r.Photos > 0",
            "Reason is $(r.Reason). Photos is $(r.Photos)."),
        Rule(
            "DENY_SERIAL_MISMATCH",
            "r.SerialSold == \"\" || r.SerialSold == r.SerialGiven",
            "SerialSold is $(r.SerialSold). SerialGiven is $(r.SerialGiven)."),
        Rule("REVIEW_SERIAL_RETURNER", "r.ReturnsInNinetyDays < 8", "ReturnsInNinetyDays is $(r.ReturnsInNinetyDays)."),
        Rule("REVIEW_ABOVE_AUTO_LIMIT", "r.Value <= 50000", "Value is $(r.Value)."),
        Rule(
            "WINDOW_LAW",
            "r.Channel == \"online\" && !r.IsFault && r.DaysSinceDelivery <= 14",
            "Channel is $(r.Channel). DaysSinceDelivery is $(r.DaysSinceDelivery)."),
        Rule("WINDOW_ALL", "r.DaysSinceDelivery <= 14", "DaysSinceDelivery is $(r.DaysSinceDelivery)."),
        Rule(
            "WINDOW_GOLD",
            "r.Tier == \"gold\" && r.DaysSinceDelivery <= 30",
            "Tier is $(r.Tier). DaysSinceDelivery is $(r.DaysSinceDelivery)."),
        Rule(
            "WINDOW_SHOES",
            "r.Category == \"shoes\" && r.Channel == \"online\" && r.DaysSinceDelivery <= 60",
            "Category is $(r.Category). Channel is $(r.Channel). DaysSinceDelivery is $(r.DaysSinceDelivery)."),
        Rule(
            "WINDOW_FAULTS",
            "(r.Reason == \"defective\" || r.Reason == \"wrong_item\") && r.DaysSinceDelivery <= 90",
            "Reason is $(r.Reason). DaysSinceDelivery is $(r.DaysSinceDelivery)."),
        Rule(
            "WINDOW_NORTH",
            "r.Region == \"north\" && r.Condition == \"intact\" && r.DaysSinceDelivery <= 21",
            "Region is $(r.Region). Condition is $(r.Condition). DaysSinceDelivery is $(r.DaysSinceDelivery)."),
        Rule(
            "WINDOW_SHOP",
            "r.Channel == \"shop\" && r.DaysSinceDelivery <= 28",
            "Channel is $(r.Channel). DaysSinceDelivery is $(r.DaysSinceDelivery)."),
        Rule("WINDOW_ANY", "r.DaysSinceDelivery >= 0 && r.DaysSinceDelivery <= 14", "DaysSinceDelivery is $(r.DaysSinceDelivery)."),
    ];

    private static Rule Rule(string name, string expression, string found) => new()
    {
        RuleName = name,
        RuleExpressionType = RuleExpressionType.LambdaExpression,
        Expression = expression,
        ErrorMessage = found,
    };

    /// <summary>The plainest code that could do the work.</summary>
    private static class Floor
    {
        public static string Assess(PlainReturn r, out List<string> reasons)
        {
            reasons = [];
            Fails(reasons, "NOT_DELIVERED", r.Delivered == 0);
            Fails(reasons, "QTY_INVALID", r.Quantity <= 0);
            Fails(reasons, "QTY_EXCEEDS_RETURNABLE", r.Quantity > r.Delivered - r.Returned - r.Held);
            Fails(reasons, "ALREADY_RETURNED", r.Returned > 0 && r.Delivered <= r.Returned);
            Fails(reasons, "RMA_REQUIRED", r.Rma.Length == 0);
            Fails(reasons, "CATEGORY_EXCLUDED", !r.IsFault && r.Category is "custom_made" or "perishable");
            Fails(reasons, "FINAL_SALE", !r.IsFault && r.IsFinalSale);
            Fails(reasons, "CONDITION_NOT_INTACT", !r.IsFault && r.Condition is not ("intact" or "opened"));
            Fails(reasons, "PHOTO_REQUIRED", r.Reason == "damaged_in_transit" && r.Photos == 0);
            Fails(reasons, "SERIAL_MISMATCH", r.SerialSold.Length > 0 && r.SerialSold != r.SerialGiven);
            Fails(reasons, "WINDOW_EXPIRED", r.DaysSinceDelivery > Days(r));
            if (reasons.Count > 0)
            {
                reasons.Sort(StringComparer.Ordinal);
                return "ineligible";
            }

            Fails(reasons, "ABOVE_AUTO_LIMIT", r.Value > 50_000);
            Fails(reasons, "SERIAL_RETURNER", r.ReturnsInNinetyDays >= 8);
            return reasons.Count > 0 ? "manual_review" : "eligible";
        }

        private static int Days(PlainReturn r)
        {
            var days = 14;
            days = r.Tier == "gold" ? Math.Max(days, 30) : days;
            days = r.Category == "shoes" && r.Channel == "online" ? Math.Max(days, 60) : days;
            days = r.Reason is "defective" or "wrong_item" ? Math.Max(days, 90) : days;
            days = r.Region == "north" && r.Condition == "intact" ? Math.Max(days, 21) : days;
            return r.Channel == "shop" ? Math.Max(days, 28) : days;
        }

        private static void Fails(List<string> reasons, string code, bool fails)
        {
            if (fails)
            {
                reasons.Add(code);
            }
        }
    }
}
