namespace WarehouseService.Domain.Sla;

/// <summary>Why a stretch of time counts, or does not.</summary>
public enum SegmentReasonKind
{
    /// <summary>Counts: inside a window of the week.</summary>
    Window,

    /// <summary>Counts if it has a window: hours of a particular date. Without one, a date that was given no hours.</summary>
    SpecialHours,

    /// <summary>Does not count: before, between or after the windows of a date.</summary>
    OutsideHours,

    /// <summary>Does not count: a day of the week without hours.</summary>
    DayOff,

    /// <summary>Does not count: a closed date with its name.</summary>
    Holiday,

    /// <summary>No time at all: the instant at which the clocks change.</summary>
    ClockChange,

    /// <summary>No time at all: the instant from which another calendar is in force.</summary>
    CalendarChange,

    /// <summary>Does not count: hours that are taken out of others; <see cref="SegmentReason.And"/> says why they are open.</summary>
    TakenOut,

    /// <summary>Does not count: the clock was paused.</summary>
    Pause,

    /// <summary>Does not count: the clock had been stopped before it went on.</summary>
    Stopped,
}
