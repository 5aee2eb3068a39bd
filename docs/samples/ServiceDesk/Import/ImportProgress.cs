using System.Collections.Immutable;
using NodaTime;

namespace ServiceDesk.Import;

/// <summary>How far a log was imported, and what became of its rows.</summary>
internal sealed record ImportProgress
{
    /// <summary>The last line that is settled; what stands before it is never looked at again.</summary>
    public long Line { get; init; }

    /// <summary>Rows whose command a ticket accepted.</summary>
    public long Used { get; init; }

    /// <summary>Rows whose command was refused, by code: in an order that neither the machine's language nor a reading from JSON changes.</summary>
    public ImmutableSortedDictionary<string, long> Refused
    {
        get;
        init => field = value.WithComparers(StringComparer.Ordinal);
    }
    = ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal);

    /// <summary>Rows that could not be read.</summary>
    public long Malformed { get; init; }

    /// <summary>The latest instant of the log so far.</summary>
    public Instant? Latest { get; init; }

    internal long Rows => Used + Refused.Values.Sum() + Malformed;
}
