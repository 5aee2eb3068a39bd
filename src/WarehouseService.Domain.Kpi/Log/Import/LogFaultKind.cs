using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Kpi;

/// <summary>What is wrong with a line of a log. Immutable and safe for use by many threads.</summary>
public sealed class LogFaultKind : SmartEnum<LogFaultKind>
{
    /// <summary>A field that an event of this type must have is absent.</summary>
    public static readonly LogFaultKind Missing = new("missing", 1);

    /// <summary>There is no such type of event.</summary>
    public static readonly LogFaultKind UnknownType = new("unknown_type", 2);

    /// <summary>It is no instant in UTC, as <c>2024-02-01T13:18:55Z</c>, of the years 1800 to 2199.</summary>
    public static readonly LogFaultKind NoInstant = new("no_instant", 3);

    /// <summary>It is no whole number, or one out of the range of 64 bits.</summary>
    public static readonly LogFaultKind NoNumber = new("no_number", 4);

    /// <summary>It is no text.</summary>
    public static readonly LogFaultKind NoText = new("no_text", 5);

    /// <summary>It is not one of the words or numbers that may stand there.</summary>
    public static readonly LogFaultKind OutOfRange = new("out_of_range", 6);

    /// <summary>The line is not written as its format says.</summary>
    public static readonly LogFaultKind Malformed = new("malformed", 7);

    /// <summary>The line is longer than 1 MiB.</summary>
    public static readonly LogFaultKind TooLong = new("too_long", 8);

    private LogFaultKind(string name, int value)
        : base(name, value)
    {
    }

    /// <summary>All kinds, in order.</summary>
    public static ImmutableArray<LogFaultKind> All { get; } =
        [Missing, UnknownType, NoInstant, NoNumber, NoText, OutOfRange, Malformed, TooLong];
}
