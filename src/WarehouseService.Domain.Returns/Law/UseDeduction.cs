using NodaTime;

namespace WarehouseService.Domain.Returns;

/// <summary>What may be taken from a refund for the use that a consumer had of goods finally rejected (UK Consumer Rights Act 2015, section 24).</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record UseDeduction
{
    /// <summary>The remedy after which it may be taken.</summary>
    /// <exception cref="ArgumentException">It is not an <see cref="Identifier"/>.</exception>
    public required string Remedy { get; init => field = Identifier.Require(value, nameof(Remedy)); }

    /// <summary>Within what nothing is taken; its last day is still free.</summary>
    public required CountingRule FreeWithin { get; init; }

    /// <summary>Where that stands.</summary>
    public required LawCitation Citation { get; init; }

    /// <summary>Whether anything may be taken. For vehicles it may at any time.</summary>
    public bool IsAllowed(string remedy, LocalDate delivered, LocalDate rejected, bool isVehicle) =>
        remedy == Remedy && (isVehicle || rejected > FreeWithin.LastDay(delivered, RestDays.None));

    /// <summary>The price × the days from delivery to rejection ÷ the days of expected life, half up, at most the price; nothing where it is not allowed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The price is negative, the expected life not positive, or the rejection lies before the delivery.</exception>
    public Money Of(Money price, string remedy, LocalDate delivered, LocalDate rejected, int expectedLifeInDays, bool isVehicle = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(expectedLifeInDays);
        if (price.IsNegative)
        {
            throw new ArgumentOutOfRangeException(nameof(price), price, "A price must not be negative.");
        }

        if (rejected < delivered)
        {
            throw new ArgumentOutOfRangeException(nameof(rejected), rejected, "Goods are rejected after they were delivered.");
        }

        return IsAllowed(remedy, delivered, rejected, isVehicle)
            ? price.Prorate(Math.Min(Period.DaysBetween(delivered, rejected), expectedLifeInDays), expectedLifeInDays)
            : Money.Zero(price.Currency);
    }
}
