namespace WarehouseService.Domain.Returns;

/// <summary>The time that a return has: the longest of all that hold for it, and where it comes from.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record AppliedWindow
{
    /// <summary>The name of the policy's window, or the id of the law pack.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is the law's, which gives more than the policy does.</summary>
    public required bool IsLaw { get; init; }

    /// <summary>Until when.</summary>
    public required Deadline Deadline { get; init; }

    /// <summary>The law that sets the least for this return; null if none does.</summary>
    public LawCitation? Floor { get; init; }
}
