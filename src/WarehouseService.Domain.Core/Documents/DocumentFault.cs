namespace WarehouseService.Domain.Documents;

/// <summary>One thing that is wrong with a document. Immutable and thread-safe.</summary>
public sealed record DocumentFault
{
    /// <summary>The field, as a path: <c>weekly.monday[1]</c>; <c>$</c> for the document itself.</summary>
    public required string Field { get; init; }

    /// <summary>What stands there, shortened if it is long; null if nothing does.</summary>
    public required string? Value { get; init; }

    /// <summary>What would be right.</summary>
    public required string Expected { get; init; }

    /// <summary>Field, value and what would be right in one sentence.</summary>
    public override string ToString() => Value is null
        ? $"{Field} is missing; expected {Expected}."
        : $"{Field} is '{Value}'; expected {Expected}.";
}
