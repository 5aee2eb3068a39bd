using NodaTime;

namespace WarehouseService.Domain.Returns;

/// <summary>How a time to reject goods that is interrupted by a repair runs on (UK Consumer Rights Act 2015, section 22).</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record RepairPause
{
    /// <summary>The last day if there had been no repair.</summary>
    public required LocalDate OriginalLastDay { get; init; }

    /// <summary>The days spent waiting for the repair, the day of the request and the day of the return both counted; 0 if none was asked for in time.</summary>
    public required int WaitingDays { get; init; }

    /// <summary>The last day; null while the goods are being repaired.</summary>
    public required LocalDate? LastDay { get; init; }

    /// <summary>What the last day rests on.</summary>
    public required RepairPauseBasis Basis { get; init; }

    /// <summary>Counts a time to reject with one repair.</summary>
    /// <param name="right">The time and the least that remains after a repair.</param>
    /// <param name="delivered">When the goods were delivered.</param>
    /// <param name="requested">When the repair was asked for; null if it was not. After the original last day there is nothing left to pause.</param>
    /// <param name="returned">When the repaired goods came back; null if they have not.</param>
    /// <param name="restDays">The calendar for a time that is counted by one.</param>
    /// <exception cref="ArgumentException">The repair was asked for before the delivery, or the goods came back before that.</exception>
    public static RepairPause Of(RejectionRight right, LocalDate delivered, LocalDate? requested, LocalDate? returned, RestDays restDays)
    {
        ArgumentNullException.ThrowIfNull(right);
        if (requested < delivered || returned < requested || (requested is null && returned is not null))
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"Goods are delivered, a repair is asked for, and they come back, in this order; given were {delivered:R}, {requested:R} and {returned:R}."));
        }

        var original = right.Within.LastDay(delivered, restDays);
        if (requested is null || requested > original)
        {
            return new() { OriginalLastDay = original, WaitingDays = 0, LastDay = original, Basis = RepairPauseBasis.NoPause };
        }

        if (returned is not { } back)
        {
            return new() { OriginalLastDay = original, WaitingDays = 0, LastDay = null, Basis = RepairPauseBasis.StillWaiting };
        }

        var waiting = Period.DaysBetween(requested.Value, back) + 1;
        var (paused, least) = (original.PlusDays(waiting), back.PlusDays(right.LeastDaysAfterRepair));
        return new()
        {
            OriginalLastDay = original,
            WaitingDays = waiting,
            LastDay = LocalDate.Max(paused, least),
            Basis = least > paused ? RepairPauseBasis.LeastAfterReturn : RepairPauseBasis.WaitingDaysAdded,
        };
    }
}
