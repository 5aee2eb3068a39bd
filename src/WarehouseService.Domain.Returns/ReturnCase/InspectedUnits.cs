namespace WarehouseService.Domain.Returns;

/// <summary>What inspection found for some units of a line (验货结果).</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record InspectedUnits
{
    /// <summary>How many units: one or more.</summary>
    public required int Quantity { get; init; }

    /// <summary>The grade, as the policy names it; null for none.</summary>
    public string? Grade { get; init; }

    /// <summary>Whether they are accepted.</summary>
    public required bool IsAccepted { get; init; }

    /// <summary>What becomes of them.</summary>
    public required Disposition Disposition { get; init; }

    /// <summary>Whether they are something else than was sold; then they are not accepted.</summary>
    public bool IsWrongItem { get; init; }

    /// <summary>Whether they bear the customer out; null if that is not said.</summary>
    public bool? BearsOutCustomer { get; init; }

    internal bool IsSound() => Quantity >= 1 && Disposition is not null && (Grade is null || Identifier.IsValid(Grade)) && !(IsWrongItem && IsAccepted);
}
