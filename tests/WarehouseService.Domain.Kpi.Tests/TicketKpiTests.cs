using NodaTime;

namespace WarehouseService.Domain.Kpi.Tests;

public sealed class TicketKpiTests
{
    private const int Hour = 3600;

    [Fact]
    public void A_solve_of_a_solved_ticket_and_a_reopen_of_an_open_one_do_nothing()
    {
        var desk = Desk.Opened().Reopened(1).Solved(2, "ann").Solved(3, "bo").Reopened(4).Reopened(5).Solved(6, "cai");

        Assert.Equal(2, desk.Value("tickets_solved_events"));
        Assert.Equal(1, desk.Value("tickets_reopened_events", "ann"));
        Assert.Equal(0, desk.Value("tickets_solved_events", "bo"));
        Assert.Equal(2 * Hour, desk.Value("resolution_first.mean", "ann"));
        Assert.Equal(6 * Hour, desk.Value("resolution_full.mean", "cai"));
    }

    [Fact]
    public void Closing_changes_nothing() =>
        Assert.Equal(1, Desk.Opened().Closed(1).Value("backlog"));

    [Fact]
    public void A_hold_runs_on_through_a_solve_and_until_it_is_released()
    {
        Assert.Equal(2 * Hour, Desk.Opened().Held(2).Solved(10).Value("resolution_net.p50"));
        Assert.Equal(4 * Hour, Desk.Opened().Held(2).Solved(4).Reopened(6).Held(7).Released(8).Released(9).Solved(10).Value("resolution_net.p50"));
        Assert.Equal(10 * Hour, Desk.Opened().Solved(10).Held(11).Value("resolution_net.p50"));
    }

    [Theory]
    [InlineData(24, 1)]
    [InlineData(24.001, 0)]
    public void Exactly_the_target_is_within_it(double solved, int inTime) =>
        Assert.Equal(inTime, Desk.Opened().Solved(solved).Value("resolution_efficiency"));

    [Fact]
    public void An_open_ticket_counts_as_late_only_once_its_net_age_is_over_the_target()
    {
        Assert.Null(Desk.Opened(asOf: 24).Value("resolution_efficiency"));
        Assert.Equal(0, Desk.Opened(asOf: 24.001).Value("resolution_efficiency"));
        Assert.Null(Desk.Opened(asOf: 30).Held(1).Released(8).Value("resolution_efficiency"));
        Assert.Equal(0, Desk.Opened(asOf: 30).Assigned(1, "bo").Solved(2, "ann").Reopened(3).Value("resolution_efficiency", "bo"));
    }

    [Fact]
    public void A_priority_without_a_target_is_not_judged() =>
        Assert.Equal((0, null), (Desk.Opened(priority: "odd").Solved(1).Result("resolution_efficiency").Facts, Desk.Opened(priority: null).Solved(1).Value("resolution_efficiency")));

    [Theory]
    [InlineData(49, 1)]
    [InlineData(49.001, 0)]
    public void The_end_of_the_window_belongs_to_it(double reopened, int counted) =>
        Assert.Equal(counted, Desk.Opened().Solved(1).Reopened(reopened).Value("reopen_rate"));

    [Theory]
    [InlineData(48.999, null)]
    [InlineData(49, 0)]
    public void A_first_solve_is_judged_when_its_window_has_ended(double asOf, int? value) =>
        Assert.Equal(value, Desk.Opened(asOf: asOf).Solved(1).Reopened(200).Value("reopen_rate"));

    [Fact]
    public void Only_a_public_message_of_an_agent_is_a_first_reply()
    {
        var desk = Desk.Opened().Message(1, LogParty.Bot).Message(2, LogParty.Customer).Message(3, LogParty.Agent, isPublic: false, "ann")
            .Message(4, LogParty.Agent, agent: "bo").Message(5, LogParty.Agent, agent: "ann");

        Assert.Equal(4 * Hour, desk.Value("frt.mean", "bo"));
        Assert.Equal(1, desk.Result("frt.mean").Denominator);
        Assert.Null(Desk.Opened(by: LogParty.Agent).Message(4, LogParty.Agent, agent: "bo").Value("frt.mean"));
    }

