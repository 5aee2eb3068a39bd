namespace WarehouseService.Domain.Sla.Openings;

/// <summary>A part of a <see cref="DayStretch"/> inside one window.</summary>
/// <param name="Start">Its first second on the <see cref="TimeScale"/>.</param>
/// <param name="End">The second after its last.</param>
/// <param name="Day">The date that the window belongs to: the one it starts on.</param>
/// <param name="Window">The window.</param>
internal readonly record struct OpenPiece(long Start, long End, int Day, DayWindow Window);
