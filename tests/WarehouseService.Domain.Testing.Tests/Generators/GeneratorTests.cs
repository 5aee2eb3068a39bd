using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using WarehouseService.Domain.Complaints;
using WarehouseService.Domain.Kpi;
using WarehouseService.Domain.Returns;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Sla.Json;
using WarehouseService.Domain.Testing.Generators;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain.Testing.Tests.Generators;

[Properties(Arbitrary = [typeof(WarehouseArbitraries)], MaxTest = 25)]
public sealed class GeneratorTests
{
    [Fact]
    public void Every_generator_is_found_by_its_type_and_shrinks_to_an_end()
    {
        foreach (var generator in typeof(WarehouseArbitraries).GetMethods().Where(method => method.IsStatic))
        {
            typeof(GeneratorTests).GetMethod(nameof(ShrinksToAnEnd), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(generator.ReturnType.GetGenericArguments()[0]).Invoke(null, [generator.Invoke(null, null)]);
        }
    }

    // Always the last of what is simpler: whoever cannot come to an end goes round in circles.
    private static void ShrinksToAnEnd<T>(Arbitrary<T> arbitrary)
    {
        foreach (var value in arbitrary.Generator.Drawn(3, size: 12))
        {
            var (last, steps) = (value, 0);
            while (arbitrary.Shrinker(last).Cast<object>().LastOrDefault() is T simpler)
            {
                Assert.True(steps++ < 3_000, $"{typeof(T).Name} is shrunk for ever, now to {simpler}");
                last = simpler;
            }
        }
    }

    [Property]
    public bool Hours_and_what_they_shrink_to_answer(BusinessHours hours) => new[] { hours }.Concat(CalendarGenerators.Hours().Shrinker(hours)).All(one =>
        one.Between(Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2026, 1, 8, 0, 0)) <= Duration.FromDays(7));

    [Property]
    public bool Policies_and_what_they_shrink_to_are_read_back_from_their_documents(SlaPolicy policy) =>
        new[] { policy }.Concat(SlaPolicyGenerators.Policy().Shrinker(policy)).All(one => SlaPolicyJson.Read(SlaPolicyJson.Write(one)) == one);

    [Property]
    public bool Clocks_can_be_read_in_generated_calendars(SlaClock clock, Calendars calendars) =>
        clock.Read(calendars, Instant.FromUtc(2026, 3, 1, 0, 0)).Elapsed >= Duration.Zero;

    [Property]
    public bool Sales_and_what_they_shrink_to_add_up(Sale sale) =>
        new[] { sale }.Concat(OrderGenerators.Sale().Shrinker(sale)).All(one => !PaidOrder.Of(one).Total().IsNegative);

    [Property]
    public bool Returned_goods_can_be_settled_under_any_policy(SoldAndReturned it, ReturnPolicy policy) =>
        new[] { it }.Concat(ReturnGenerators.Return().Shrinker(it)).All(one =>
            Settlement.Of(PaidOrder.Of(one.Sale), RefundedToDate.Nothing, one.Goods, new() { ShippingRefund = policy.Settlement.ShippingRefund }).IsSuccess);

    [Property]
    public bool Whatever_text_a_command_brings_it_is_answered(TicketCommand command, PlayedRecord<Ticket> ticket, ComplaintCommand other, PlayedRecord<Complaint> complaint)
    {
        var context = new CommandContext { CommandId = "c", Actor = Actor.Supervisor("sue"), At = Instant.FromUtc(2027, 1, 1, 0, 0) };
        return new TicketLifecycle().Decide(ticket.Record, command, context, new()) is not null
            && new ComplaintLifecycle().Decide(complaint.Record, other, context, new() { Regime = KnownRegimes.ChinaExpress }) is not null;
    }