    [Fact]
    public void A_merged_or_cancelled_ticket_counts_nowhere_but_among_the_merged()
    {
        var merged = Desk.Opened().Message(1, LogParty.Agent, agent: "ann").Solved(2).Merged(900);
        var cancelled = Desk.Opened().Solved(2).Cancelled(900);

        Assert.Equal(1, merged.Value("tickets_merged"));
        foreach (var figure in KpiCatalogue.All.SelectMany(kpi => kpi.Figures))
        {
            Assert.Equal(figure.Id == "tickets_merged" ? 1 : 0, merged.Result(figure.Id).Facts);
            Assert.Equal(0, cancelled.Result(figure.Id).Facts);
        }
    }

    [Fact]
    public void A_backlog_is_what_was_open_at_the_local_end_of_the_month_under_its_owner_then()
    {
        // 744 hours after midnight of 1 March it is April in Shanghai, and still March in UTC.
        var desk = Desk.Opened().Assigned(1, "ann").Assigned(743.99, "bo").Assigned(744, "cai").Solved(800).Reopened(900);

        Assert.Equal(0, desk.Value("backlog", month: new YearMonth(2024, 2)));
        Assert.Equal(1, desk.Value("backlog", "bo", new YearMonth(2024, 3)));
        Assert.Equal(0, desk.Value("backlog", "cai", new YearMonth(2024, 3)));
        Assert.Equal(1, desk.Value("backlog", "cai"));
        Assert.Equal(1, desk.Value("backlog", "cai", new YearMonth(2024, 5)));
    }

    [Fact]
    public void Snapshots_of_two_months_are_not_added_up()
    {
        var march = new YearMonth(2024, 3).ToDateInterval();
        var both = new DateInterval(march.Start, march.End.PlusMonths(1));
        var desk = Desk.Opened(asOf: 5000);

        Assert.Equal(1, desk.Value("backlog", month: new YearMonth(2024, 3)));
        Assert.Equal(1, desk.Value("backlog", month: new YearMonth(2024, 4)));
        Assert.Equal(1, new KpiCalculator(Desk.Policy, [new KpiSite { Id = "S", Zone = DateTimeZone.Utc }], desk.Cut).Cube(desk.Log).Result("backlog", new() { Period = both }).Value);
    }

    [Fact]
    public void What_happened_before_the_opening_is_ignored()
    {
        var desk = Desk.Opened(at: 5).Message(1, LogParty.Agent, agent: "ann").Solved(2).Assigned(3, "ann");

        Assert.Equal((0, 0, null), (desk.Value("tickets_opened", "ann"), desk.Value("tickets_first_solved"), desk.Value("frt.mean")));
        Assert.Equal(1, desk.Value("backlog"));
    }

    [Fact]
    public void Nothing_measured_is_undefined_and_never_zero()
    {
        var desk = Desk.Opened(asOf: 1);

        Assert.Null(desk.Value("reopen_rate"));
        Assert.Null(desk.Result("reopen_rate").Interval);
        Assert.Equal((null, 0L), (desk.Value("frt.p90"), desk.Result("frt.p90").Denominator));
        Assert.Equal(0, desk.Value("tickets_merged"));
    }

    [Fact]
    public void A_fraction_of_a_second_is_cut_off()
    {
        var solve = new TicketSolvedEntry { EventId = "E2", OccurredAt = Desk.At(1) + Duration.FromMilliseconds(999), RecordedAt = Desk.At(1), Site = "S", Ticket = "T" };
        Assert.Equal(Hour, Desk.Opened().And(solve).Value("resolution_first.mean"));
    }
}
