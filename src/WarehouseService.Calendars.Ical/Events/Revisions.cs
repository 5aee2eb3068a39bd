using System.Collections.Immutable;

namespace WarehouseService.Calendars.Ical.Events;

/// <summary>Events that are told more than once: revised, replaced for one date, or cancelled.</summary>
internal static class Revisions
{
    /// <summary>The events that take place, without the dates on which another event replaces them.</summary>
    public static IEnumerable<AllDayEvent> InForce(IEnumerable<AllDayEvent> events)
    {
        var latest = events.GroupBy(one => (one.Uid, one.Replaces)).SelectMany(Latest).ToList();
        var replaced = latest.Where(one => one.Replaces is not null).ToLookup(one => one.Uid!, one => one.Replaces!.Value);
        return latest.Where(one => !one.IsCancelled).Select(one => one is { Replaces: null, Uid: { } uid } && replaced.Contains(uid)
            ? one with { NotOn = one.NotOn.Union(replaced[uid]) }
            : one);
    }

    // Events without a UID are each their own; several of the same revision all take place.
    private static IEnumerable<AllDayEvent> Latest(IEnumerable<AllDayEvent> told)
    {
        var revisions = told.ToImmutableArray();
        var last = revisions.Max(one => one.Sequence);
        return revisions.Where(one => one.Uid is null || one.Sequence == last);
    }
}