    [Fact]
    public void Hours_reach_days_on_which_clocks_change_in_both_directions_and_days_that_never_were()
    {
        var intervals = CalendarGenerators.Zone.SelectMany(zone => CalendarGenerators.InstantIn(zone).Select(instant => (Zone: zone, Instant: instant))).Drawn(2_000).ToList();
        Assert.Contains(intervals, one => Day(one.Zone, one.Instant) < Duration.FromHours(24));
        Assert.Contains(intervals, one => Day(one.Zone, one.Instant) > Duration.FromHours(24));
        var apia = DateTimeZoneProviders.Tzdb["Pacific/Apia"];
        Assert.Contains(CalendarGenerators.InstantIn(apia).Drawn(500), instant => instant.InZone(apia).Date == new LocalDate(2011, 12, 29));

        static Duration Day(DateTimeZone zone, Instant instant)
        {
            var date = instant.InZone(zone).Date;
            return zone.AtStartOfDay(date.PlusDays(1)).ToInstant() - zone.AtStartOfDay(date).ToInstant();
        }
    }

    [Fact]
    public void Calendars_reach_overnight_windows_half_days_closed_dates_and_none_at_all()
    {
        var calendars = CalendarGenerators.Calendar().Generator.Drawn(500).ToList();
        Assert.Contains(calendars, calendar => Enumerable.Range(1, 7).Any(day => calendar.HoursOn((IsoDayOfWeek)day).Any(window => window.IsOvernight)));
        Assert.Contains(calendars, calendar => calendar.SpecialDates.Keys.Any(calendar.ClosedDates.ContainsKey));
        Assert.Contains(CalendarGenerators.Hours().Generator.Drawn(300), hours => hours is CombinedCalendar);
        Assert.Contains(CalendarGenerators.Hours().Generator.Drawn(300), hours => hours is CalendarTimeline { Eras.Length: > 1 });
    }

    [Fact]
    public void Sales_reach_free_lines_odd_cents_and_discounts_of_everything()
    {
        var sales = OrderGenerators.Sale().Generator.Drawn(1_500).ToList();
        Assert.Contains(sales, sale => PaidOrder.Of(sale).Lines.Any(line => line.Gross.IsZero));
        Assert.Contains(sales, sale => PaidOrder.Of(sale).Lines.Any(line => line.Gross.MinorUnits % line.Quantity != 0));
        Assert.Contains(sales, sale => sale.OrderDiscount is { IsPositive: true } && sale.TaxIncluded);
        Assert.Contains(sales, sale => !sale.TaxIncluded && sale.OrderTax is { IsPositive: true });
    }

    [Fact]
    public void Questions_reach_every_rule_of_eligibility_and_every_answer()
    {
        var assessments = ReturnGenerators.Question().Generator.Drawn(1_500).Select(question => question.Assess()).ToList();
        Assert.Empty(ReturnRule.All.Except(assessments.SelectMany(assessment => assessment.Reasons())));
        Assert.Equal(3, assessments.Select(assessment => assessment.Eligibility).Distinct().Count());
    }

    [Fact]
    public void Records_reach_every_status_of_tickets_and_complaints()
    {
        Assert.Equal(TicketStatus.All.Length, TicketGenerators.Record().Generator.Drawn(500).Select(one => one.Record.State?.Status).OfType<TicketStatus>().Distinct().Count());
        Assert.Equal(ComplaintStatus.All.Length, ComplaintGenerators.Record().Generator.Drawn(1_500).Select(one => one.Record.State?.Status).OfType<ComplaintStatus>().Distinct().Count());
    }

    [Fact]
    public void Logs_reach_retractions_and_instants_that_several_events_share()
    {
        var logs = LogGenerators.Log().Generator.Drawn(100).ToList();
        Assert.Contains(logs, log => log.OfType<EventRetractedEntry>().Any(retraction => log.Any(entry => entry.EventId == retraction.Target)));
        Assert.Contains(logs, log => log.GroupBy(entry => entry.OccurredAt).Any(instant => instant.Count() > 2));
    }

    [Fact]
    public void Hostile_texts_are_never_kept_where_an_identifier_is_asked_for() =>
        Assert.All(HostileTexts.Text.Drawn(500).Distinct().Where(text => !Identifier.IsValid(text)), text => Assert.Throws<ArgumentException>(() => Actor.Agent(text)));
}
