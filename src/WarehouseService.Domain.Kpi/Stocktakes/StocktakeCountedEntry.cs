namespace WarehouseService.Domain.Kpi;

/// <summary>The agent counted the stock of an article (<c>stocktake.counted</c>). Immutable and safe for use by many threads.</summary>
public sealed record StocktakeCountedEntry : LogEntry
{
    /// <summary>The id of the count.</summary>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public required string Stocktake { get; init => field = Check.Text(value, nameof(Stocktake)); }

    /// <summary>The article; <see langword="null"/> if unknown.</summary>
    public string? Sku { get; init; }

    /// <summary>How many there should be. Not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public required long Book { get; init => field = Check.NotNegative(value, nameof(Book)); }

    /// <summary>How many there were. Not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public required long Counted { get; init => field = Check.NotNegative(value, nameof(Counted)); }

    /// <summary>What one costs, in minor units of one currency for all the log. Not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public required long UnitCost { get; init => field = Check.NotNegative(value, nameof(UnitCost)); }

    internal override EntityKey? Entity => new(EntityFamily.Stocktakes, EventId);
}
