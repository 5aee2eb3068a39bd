using NodaTime;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Tickets.Tests.Language;
using static WarehouseService.Domain.Tickets.Tests.Language.People;

namespace WarehouseService.Domain.Tickets.Tests;

public sealed class PolicyTests
{
    private static readonly BusinessCalendar NineToFive =
        BusinessCalendar.Weekdays(DateTimeZoneProviders.Tzdb["Asia/Shanghai"], DayWindow.Of(new(9, 0), new(17, 0)));

    private static readonly TicketPolicy InHours = TicketPolicy.Default with
    {
        Id = "in hours",
        Calendar = "warehouse",
        ReopenWithin = Duration.FromHours(8),
        CloseAfter = Duration.FromHours(4),
    };

    private static readonly SlaPolicy OneHour = SlaPolicy.Default with
    {
        Rules = [new() { Name = "all", Targets = new Dictionary<SlaMeasure, SlaTarget> { [SlaMeasure.FirstResponse] = new() { Within = Duration.FromHours(1), Calendar = "warehouse" } } }],
    };

    private static ServiceDesk DeskInHours(TicketPolicy? windows = null, BusinessHours? hours = null) => new(
        new TicketPolicies(windows ?? InHours), new SlaPolicies(OneHour), new Calendars([new("warehouse", hours ?? NineToFive)]));

    private static Instant? FirstResponseDue(Ticket ticket) => ticket.Timers.Of(SlaMeasure.FirstResponse)!.Due;

    // Friday, 16:30 in Shanghai: half an hour is left of the week.
    private static TicketStory OnFriday() => new TicketStory(DeskInHours(), ATicket.At("2026-03-06T08:30:00Z"))
        .Given(Robot, ATicket.Opening())
        .Given(Ann, new ClaimTicket { Ticket = "T1" });

    [Fact]
    public void With_a_calendar_everything_is_counted_in_working_time()
    {
        OnFriday().Shows(FirstResponseDue, ATicket.At("2026-03-09T01:30:00Z"))
            .Resolved()
            .Shows(ticket => ticket.CloseAt, ATicket.At("2026-03-09T04:30:00Z"))
            .Shows(ticket => ticket.ReopenUntil, ATicket.At("2026-03-09T08:30:00Z"));
    }

    [Fact]
    public void Targets_in_working_time_keep_windows_in_elapsed_time()
    {
        var desk = DeskInHours(InHours with { Calendar = Calendars.AroundTheClock });
        new TicketStory(desk, ATicket.At("2026-03-06T08:30:00Z")).Given(Robot, ATicket.Opening()).Given(Ann, new ClaimTicket { Ticket = "T1" })
            .Shows(FirstResponseDue, ATicket.At("2026-03-09T01:30:00Z"))
            .Resolved()
            .Shows(ticket => ticket.CloseAt, ATicket.At("2026-03-06T12:30:00Z"))
            .Shows(ticket => ticket.ReopenUntil, ATicket.At("2026-03-06T16:30:00Z"));
    }

    [Fact]
    public void Windows_and_waits_end_at_their_instants_in_working_time()
    {
        var close = new CloseTicket { Ticket = "T1" };
        var reopen = new ReopenTicket { Ticket = "T1" };
        OnFriday().Resolved().AtInstant(ATicket.At("2026-03-09T04:29:59Z")).When(Ann, close).IsRefused(TicketCodes.CloseNotDue);
        OnFriday().Resolved().AtInstant(ATicket.At("2026-03-09T04:30:00Z")).When(Ann, close).IsAccepted();
        OnFriday().Resolved().AtInstant(ATicket.At("2026-03-09T08:30:00Z")).When(Bob, reopen).IsAccepted();
        OnFriday().Resolved().AtInstant(ATicket.At("2026-03-09T08:30:01Z")).When(Bob, reopen).IsRefused(TicketCodes.ReopenWindowOver);
    }

