namespace WarehouseService.Domain.Kpi;

/// <summary>How many are of about one age. Immutable and safe for use by many threads.</summary>
public sealed record AgeClass
{
    /// <summary>The least age, in days of 24 hours.</summary>
    public required int FromDays { get; init; }

    /// <summary>The age, in days of 24 hours, that is too much; <see langword="null"/>: none is.</summary>
    public required int? BelowDays { get; init; }

    /// <summary>How many.</summary>
    public required long Count { get; init; }
}
