using System.Globalization;
using NodaTime;
using NodaTime.Text;
using WarehouseService.Domain.Sla.Texts;

namespace WarehouseService.Domain.Sla;

/// <summary>Why a segment of an explanation counts, or does not. Immutable and thread-safe.</summary>
public sealed record SegmentReason
{
    /// <summary>The kind; a code that no language changes.</summary>
    public required SegmentReasonKind Kind { get; init; }

    /// <summary>The name of the holiday or of the special hours, or the reason of the pause; else null.</summary>
    public string? Name { get; init; }

    /// <summary>The date that the window starts on, if there is a window.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>The window that the time is inside of; null if it is closed.</summary>
    public DayWindow? Window { get; init; }

    /// <summary>The id of the zone on whose wall clock window and date are; null if it is the one in which the explanation is printed.</summary>
    public string? Zone { get; init; }

    /// <summary>What else it takes for the segment to be as it is: both of two combined calendars are open, or both closed. Null if nothing.</summary>
    public SegmentReason? And { get; init; }

    /// <summary>How far the clocks jump: positive is forward. Null if this is no <see cref="SegmentReasonKind.ClockChange"/>.</summary>
    public Duration? Jump { get; init; }

    /// <summary>The reason as people read it, in English or Simplified Chinese.</summary>
    /// <param name="culture">The language; any but Chinese reads English.</param>
    /// <exception cref="ArgumentNullException"><paramref name="culture"/> is null.</exception>
    public string Describe(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        var alone = Zone is null ? DescribeAlone(culture) : SlaTexts.InZone(culture, DescribeAlone(culture), Zone);
        return And is null ? alone
            : Kind == SegmentReasonKind.TakenOut ? SlaTexts.TakenOut(culture, And.Describe(culture))
            : SlaTexts.And(culture, alone, And.Describe(culture));
    }

    /// <summary>Both reasons, this one first.</summary>
    internal SegmentReason Joined(SegmentReason other) => this with { And = And is null ? other : And.Joined(other) };

    internal static string DurationText(Duration duration) => DurationPattern.CreateWithInvariantCulture("-H:mm:ss.FFFFFFFFF").Format(duration);

    private string DescribeAlone(CultureInfo culture) => Kind switch
    {
        SegmentReasonKind.Window => SlaTexts.Window(culture, $"{Window}", DateText),
        SegmentReasonKind.SpecialHours when Window is { } window => SlaTexts.SpecialHours(culture, $"{window}", DateText, $"{Name}"),
        SegmentReasonKind.SpecialHours => SlaTexts.SpeciallyClosed(culture, $"{Name}"),
        SegmentReasonKind.Holiday => SlaTexts.Holiday(culture, $"{Name}"),
        SegmentReasonKind.DayOff => SlaTexts.DayOff(culture),
        SegmentReasonKind.ClockChange when Jump < Duration.Zero => SlaTexts.ClocksBack(culture, DurationText(-Jump!.Value)),
        SegmentReasonKind.ClockChange => SlaTexts.ClocksForward(culture, DurationText(Jump ?? Duration.Zero)),
        SegmentReasonKind.CalendarChange => SlaTexts.CalendarChange(culture),
        SegmentReasonKind.Stopped => SlaTexts.Stopped(culture),
        SegmentReasonKind.Pause => SlaTexts.Pause(culture, $"{Name}"),
        _ => SlaTexts.OutsideHours(culture),
    };

    private string DateText => Date is { } date ? LocalDatePattern.Iso.Format(date) : "";
}
