using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using WarehouseService.Domain.Documents;

namespace WarehouseService.Calendars.Ical.Tests;

public sealed class RecurrenceLaws
{
    [Property(Arbitrary = [typeof(RuleCases)], MaxTest = 1000)]
    public Property A_rule_gives_the_dates_that_looking_at_every_date_gives(RuleCase @case)
    {
        var isFirst = @case.Rule.Dates(@case.Start, @case.Start).Any();
        return (isFirst ? GivesWhatIsExpected(@case) : IsRefused(@case)).Classify(!isFirst, "DTSTART is not of the rule");
    }

    private static bool GivesWhatIsExpected(RuleCase @case) =>
        IcalDates.Read(@case.Ics, @case.Range).Select(date => date.Date).SequenceEqual(@case.Expected.Distinct().Order());

    private static bool IsRefused(RuleCase @case) =>
        Assert.Throws<MalformedDocumentException>(() => IcalDates.Read(@case.Ics, @case.Range)).Faults.Length == 1;
}
