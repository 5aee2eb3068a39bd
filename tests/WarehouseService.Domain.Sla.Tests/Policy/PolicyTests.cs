using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Sla.Tests.Policy;

public sealed class PolicyTests
{
    private static readonly SlaTarget AnHour = new() { Within = Duration.FromHours(1) };

    private static readonly SlaRule Vip = Rule("vip", new() { CustomerTier = ["gold", "platinum"], Priority = ["P1"] }, AnHour);

    private static readonly SlaRule Everyone = Rule("everyone", new(), AnHour with { Within = Duration.FromHours(8), Calendar = "warehouse" });

    private static readonly SlaPolicy House = new() { Id = "house", Rules = [Vip, Everyone] };

    [Fact]
    public void The_house_default_answers_every_case_within_60_minutes_around_the_clock()
    {
        var target = Assert.Single(SlaPolicy.Default.Select(default)!.Targets);

        Assert.Equal(SlaMeasure.FirstResponse, target.Key);
        Assert.Equal(Duration.FromMinutes(60), target.Value.Within);
        Assert.Equal("24x7", target.Value.Calendar);
        Assert.Empty(target.Value.Alerts);
        Assert.Equal(Duration.FromMinutes(1), SlaPolicy.Default.LateAfter);
    }

    [Fact]
    public void The_first_rule_that_accepts_a_case_is_its_own()
    {
        Assert.Equal("vip", House.Select(new() { Priority = "P1", CustomerTier = "platinum", Channel = "phone" })!.Name);
        Assert.Equal("everyone", House.Select(new() { Priority = "P2", CustomerTier = "platinum" })!.Name);
        Assert.Equal("everyone", House.Select(new() { Priority = "P1" })!.Name);
    }

    [Fact]
    public void A_case_that_no_rule_accepts_is_promised_nothing()
    {
        var policy = House with { Rules = [Vip] };

        Assert.Null(policy.Select(new() { Priority = "p1", CustomerTier = "gold" }));
        Assert.Null(policy.ForCase(new() { CustomerTier = "silver" }).Select(new() { Priority = "P1", CustomerTier = "silver" }));
        Assert.Empty(policy.ForCase(new() { CustomerTier = "silver" }).Rules);
    }

    [Fact]
    public void Rules_put_in_place_of_others_are_the_ones_that_are_asked()
    {
        Assert.Equal("everyone", House.Select(new() { Priority = "P2" })!.Name);

        Assert.Equal("everyone", (House with { Rules = [Everyone] }).Select(new() { Priority = "P2" })!.Name);
    }

