using NodaTime;
using WarehouseService.Domain;

namespace ServiceDesk.Logs;

/// <summary>A row of the log, read: either sound, or malformed with the reason.</summary>
internal abstract record LogRow
{
    /// <summary>Its line in the file, from 1.</summary>
    internal required long Line { get; init; }
}

/// <summary>A row that says nothing we can use.</summary>
internal sealed record MalformedRow : LogRow
{
    internal required string Why { get; init; }
}

/// <summary>A row that says what somebody did.</summary>
internal sealed record ActivityRow : LogRow
{
    internal required string Ticket { get; init; }

    internal required Instant At { get; init; }

    internal required string Activity { get; init; }

    internal required ActivityMeaning Meaning { get; init; }

    internal required Actor Actor { get; init; }

    internal string? Customer { get; init; }

    internal string? Channel { get; init; }

    internal string? Kind { get; init; }

    internal string? Priority { get; init; }

    internal string? Text { get; init; }
}
