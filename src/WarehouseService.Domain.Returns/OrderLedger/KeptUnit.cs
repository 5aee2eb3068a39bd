namespace WarehouseService.Domain.Returns;

/// <summary>A unit that the buyer keeps and gets something back for, as for a defect or a price that was reduced.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record KeptUnit
{
    /// <summary>The line's id.</summary>
    public required string Line { get; init; }

    /// <summary>The unit's place in the line, from 0.</summary>
    public required int Unit { get; init; }
}