    [Fact]
    public void A_calendar_that_never_opens_sets_no_instants()
    {
        var desk = DeskInHours(hours: BusinessCalendar.In(DateTimeZone.Utc));
        ATicket.OwnedBy(Ann, desk)
            .Shows(FirstResponseDue, null)
            .Resolved()
            .Shows(ticket => ticket.CloseAt, null)
            .After(Duration.FromDays(1000))
            .When(Ann, new CloseTicket { Ticket = "T1" }).IsRefused(TicketCodes.CloseNotDue)
            .When(Cleo, new ReopenTicket { Ticket = "T1" }).IsAccepted();
    }

    [Fact]
    public void A_ticket_keeps_the_policy_that_it_was_opened_under()
    {
        var strict = new TicketPolicy { Id = "strict", EffectiveFrom = ATicket.Nine + Duration.FromHours(1), ReopenWithin = Duration.FromDays(1) };
        var story = ATicket.OwnedBy(Ann, new ServiceDesk(new TicketPolicies(strict, TicketPolicy.Default)));
        story.After(120).Given(Robot, ATicket.Opening("T2"));

        Assert.Equal(("default", "strict"), (story.Ticket.Policy.Id, story.Desk.Read("T2").State!.Policy.Id));
        story.Resolved().Shows(ticket => ticket.ReopenUntil, story.Now + Duration.FromDays(7));
    }

    [Fact]
    public void A_version_of_a_policy_is_in_force_from_its_first_instant()
    {
        var strict = new TicketPolicy { Id = "strict", EffectiveFrom = ATicket.Nine };
        var policies = new TicketPolicies(strict, TicketPolicy.Default);
        Assert.Equal("default", policies.InForce("any", ATicket.Nine.PlusTicks(-1)).Id);
        Assert.Equal("strict", policies.InForce("any", ATicket.Nine).Id);
        Assert.Throws<ArgumentException>(() => new TicketPolicies(strict, strict with { Id = "twin" }));
        Assert.Throws<ArgumentException>(() => new TicketPolicies());
    }

    [Fact]
    public async Task A_calendar_that_nobody_registered_is_the_hosts_bug()
    {
        var desk = new ServiceDesk(slaPolicies: new SlaPolicies(OneHour));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => desk.Tickets.HandleAsync(ATicket.Opening(), desk.Context(Ann, ATicket.Nine)));
    }

    [Fact]
    public void Malformed_policies_are_the_callers_bug()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => TicketPolicy.Default with { CloseAfter = Duration.FromTicks(-1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => TicketPolicy.Default with { ReopenWithin = Duration.FromTicks(-1) });
        Assert.Throws<ArgumentException>(() => TicketPolicy.Default with { Id = "" });
        Assert.Throws<ArgumentException>(() => TicketPolicy.Default with { Calendar = "" });
    }

    [Fact]
    public void A_policy_may_close_at_once_and_reopen_only_then()
    {
        var least = TicketPolicy.Default with { CloseAfter = Duration.Zero, ReopenWithin = Duration.Zero };
        Assert.Equal((Duration.Zero, Duration.Zero), (least.CloseAfter, least.ReopenWithin));
    }

    [Fact]
    public void A_policy_that_says_no_more_reopens_for_seven_days_and_closes_by_itself_after_three_around_the_clock()
    {
        var policy = new TicketPolicy { Id = "own" };
        Assert.Equal((Duration.FromDays(7), Duration.FromDays(3), true), (policy.ReopenWithin, policy.CloseAfter, policy.ClosesByItself));
        Assert.Equal((Calendars.AroundTheClock, 5, 0), (policy.Calendar, policy.HierarchyDepth, policy.SubStatuses.Length));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_closed_ticket_tells_whether_its_customer_confirmed(bool confirmed)
    {
        var story = ATicket.OwnedBy(Ann).Resolved().Given(Sue, new CloseTicket { Ticket = "T1", CustomerConfirmed = confirmed });
        var happened = new List<IEvent<Ticket>>();
        await foreach (var entry in story.Desk.TicketRecords.HistoryAsync(CommandContext.DefaultTenant, "T1"))
        {
            happened.Add(entry.Event);
        }

        Assert.Equal(confirmed, Assert.IsType<TicketClosed>(happened[^1]).CustomerConfirmed);
    }
}
