namespace WarehouseService.Domain.Sla;

/// <summary>
/// What a case is, as far as a policy asks. A fact that is null is not known, and is accepted only by rules that do not ask for it.
/// Values are compared character by character.
/// </summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public readonly record struct SlaFacts
{
    /// <summary>How urgent it is.</summary>
    public string? Priority { get; init; }

    /// <summary>How it came in.</summary>
    public string? Channel { get; init; }

    /// <summary>What kind of case it is: a kind of request, a complaint, a task.</summary>
    public string? CaseKind { get; init; }

    /// <summary>The customer's tier.</summary>
    public string? CustomerTier { get; init; }

    /// <summary>The customer's contract.</summary>
    public string? Contract { get; init; }

    /// <summary>What it is about, by the host's own names.</summary>
    public string? Category { get; init; }
}
