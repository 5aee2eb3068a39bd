namespace WarehouseService.Domain.Returns;

/// <summary>What one rule found. Values are text that is the same in every culture.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record RuleFinding
{
    /// <summary>The rule.</summary>
    public required ReturnRule Rule { get; init; }

    /// <summary>Its answer.</summary>
    public required FindingResult Result { get; init; }

    /// <summary>What is needed to pass: with it, the rule no longer fails. Null if the rule asked for nothing.</summary>
    public string? Needed { get; init; }

    /// <summary>What was found; null if nothing was.</summary>
    public string? Found { get; init; }

    /// <summary>The law that the rule stands on, with whether its text was read; null if it stands on the policy alone.</summary>
    public LawCitation? Citation { get; init; }

    /// <summary>How a desk refuses.</summary>
    /// <exception cref="InvalidOperationException">The rule did not fail.</exception>
    public Refusal ToRefusal() => Result == FindingResult.Failed
        ? new(Rule.ToRefusalCode(), ("needed", Needed), ("found", Found))
        : throw new InvalidOperationException($"{Rule} did not fail; there is nothing to refuse.");
}
