namespace WarehouseService.Domain.Returns;

/// <summary>What somebody decides on one line.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record LineVerdict
{
    /// <summary>The line's id.</summary>
    public required string Line { get; init; }

    /// <summary><see cref="LineOutcome.Accepted"/>, <see cref="LineOutcome.Reduced"/> or <see cref="LineOutcome.Rejected"/>.</summary>
    public required LineOutcome Outcome { get; init; }

    /// <summary>How many units may come back, where that is less than was asked for; else null.</summary>
    public int? Quantity { get; init; }

    /// <summary>Why; needed unless a line that no rule speaks against is accepted.</summary>
    public string? Reason { get; init; }

    /// <summary>How many units this grants of those asked for.</summary>
    internal int Grants(int requested) =>
        Outcome == LineOutcome.Accepted ? requested : Outcome == LineOutcome.Reduced ? Quantity ?? 0 : 0;
}
