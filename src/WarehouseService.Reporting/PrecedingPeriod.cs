using NodaTime;

namespace WarehouseService.Reporting;

internal static class PrecedingPeriod
{
    internal static DateInterval Of(DateInterval period)
    {
        var end = period.Start.PlusDays(-1);
        var start = WholeMonths(period) is { } months ? period.Start.PlusMonths(-months) : period.Start.PlusDays(-period.Length);
        return new(start, end);
    }

    private static int? WholeMonths(DateInterval period) =>
        period.Start.Day == 1 && period.End.PlusDays(1).Day == 1 ? Period.Between(period.Start, period.End.PlusDays(1), PeriodUnits.Months).Months : null;
}
