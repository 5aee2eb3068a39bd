using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using WarehouseService.Domain.Sla.Texts;

namespace WarehouseService.Domain.Sla;

/// <summary>
/// What an amount of working time is made of: segments in order, without a gap from the first instant to the last, whose counted time
/// sums exactly to <see cref="Total"/>. Immutable and thread-safe.
/// </summary>
public sealed record CalendarExplanation
{
    private static readonly Instant EarliestLocal = Instant.MinValue + Duration.FromDays(1);

    private static readonly Instant LatestLocal = Instant.MaxValue - Duration.FromDays(1);

    /// <summary>The zone in which times are printed.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>The segments in order.</summary>
    public required ImmutableArray<ExplainedSegment> Segments { get; init; }

    /// <summary>The sum of what the segments count.</summary>
    public Duration Total => Segments.Aggregate(Duration.Zero, (sum, segment) => sum + segment.Counted);

    /// <inheritdoc/>
    public bool Equals(CalendarExplanation? other) =>
        other is not null && Zone.Equals(other.Zone) && Segments.AsSpan().SequenceEqual(other.Segments.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Zone, Segments.Length);

    /// <summary>The segments as people read them, one a line in local time, and the total; in English or Simplified Chinese.</summary>
    /// <param name="culture">The language; any but Chinese reads English.</param>
    /// <exception cref="ArgumentNullException"><paramref name="culture"/> is null.</exception>
    public string ToText(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        var lines = Segments.Select(segment => SlaTexts.Segment(
            culture,
            LocalText(segment.Start),
            LocalText(segment.End),
            SegmentReason.DurationText(segment.Counted),
            segment.Reason.Describe(culture)));
        return string.Join('\n', lines.Append(SlaTexts.Total(culture, SegmentReason.DurationText(Total))));
    }

    // The wall clock has no date for the outermost hours of time.
    private string LocalText(Instant instant) => instant < EarliestLocal || instant > LatestLocal
        ? InstantPattern.ExtendedIso.Format(instant)
        : OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss.FFFFFFFFF o<+HH:mm>").Format(instant.InZone(Zone).ToOffsetDateTime());
}
