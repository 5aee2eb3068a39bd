using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Testing.Laws;

namespace WarehouseService.Domain.Testing.Tests.Laws;

public sealed class SlaLawsTests
{
    private static readonly BusinessCalendar Office = MainlandChina.Weekdays(DayWindow.Of(new LocalTime(9, 0), new LocalTime(18, 0)));

    private static readonly Calendars Calendars = new([new("office", Office)]);

    private static readonly SlaPolicy Good = PolicyOf(
        Rule("urgent", new() { Within = Duration.FromHours(2) }, "P1", "P2"),
        Rule("all others", new()
        {
            Within = Duration.FromHours(9),
            Calendar = "office",
            Alerts =
            [
                new() { Name = "warning", At = SlaPoint.AtPercent(80), Concerns = "owner" },
                new() { Name = "level 1", At = SlaPoint.Due, Concerns = "team-lead" },
            ],
        }));

    private static readonly LawReport Obeyed = SlaLaws.Check(Good, Calendars);

    [Fact]
    public void A_sound_policy_obeys_every_law()
    {
        var report = Obeyed;
        Assert.True(report.Holds, report.ToString());
        Assert.Equal(13, report.Laws.Length);
        Assert.All(report.Laws, law => Assert.True(law.Cases > 0 || law.Id == "sla.levels_are_in_order", law.Id));
        report.ThrowIfBroken();
    }

    [Fact]
    public void A_policy_without_alerts_or_other_calendars_obeys_them_too() => SlaLaws.Check(SlaPolicy.Default).ThrowIfBroken();

    [Theory]
    [MemberData(nameof(BadPolicies))]
    public void Every_mistake_of_a_policy_is_told(string law, SlaPolicy bad, string words)
    {
        var report = SlaLaws.Check(bad, Calendars);
        Assert.Equal([law], report.Broken.Select(broken => broken.Id));
        Assert.True(report.Of(law).Counterexample(Languages.English)!.Contains(words, StringComparison.Ordinal), report.ToString());
        Assert.NotEqual(report.Of(law).Counterexample(Languages.English), report.Of(law).Counterexample(Languages.Chinese));
    }

    public static TheoryData<string, SlaPolicy, string> BadPolicies() => new()
    {
        { "sla.every_case_comes_under_a_rule", PolicyOf(Good.Rules[0]), "a case with [priority: P3]" },
        { "sla.every_calendar_is_there", PolicyOf(Rule("all", new() { Within = Duration.FromHours(1), Calendar = "warehouse" })), "'warehouse' for first_response; there are: 24x7, office" },
        {
            "sla.levels_are_in_order",
            PolicyOf(Rule("all", new()
            {
                Within = Duration.FromHours(1),
                Alerts = [new() { Name = "late", At = SlaPoint.Due, Concerns = "owner" }, new() { Name = "early", At = SlaPoint.AtPercent(50), Concerns = "owner" }],
            })),
            "'late' at due is listed before 'early' at 50%"
        },
        {
            "sla.urgent_is_never_later",
            PolicyOf(Rule("urgent", new() { Within = Duration.FromHours(4), Calendar = "office" }, "P1"), Rule("others", new() { Within = Duration.FromHours(8) })),
            "begun at 2026-01-09T20:00:00Z: P1 is due at 2026-01-12T05:00:00Z (4:00:00 of 'office'), and P2, which is less urgent, at 2026-01-10T04:00:00Z"
        },
        {
            "sla.warnings_come_before_due",
            PolicyOf(Rule("all", new()
            {
                Within = Duration.FromHours(2), Alerts = [new() { Name = "warning", At = SlaPoint.AtPercent(75), Concerns = "owner", OnlyInHoursOf = "office" }],
            })),
            "the warning 'warning' at 75% falls due at "
        },
    };

    [Fact]
    public void Urgent_work_that_is_promised_nothing_is_told()
    {
        var update = new Dictionary<SlaMeasure, SlaTarget> { [SlaMeasure.PeriodicUpdate] = new() { Within = Duration.FromHours(1) } };
        var bad = PolicyOf(Good.Rules[0], Good.Rules[1] with { Targets = update });
        Assert.Contains("is promised no periodic_update", SlaLaws.Check(bad, Calendars).Of("sla.urgent_is_never_later").Counterexample(Languages.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_that_is_never_met_is_told()
    {
        var never = new Calendars([new("office", BusinessCalendar.In(DateTimeZone.Utc))]);
        var report = SlaLaws.Check(Good, never);
        Assert.Contains("it falls due never", report.Of("sla.every_target_can_be_met").Counterexample(Languages.English), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(BrokenArithmetic))]
    public void Every_law_of_time_is_broken_by_arithmetic_that_breaks_it(string law, string how)
    {
        var broken = how switch
        {
            "due before start" => new SlaArithmetic { Add = (hours, start, amount) => Shifted(hours.Add(start, amount), -Duration.FromDays(400)) },
            "a nanosecond late" => new() { Add = (hours, start, amount) => Shifted(hours.Add(start, amount), Duration.FromHours(1)) },
            "less for more" => new() { Add = (hours, start, amount) => hours.Add(start, amount > Duration.FromHours(9) ? Duration.FromHours(1) : amount) },
            "rounds to hours" => new() { Between = (hours, start, end) => Duration.FromHours(Math.Ceiling(hours.Between(start, end).TotalHours)) },
            "forgets pauses" => new() { Due = (clock, calendars, at) => Shifted(clock.Read(calendars, at).Due!.Value, -Duration.FromDays(9)) },
            _ => new() { Between = (_, start, end) => end - start },
        };
        var report = SlaLaws.Check(Good, Calendars, ["P1", "P2", "P3"], Only.Of(law, Obeyed, LawOptions.Default), broken);
        Assert.Equal([law], report.Broken.Select(result => result.Id));
        Assert.NotEmpty(report.Of(law).Counterexample(Languages.Chinese)!);
    }

    public static TheoryData<string, string> BrokenArithmetic() => new()
    {
        { "sla.due_is_not_before_start", "due before start" },
        { "sla.due_has_elapsed_exactly", "a nanosecond late" },
        { "sla.more_time_is_never_earlier", "less for more" },
        { "sla.elapsed_adds_up", "rounds to hours" },
        { "sla.pauses_only_delay", "forgets pauses" },
        { "sla.a_wall_clock_counts_the_same", "rounds to hours" },
        { "sla.a_wall_clock_counts_the_same", "counts closed hours" },
        { "sla.closed_dates_count_nothing", "counts closed hours" },
    };

    private static Moment Shifted(Moment moment, Duration by) => moment.Exists ? Moment.At(moment.Instant + by) : moment;

    private static SlaPolicy PolicyOf(params ImmutableArray<SlaRule> rules) => new() { Id = "house", Rules = rules };

    private static SlaRule Rule(string name, SlaTarget target, params ImmutableArray<string> priorities) => new()
    {
        Name = name,
        When = priorities.IsEmpty ? new() : new() { Priority = priorities },
        Targets = new Dictionary<SlaMeasure, SlaTarget> { [SlaMeasure.FirstResponse] = target },
    };
}
