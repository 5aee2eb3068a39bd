namespace WarehouseService.Domain.Kpi;

/// <summary>The sums of some rows. Mutable; a default is zero.</summary>
public record struct ColumnTally
{
    /// <summary>The number of rows.</summary>
    public long Facts { get; set; }

    /// <summary>The sum of what they add.</summary>
    public long Numerator { get; set; }
}
