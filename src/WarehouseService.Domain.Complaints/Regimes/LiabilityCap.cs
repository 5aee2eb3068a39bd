namespace WarehouseService.Domain.Complaints;

/// <summary>The most that is owed for goods that were not insured (赔偿限额): the lower of the limits that are set.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record LiabilityCap
{
    private const long GramsPerKilogram = 1_000;

    /// <summary>For the whole case; null if there is no such limit.</summary>
    public Money? PerCase { get; init; }

    /// <summary>For each kilogram, proportionally; null if there is no such limit.</summary>
    public Money? PerKilogram { get; init; }

    /// <summary>The limit for goods of a weight.</summary>
    /// <param name="weightGrams">The weight in grams; null if it is not known, and then no limit by weight counts.</param>
    /// <returns>The lower of the limits; null if none counts.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The weight is negative.</exception>
    /// <exception cref="InvalidOperationException">The two limits are of different currencies.</exception>
    /// <exception cref="OverflowException">The limit does not fit in 64 bits.</exception>
    public Money? For(long? weightGrams)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(weightGrams ?? 0, nameof(weightGrams));
        var byWeight = weightGrams is { } grams ? PerKilogram?.Prorate(grams, GramsPerKilogram) : null;
        return (PerCase, byWeight) switch
        {
            ({ } whole, { } weighed) => whole < weighed ? whole : weighed,
            ({ } whole, null) => whole,
            _ => byWeight,
        };
    }
}
