using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Tickets;

/// <summary>What the events of a ticket do to its timers.</summary>
internal static class TicketMarks
{
    /// <summary>A person spoke to the customer in public: nothing is unanswered, and the next update is awaited unless it is settled.</summary>
    internal static CaseTimers Answered(this CaseTimers timers, Instant at, bool isSettled)
    {
        var answered = timers.Stopped(SlaMeasure.FirstResponse, at).Stopped(SlaMeasure.NextResponse, at).Stopped(SlaMeasure.PeriodicUpdate, at);
        return isSettled ? answered : answered.Started(SlaMeasure.PeriodicUpdate, at);
    }

    /// <summary>Only waiting for the customer pauses, and only what is not ours to do: an answer that we owe is owed all the same.</summary>
    internal static CaseTimers WaitingForCustomer(this CaseTimers timers, Instant at) =>
        timers.Paused(SlaMeasure.Resolution, at, TicketStatus.PendingCustomer.Name).Paused(SlaMeasure.PeriodicUpdate, at, TicketStatus.PendingCustomer.Name);

    internal static CaseTimers HeardFromCustomer(this CaseTimers timers, Instant at) =>
        timers.Resumed(SlaMeasure.Resolution, at).Resumed(SlaMeasure.PeriodicUpdate, at);

    internal static CaseTimers Ended(this CaseTimers timers, Instant at) =>
        timers.All.Aggregate(timers, (ended, timer) => ended.Stopped(timer.Measure, at));

    internal static CaseTimers TakenUpAgain(this CaseTimers timers, Instant at) =>
        timers.Reopened(SlaMeasure.Resolution, at).Reopened(SlaMeasure.PeriodicUpdate, at);

    internal static CaseTimers OfPriority(this CaseTimers timers, Priority priority, Instant at) =>
        timers.Became(timers.Facts with { Priority = priority.Name }, at);
}
