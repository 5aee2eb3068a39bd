namespace WarehouseService.Domain.Returns;

/// <summary>One line of a settlement's statement: what it is, on what it was reckoned, and what it adds or takes.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public readonly record struct Adjustment()
{
    private readonly Currency? _currency;
    private readonly long _base;
    private readonly long _amount;

    /// <summary>What it is.</summary>
    public required AdjustmentKind Kind { get; init; }

    /// <summary>The order line that it is about; null if it is about the return as a whole.</summary>
    public string? Line { get; init; }

    /// <summary>For how many units; null if it is not by unit.</summary>
    public int? Quantity { get; init; }

    /// <summary>The grade that it follows from; null for other kinds.</summary>
    public string? Grade { get; init; }

    /// <summary>What it was reckoned on.</summary>
    /// <exception cref="ArgumentException">The amount is in another currency.</exception>
    public required Money Base { get => Of(_base); init => (_currency, _base) = (CurrencyOf(value), value.MinorUnits); }

    /// <summary>The rate of the base, if it is one.</summary>
    public BasisPoints? Rate { get; init; }

    /// <summary>How it was rounded.</summary>
    public Rounding Rounding { get; init; } = Rounding.None;

    /// <summary>What it adds for the buyer (positive) or takes (negative).</summary>
    /// <exception cref="ArgumentException">The base is in another currency.</exception>
    public required Money Amount { get => Of(_amount); init => (_currency, _amount) = (CurrencyOf(value), value.MinorUnits); }

    /// <summary>The source of the rule, as the policy names it: a law's article, a clause of the terms; null if it names none.</summary>
    public string? Citation { get; init; }

    private Money Of(long minorUnits) => _currency is null ? default : Money.OfMinor(minorUnits, _currency);

    private Currency CurrencyOf(Money value)
    {
        var currency = value.Currency;
        return _currency is null || _currency == currency ? currency : throw OtherCurrency(value);
    }

    private ArgumentException OtherCurrency(Money value) =>
        new($"An adjustment's base and amount are in one currency, but {value} comes to one in {_currency}.", nameof(value));
}
