namespace WarehouseService.Domain.Testing.Conformance;

/// <summary>A check; its name, written with underscores, is the clause's sentence.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ClauseAttribute(int number) : Attribute
{
    /// <summary>The number in the contract; 0 for all.</summary>
    public int Number => number;

    /// <summary>The capability's name; null if it needs none.</summary>
    public string? Needs { get; init; }
}
