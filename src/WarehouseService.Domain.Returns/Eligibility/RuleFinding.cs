namespace WarehouseService.Domain.Returns;

/// <summary>What one rule found. Values are text that is the same in every culture. Equal by value.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record RuleFinding
{
    // Kept as they are and written only when somebody reads: most findings of most assessments are never looked at.
    private readonly object? _needed;
    private readonly object? _found;

    /// <summary>The rule.</summary>
    public required ReturnRule Rule { get; init; }

    /// <summary>Its answer.</summary>
    public required FindingResult Result { get; init; }

    /// <summary>What is needed to pass: with it, the rule no longer fails. Null if the rule asked for nothing.</summary>
    public string? Needed { get => FindingText.Of(_needed); init => _needed = value; }

    /// <summary>What was found; null if nothing was.</summary>
    public string? Found { get => FindingText.Of(_found); init => _found = value; }

    /// <summary>The law that the rule stands on, with whether its text was read; null if it stands on the policy alone.</summary>
    public LawCitation? Citation { get; init; }

    /// <summary>How a desk refuses.</summary>
    /// <exception cref="InvalidOperationException">The rule did not fail.</exception>
    public Refusal ToRefusal() => HasFailed
        ? new(Rule.ToRefusalCode(), ("needed", Needed), ("found", Found))
        : throw new InvalidOperationException($"{Rule} did not fail; there is nothing to refuse.");

    /// <inheritdoc/>
    public bool Equals(RuleFinding? other) => other is not null
        && (Rule, Result, Needed, Found, Citation).Equals((other.Rule, other.Result, other.Needed, other.Found, other.Citation));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rule, Result, Citation);

    internal bool HasFailed => ReferenceEquals(Result, FindingResult.Failed);

    internal object? NeededValue { init => _needed = value; }

    internal object? FoundValue { init => _found = value; }
}
