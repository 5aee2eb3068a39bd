using System.Globalization;
using NodaTime;

namespace ServiceDesk.Kpis;

/// <summary>What the user asked for.</summary>
internal sealed record KpiOptions
{
    /// <summary>The neutral event log: CSV, or JSON lines if it is called <c>.jsonl</c>.</summary>
    internal required string Log { get; init; }

    /// <summary>Sites, policy and cut.</summary>
    internal required string Config { get; init; }

    /// <summary>The folder that values and report are written to; made if missing.</summary>
    internal required string Out { get; init; }

    /// <summary>Deliveries after this instant are taken as not yet known; null: all are known.</summary>
    internal Instant? KnownBy { get; init; }

    /// <summary>Whether to go on without lines that cannot be read.</summary>
    internal bool SkipMalformed { get; init; }

    /// <summary>The language of everything printed, and of the report.</summary>
    internal required CultureInfo Language { get; init; }
}
