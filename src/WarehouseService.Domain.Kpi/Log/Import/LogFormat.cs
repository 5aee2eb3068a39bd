using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Kpi;

/// <summary>How a log is written down: UTF-8, one event a line, at most 1 MiB each. Immutable and safe for use by many threads.</summary>
public sealed class LogFormat : SmartEnum<LogFormat>
{
    /// <summary>Comma-separated values (RFC 4180 without line breaks in fields), the first line naming the fields; absent fields are empty.</summary>
    public static readonly LogFormat Csv = new("csv", 1);

    /// <summary>A JSON object a line; absent fields are missing, empty or null.</summary>
    public static readonly LogFormat JsonLines = new("jsonl", 2);

    private LogFormat(string name, int value)
        : base(name, value)
    {
    }

    /// <summary>All formats, in order.</summary>
    public static ImmutableArray<LogFormat> All { get; } = [Csv, JsonLines];
}
