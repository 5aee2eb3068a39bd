using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace WarehouseService.Calendars.Ical.Tests;

public sealed class RecurrenceLaws
{
    [Property(Arbitrary = [typeof(RuleCases)], MaxTest = 3000)]
    public Property A_rule_gives_the_dates_that_looking_at_every_date_gives(RuleCase @case)
    {
        var isFirst = @case.Rule.Dates(@case.Start, @case.Start).Any();
        return (isFirst ? GivesWhatIsExpected(@case) : IsRefused(@case)).Classify(!isFirst, "DTSTART is not of the rule");
    }

    private static bool GivesWhatIsExpected(RuleCase @case)
    {
        var read = IcalDates.Read(@case.Ics, @case.Range).Select(date => date.Date).ToList();
        var expected = @case.Expected.Distinct().Order().ToList();
        return read.SequenceEqual(expected)
            ? true
            : throw new InvalidOperationException($"missing {string.Join(' ', expected.Except(read).Take(5))} too many {string.Join(' ', read.Except(expected).Take(5))}");
    }

    private static bool IsRefused(RuleCase @case) =>
        Assert.Throws<IcalDocumentException>(() => IcalDates.Read(@case.Ics, @case.Range)).Faults.Length == 1;
}
