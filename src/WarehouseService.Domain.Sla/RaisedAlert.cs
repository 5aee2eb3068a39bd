using NodaTime;

namespace WarehouseService.Domain.Sla;

/// <summary>A breach, a warning or an escalation level that fell due, once in its cycle.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record RaisedAlert
{
    /// <summary>The measure.</summary>
    public required SlaMeasure Measure { get; init; }

    /// <summary>The cycle of its clock, counted from 1.</summary>
    public required int Cycle { get; init; }

    /// <summary>The alert's name; null if this is the breach itself.</summary>
    public string? Alert { get; init; }

    /// <summary>Whom it concerns; null if this is the breach itself.</summary>
    public string? Concerns { get; init; }

    /// <summary>When it fell due: of the breach, the first instant at which the target had elapsed.</summary>
    public required Instant Due { get; init; }

    /// <summary>Whether it was raised later than the policy allows after it could be: after its due, or the opening that it waited for.</summary>
    public bool Late { get; init; }
}
