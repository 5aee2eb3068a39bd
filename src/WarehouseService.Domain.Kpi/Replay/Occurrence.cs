using NodaTime;

namespace WarehouseService.Domain.Kpi;

/// <summary>What a definition finds in a history: a fact before it is told where it belongs.</summary>
internal readonly record struct Occurrence(LogEntry Source, Instant At, string? Agent, long Numerator, long Denominator)
{
    /// <summary>What it is about, for KPIs that are broken down.</summary>
    internal string? Category { get; init; }

    internal static Occurrence One(LogEntry source, string? agent) => new(source, source.OccurredAt, agent, 1, 0);

    internal static Occurrence Change(LogEntry source, string? agent, long change) => new(source, source.OccurredAt, agent, change, 0);

    internal static Occurrence Lasting(LogEntry source, string? agent, Duration duration) =>
        new(source, source.OccurredAt, agent, WholeSeconds(duration), 1);

    internal static Occurrence YesOrNo(LogEntry source, string? agent, bool yes) => Part(source, agent, yes ? 1 : 0, 1);

    internal static Occurrence Scored(LogEntry source, string? agent, long score) => Part(source, agent, score, 1);

    internal static Occurrence Part(LogEntry source, string? agent, long part, long whole) => new(source, source.OccurredAt, agent, part, whole);

    private static long WholeSeconds(Duration duration) =>
        checked((duration.Days * 86_400L) + (duration.NanosecondOfDay / NodaConstants.NanosecondsPerSecond));
}
