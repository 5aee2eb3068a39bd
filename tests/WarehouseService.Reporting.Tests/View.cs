namespace WarehouseService.Reporting.Tests;

/// <summary>How a page is looked at.</summary>
public sealed record View
{
    public required string Name { get; init; }

    public required int Width { get; init; }

    public bool IsDark { get; init; }

    public bool IsPrint { get; init; }

    public override string ToString() => Name;
}
