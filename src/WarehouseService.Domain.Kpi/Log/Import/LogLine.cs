namespace WarehouseService.Domain.Kpi;

/// <summary>A line of a log: an entry, or why it is none.</summary>
public readonly record struct LogLine
{
    /// <summary>The number of the line, from 1.</summary>
    public required long Number { get; init; }

    /// <summary>The entry; <see langword="null"/> if the line is faulty.</summary>
    public LogEntry? Entry { get; init; }

    /// <summary>What is wrong with the line; <see langword="null"/> if nothing is.</summary>
    public LogFault? Fault { get; init; }

    /// <summary>The line as it was read, without its end; empty if it was too long. The memory is used again for the next line.</summary>
    public ReadOnlyMemory<byte> Raw { get; init; }
}
