namespace WarehouseService.Domain.Returns;

/// <summary>What was paid for a line, and so for each of its units: units differ by one minor unit at most, the first ones are the dearer.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record PaidLine
{
    /// <summary>The line's id.</summary>
    public required string Id { get; init; }

    /// <summary>How many units were sold.</summary>
    public required int Quantity { get; init; }

    /// <summary>What was paid for all of them, tax included.</summary>
    public required Money Gross { get; init; }

    /// <summary>The tax in that.</summary>
    public required Money Tax { get; init; }

    /// <summary>How much of the order's discount the line bore.</summary>
    public required Money OrderDiscountShare { get; init; }

    /// <summary>What was paid for a unit, and the tax in it.</summary>
    /// <param name="unit">Its place in the line, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The line has no such unit.</exception>
    public (Money Gross, Money Tax) Unit(int unit) => Units(unit, 1);

    /// <summary>What was paid for some units that follow each other, and the tax in it.</summary>
    /// <param name="first">The place of the first in the line, from 0.</param>
    /// <param name="count">How many, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The line has no such units.</exception>
    public (Money Gross, Money Tax) Units(int first, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Quantity - first);
        return (Part(Gross, first, count), Part(Tax, first, count));
    }

    /// <summary>What was paid for a unit of the line, tax included.</summary>
    internal Money GrossOf(int unit) => Part(Gross, unit, 1);

    /// <summary>How many of some units that follow each other cost one minor unit more than the last of the line.</summary>
    internal int DearerAmong(int first, int count) => Over(Gross.MinorUnits % Quantity, first, count);

    // Equal shares by largest remainder: the first ones have one minor unit more.
    private Money Part(Money whole, int first, int count)
    {
        var (share, over) = Math.DivRem(whole.MinorUnits, Quantity);
        return Money.OfMinor((share * count) + Over(over, first, count), whole.Currency);
    }

    private static int Over(long over, int first, int count) => (int)Math.Clamp(over - first, 0, count);
}