    [Fact]
    public void A_rule_that_is_accepted_wholly_by_one_before_it_is_refused_with_both_names()
    {
        var refused = Assert.Throws<ArgumentException>(() => House with { Rules = [Everyone, Vip] });

        Assert.StartsWith(
            "rules[1].when is 'priority: P1; customerTier: gold, platinum'; expected conditions that leave the rule a turn: "
            + "rules[0], 'everyone', accepts every case that it accepts.",
            refused.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Two_rules_of_the_same_conditions_are_refused_as_never_to_be_told_apart()
    {
        var twin = Rule("twin", new() { Priority = ["P1"], CustomerTier = ["platinum", "gold"] }, AnHour);

        Assert.Contains(
            "expected conditions other than those of rules[0], 'vip': the two can never be told apart",
            Assert.Throws<ArgumentException>(() => House with { Rules = [Vip, twin] }).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Two_rules_that_together_leave_a_third_no_turn_are_allowed()
    {
        var (gold, platinum) = (Rule("g", new() { CustomerTier = ["gold"] }, AnHour), Rule("p", new() { CustomerTier = ["platinum"] }, AnHour));

        Assert.Equal(3, (House with { Rules = [gold, platinum, Rule("both", new() { CustomerTier = ["gold", "platinum"] }, AnHour)] }).Rules.Length);
    }

    [Fact]
    public void A_name_that_comes_twice_is_refused() => Refused(
        "rules[1].name is 'vip'; expected a name of its own; rules[0] has this one.",
        () => House with { Rules = [Vip, Everyone with { Name = "vip" }] });

    [Fact]
    public void A_list_without_values_is_refused_since_it_accepts_nothing() => Refused(
        "Channel is an empty list, which accepts nothing; expected at least one value, or null for any.", () => new SlaConditions { Channel = [] });

    [Fact]
    public void A_value_that_comes_twice_is_refused() => Refused(
        "Category lists 'loss' twice; expected each value once.", () => new SlaConditions { Category = ["loss", "delay", "loss"] });

    [Fact]
    public void Values_that_are_no_identifiers_are_refused()
    {
        Refused("Priority must be 1 to 200 characters", () => new SlaConditions { Priority = [""] });
        Refused("Contract must be 1 to 200 characters", () => new SlaConditions { Contract = [null!] });
        Refused("CustomerTier must be 1 to 200 characters", () => new SlaConditions { CustomerTier = ["\ud800"] });
        Refused("CaseKind must be 1 to 200 characters", () => new SlaConditions { CaseKind = [new string('x', 1_000_000)] });
    }

    [Fact]
    public void Null_where_something_must_be_is_refused_by_name()
    {
        Refused("Rules[1] is null; expected a rule.", () => House with { Rules = [Vip, null!] });
        Refused("Targets[resolution] is null; expected a target.", () => Vip with { Targets = Dictionary((SlaMeasure.Resolution, null!)) });
        Refused("Alerts holds null; expected alerts.", () => AnHour with { Alerts = [null!] });
        Refused("Id must be", () => House with { Id = null! });
        Refused("Name must be", () => Vip with { Name = null! });
        Refused("Calendar must be", () => AnHour with { Calendar = null! });
        Assert.Equal("When", Assert.Throws<ArgumentNullException>(() => Vip with { When = null! }).ParamName);
        Assert.Equal("Targets", Assert.Throws<ArgumentNullException>(() => Vip with { Targets = null! }).ParamName);
    }

    [Fact]
    public void A_rule_without_a_target_is_refused() => Refused(
        "Targets is empty; expected a target for at least one measure.", () => Vip with { Targets = Dictionary() });

    [Fact]
    public void An_alert_before_the_beginning_of_its_target_is_refused() => Refused(
        "Targets[resolution] has the alert 'early' at due-1:00:00; expected a point after the beginning of its target, which is 1:00:00 long.",
        () => Vip with { Targets = Dictionary((SlaMeasure.Resolution, AnHour with { Alerts = [Alert("early", SlaPoint.BeforeDue(Duration.FromHours(1)))] })) });

    [Fact]
    public void Two_alerts_of_one_name_are_refused() => Refused(
        "Alerts names 'level 1' twice; expected names that differ.", () => AnHour with { Alerts = [Alert("level 1", SlaPoint.Due), Alert("level 1", SlaPoint.AtPercent(80))] });

    [Fact]
    public void Times_out_of_range_are_refused()
    {
        OutOfRange("Within must be longer than zero", () => AnHour with { Within = Duration.Zero });
        OutOfRange("Within must be longer than zero", () => AnHour with { Within = -Duration.Epsilon });
        OutOfRange("at most 876600:00:00", () => AnHour with { Within = Duration.FromHours(876_600) + Duration.Epsilon });
        OutOfRange("LateAfter must be zero or longer", () => House with { LateAfter = -Duration.Epsilon });
        OutOfRange("Version must be 1 or more", () => House with { Version = 0 });
        OutOfRange("percent must be from 1 to 10000", () => SlaPoint.AtPercent(0));
        OutOfRange("percent must be from 1 to 10000", () => SlaPoint.AtPercent(10_001));
        OutOfRange("offset must be longer than zero", () => SlaPoint.BeforeDue(Duration.Zero));
        OutOfRange("offset must be zero or longer", () => SlaPoint.AfterDue(-Duration.Epsilon));
        OutOfRange("target must be longer than zero", () => SlaPoint.Due.ElapsedAt(Duration.Zero));
        OutOfRange("target must be longer than zero and at most", () => SlaPoint.AtPercent(10_000).ElapsedAt(Duration.MaxValue));
        Assert.Equal(Duration.Zero, (House with { LateAfter = Duration.Zero }).LateAfter);
        Assert.Equal(SlaPoint.Due, SlaPoint.AfterDue(Duration.Zero));
        Assert.Equal(Duration.FromHours(87_660_000), SlaPoint.AtPercent(10_000).ElapsedAt(Duration.FromHours(876_600)));
    }

    [Fact]
    public void Points_are_written_as_documents_write_them()
    {
        Assert.Equal("80%", $"{SlaPoint.AtPercent(80)}");
        Assert.Equal("due-0:30:00", $"{SlaPoint.BeforeDue(Duration.FromMinutes(30))}");
        Assert.Equal("due", $"{default(SlaPoint)}");
        Assert.Equal("due+25:00:00.000000001", $"{SlaPoint.AfterDue(Duration.FromHours(25) + Duration.Epsilon)}");
    }

    [Fact]
    public void Order_of_values_and_of_targets_does_not_matter_and_order_of_rules_and_alerts_does()
    {
        var (first, second) = (Alert("a", SlaPoint.AtPercent(50)), Alert("b", SlaPoint.AtPercent(80)));
        var (one, other) = (AnHour with { Alerts = [first, second] }, AnHour with { Alerts = [second, first] });

        Assert.Equal(
            Rule("r", new() { Channel = ["a", "b"] }, AnHour) with { Targets = Dictionary((SlaMeasure.Refund, one), (SlaMeasure.Resolution, AnHour)) },
            Rule("r", new() { Channel = ["b", "a"] }, AnHour) with { Targets = Dictionary((SlaMeasure.Resolution, AnHour), (SlaMeasure.Refund, one)) });
        Assert.NotEqual(one, other);
        Assert.NotEqual(House, House with { Rules = [Rule("x", new() { Channel = ["x"] }, AnHour), .. House.Rules] });
        Assert.NotEqual(new SlaConditions { Channel = ["a"] }, new SlaConditions { Channel = ["a", "b"] });
        Assert.NotEqual(new SlaConditions { Channel = ["a"] }, new SlaConditions { Category = ["a"] });
    }

    [Fact]
    public void Targets_given_are_not_changed_afterwards()
    {
        var given = Dictionary((SlaMeasure.Resolution, AnHour));
        var rule = Vip with { Targets = given };

        given.Clear();

        Assert.Single(rule.Targets);
    }

    [Fact]
    public void Choosing_among_rules_allocates_nothing_once_warm()
    {
        var facts = new SlaFacts { Priority = "P1", CustomerTier = "gold", Channel = "phone" };
        House.Select(facts);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 1_000; i++)
        {
            House.Select(facts);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static SlaRule Rule(string name, SlaConditions when, SlaTarget target) =>
        new() { Name = name, When = when, Targets = Dictionary((SlaMeasure.FirstResponse, target)) };

    private static SlaAlert Alert(string name, SlaPoint at) => new() { Name = name, At = at, Concerns = "owner" };

    private static Dictionary<SlaMeasure, SlaTarget> Dictionary(params (SlaMeasure Measure, SlaTarget Target)[] targets) =>
        targets.ToDictionary(target => target.Measure, target => target.Target);

    private static void Refused(string start, Func<object> make) =>
        Assert.StartsWith(start, Assert.Throws<ArgumentException>(make).Message, StringComparison.Ordinal);

    private static void OutOfRange(string part, Func<object> make) =>
        Assert.Contains(part, Assert.Throws<ArgumentOutOfRangeException>(make).Message, StringComparison.Ordinal);
}
