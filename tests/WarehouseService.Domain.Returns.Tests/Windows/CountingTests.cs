using NodaTime;

namespace WarehouseService.Domain.Returns.Tests.Windows;

public sealed class CountingTests
{
    [Fact]
    public void Months_that_count_their_start_day_end_the_day_before_the_same_number()
    {
        var rule = new CountingRule { Count = 1, Unit = DeadlineUnit.Months, CountsStartDay = true };

        Assert.Equal(new LocalDate(2024, 2, 14), rule.LastDay(new(2024, 1, 15), RestDays.None));
        Assert.Equal(new LocalDate(2024, 2, 29), rule.LastDay(new(2024, 1, 31), RestDays.None));
    }

    [Fact]
    public void A_make_up_day_is_worked_although_it_is_a_Sunday()
    {
        var rule = new CountingRule { Count = 1, RollsOverRestDays = true };

        // 2025-10-01 to 08 is the holiday; Sunday 2025-09-28 is worked for it.
        Assert.Equal(new LocalDate(2025, 9, 28), rule.LastDay(new(2025, 9, 27), RestDays.ChinaPublicHolidays));
        Assert.Equal(new LocalDate(2025, 10, 9), rule.LastDay(new(2025, 9, 30), RestDays.ChinaPublicHolidays));
    }

    [Fact]
    public void A_calendar_without_any_working_day_is_refused() => Assert.Throws<ArgumentException>(
        () => new RestDays { Weekend = [.. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None)] });

    [Theory]
    [InlineData(-1)]
    [InlineData(CountingRule.Longest + 1)]
    public void A_count_that_no_rule_has_is_refused(int count) => Assert.Throws<ArgumentOutOfRangeException>(() => CountingRule.OfDays(count));

    [Fact]
    public void Nothing_is_counted_from_no_event() =>
        Assert.Throws<ArgumentException>(() => CountingRule.OfDays(1).From([], DateTimeZone.Utc, RestDays.None));
}
