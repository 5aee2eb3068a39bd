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

    /// <summary>How far the clocks jump: positive is forward. Null if this is no <see cref="SegmentReasonKind.ClockChange"/>.</summary>
    public Duration? Jump { get; init; }

    /// <summary>The reason as people read it, in English or Simplified Chinese.</summary>
    /// <param name="culture">The language; any but Chinese reads English.</param>
    /// <exception cref="ArgumentNullException"><paramref name="culture"/> is null.</exception>
    public string Describe(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return Kind switch
        {
            SegmentReasonKind.Window => SlaTexts.Window(culture, $"{Window}", DateText),
            SegmentReasonKind.SpecialHours when Window is { } window => SlaTexts.SpecialHours(culture, $"{window}", DateText, $"{Name}"),
            SegmentReasonKind.SpecialHours => SlaTexts.SpeciallyClosed(culture, $"{Name}"),
            SegmentReasonKind.Holiday => SlaTexts.Holiday(culture, $"{Name}"),
            SegmentReasonKind.DayOff => SlaTexts.DayOff(culture),
            SegmentReasonKind.ClockChange when Jump < Duration.Zero => SlaTexts.ClocksBack(culture, DurationText(-Jump!.Value)),
            SegmentReasonKind.ClockChange => SlaTexts.ClocksForward(culture, DurationText(Jump ?? Duration.Zero)),
            SegmentReasonKind.Pause => SlaTexts.Pause(culture, $"{Name}"),
            _ => SlaTexts.OutsideHours(culture),
        };
    }

    internal static string DurationText(Duration duration) => DurationPattern.CreateWithInvariantCulture("-H:mm:ss.FFFFFFFFF").Format(duration);

    private string DateText => Date is { } date ? LocalDatePattern.Iso.Format(date) : "";
}
