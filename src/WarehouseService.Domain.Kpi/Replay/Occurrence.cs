using NodaTime;

namespace WarehouseService.Domain.Kpi;

/// <summary>What a definition finds in a history: a fact before it is told where it belongs.</summary>
internal readonly record struct Occurrence(LogEntry Source, Instant At, string? Agent, long Numerator, long Denominator)
{
    internal static Occurrence One(LogEntry source, string? agent) => new(source, source.OccurredAt, agent, 1, 0);

    internal static Occurrence Change(LogEntry source, string? agent, long change) => new(source, source.OccurredAt, agent, change, 0);

    internal static Occurrence Lasting(LogEntry source, string? agent, Duration duration) =>
        new(source, source.OccurredAt, agent, WholeSeconds(duration), 1);

    internal static Occurrence YesOrNo(LogEntry source, string? agent, bool yes) => new(source, source.OccurredAt, agent, yes ? 1 : 0, 1);

    private static long WholeSeconds(Duration duration) =>
        checked((duration.Days * 86_400L) + (duration.NanosecondOfDay / NodaConstants.NanosecondsPerSecond));
}
