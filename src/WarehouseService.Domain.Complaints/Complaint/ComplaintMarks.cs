using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Complaints;

/// <summary>What the events of a complaint do to its timers.</summary>
internal static class ComplaintMarks
{
    internal static CaseTimers Ended(this CaseTimers timers, Instant at) =>
        timers.All.Aggregate(timers, (ended, timer) => ended.Stopped(timer.Measure, at));
}
