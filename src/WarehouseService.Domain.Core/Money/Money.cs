namespace WarehouseService.Domain;

/// <summary>An amount of money: a whole number of minor units of one currency.</summary>
/// <remarks>
/// <para>
/// <c>default(Money)</c> is no amount, not even zero, as it has no currency. It equals itself and prints as <c>no money</c>;
/// any other use throws <see cref="InvalidOperationException"/>. Nothing of a currency is <see cref="Zero"/>.
/// </para>
/// <para>
/// Amounts of two currencies are never equal, and to add, subtract or order them throws <see cref="InvalidOperationException"/>.
/// No operation wraps around, uses floating point or depends on a culture.
/// </para>
/// <para>Immutable and safe to share between threads.</para>
/// </remarks>
public readonly partial record struct Money
{
    private readonly Currency? _currency;
    private readonly long _minorUnits;

    private Money(long minorUnits, Currency currency)
    {
        _minorUnits = minorUnits;
        _currency = currency;
    }

    /// <summary>The currency.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default(Money)</c>.</exception>
    public Currency Currency => _currency ?? throw NoMoney();

    /// <summary>The amount in minor units: 12 345 for 123.45 CNY.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default(Money)</c>.</exception>
    public long MinorUnits => _currency is null ? throw NoMoney() : _minorUnits;

    /// <summary>The amount in major units, exact, with as many decimals as the currency's exponent: 123.45 for 123.45 CNY.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default(Money)</c>.</exception>
    public decimal MajorUnits => MinorUnits * Currency.MinorUnit;

    /// <summary>Whether the amount is nothing.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default(Money)</c>.</exception>
    public bool IsZero => MinorUnits == 0;

    /// <summary>Whether the amount is above zero.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default(Money)</c>.</exception>
    public bool IsPositive => MinorUnits > 0;

    /// <summary>Whether the amount is below zero.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default(Money)</c>.</exception>
    public bool IsNegative => MinorUnits < 0;

    /// <summary>So many minor units of a currency: 12 345 is 123.45 CNY, or 12345 JPY.</summary>
    /// <param name="minorUnits">Any whole number.</param>
    /// <param name="currency">The currency.</param>
    /// <exception cref="ArgumentNullException"><paramref name="currency"/> is null.</exception>
    public static Money OfMinor(long minorUnits, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        return new(minorUnits, currency);
    }

    /// <summary>So many major units of a currency: 123.45 is 123.45 CNY.</summary>
    /// <param name="majorUnits">A whole number of the currency's minor units; trailing zeros do not matter.</param>
    /// <param name="currency">The currency.</param>
    /// <exception cref="ArgumentNullException"><paramref name="currency"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="majorUnits"/> has more decimals than the currency: nothing is rounded.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The minor units do not fit in 64 bits.</exception>
    public static Money OfMajor(decimal majorUnits, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        if (majorUnits < long.MinValue * currency.MinorUnit || majorUnits > long.MaxValue * currency.MinorUnit)
        {
            throw new ArgumentOutOfRangeException(
                nameof(majorUnits), majorUnits, $"The minor units of an amount in {currency} must fit in 64 bits.");
        }

        return decimal.Round(majorUnits, currency.Exponent) == majorUnits
            ? new(decimal.ToInt64(majorUnits / currency.MinorUnit), currency)
            : throw new ArgumentException(
                FormattableString.Invariant($"{majorUnits} is no whole number of minor units of {currency}, which has {currency.Exponent} decimals; round it first."),
                nameof(majorUnits));
    }

    /// <summary>Nothing, in a currency.</summary>
    /// <param name="currency">The currency.</param>
    /// <exception cref="ArgumentNullException"><paramref name="currency"/> is null.</exception>
    public static Money Zero(Currency currency) => OfMinor(0, currency);

    private static InvalidOperationException NoMoney() =>
        new("default(Money) is no amount, as it has no currency; use Money.OfMinor, Money.OfMajor or Money.Zero.");
}
