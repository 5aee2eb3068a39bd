namespace WarehouseService.Domain;

public readonly partial record struct Money : IComparable<Money>
{
    /// <summary>The sum.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ, or one side is <c>default(Money)</c>.</exception>
    /// <exception cref="OverflowException">The sum does not fit in 64 bits.</exception>
    public static Money operator +(Money left, Money right) =>
        new(checked(left.MinorUnits + right.MinorUnits), CommonCurrency(left, right));

    /// <summary>The difference.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ, or one side is <c>default(Money)</c>.</exception>
    /// <exception cref="OverflowException">The difference does not fit in 64 bits.</exception>
    public static Money operator -(Money left, Money right) =>
        new(checked(left.MinorUnits - right.MinorUnits), CommonCurrency(left, right));

    /// <summary>The same amount with the other sign.</summary>
    /// <exception cref="InvalidOperationException"><paramref name="money"/> is <c>default(Money)</c>.</exception>
    /// <exception cref="OverflowException">The amount is the smallest there is, whose opposite does not fit in 64 bits.</exception>
    public static Money operator -(Money money) => new(checked(-money.MinorUnits), money.Currency);

    /// <summary>Whether <paramref name="left"/> is less.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ, or one side is <c>default(Money)</c>.</exception>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is more.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ, or one side is <c>default(Money)</c>.</exception>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is less or as much.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ, or one side is <c>default(Money)</c>.</exception>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is more or as much.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ, or one side is <c>default(Money)</c>.</exception>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <summary>Orders amounts of one currency from low to high.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ, or one side is <c>default(Money)</c>.</exception>
    public int CompareTo(Money other)
    {
        CommonCurrency(this, other);
        return _minorUnits.CompareTo(other._minorUnits);
    }

    private static Currency CommonCurrency(Money left, Money right) =>
        left.Currency == right.Currency
            ? left.Currency
            : throw OfDifferentCurrencies(left, right);

    private static InvalidOperationException OfDifferentCurrencies(Money left, Money right) =>
        new($"{left} and {right} are of different currencies; convert one of them first.");
}
