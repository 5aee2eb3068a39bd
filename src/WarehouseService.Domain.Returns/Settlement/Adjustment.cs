namespace WarehouseService.Domain.Returns;

/// <summary>One line of a settlement's statement: what it is, on what it was reckoned, and what it adds or takes.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public readonly record struct Adjustment
{
    // A statement has three for each line: what one of few can be is kept as its number, and what may be missing beside it.
    private readonly Currency? _currency;
    private readonly long _base;
    private readonly long _amount;
    private readonly int _quantity;
    private readonly int _rate;
    private readonly bool _hasQuantity;
    private readonly bool _hasRate;
    private readonly byte _kind;
    private readonly byte _rounding;

    /// <summary>What it is.</summary>
    public required AdjustmentKind Kind { get => AdjustmentKind.All[_kind]; init => _kind = (byte)(value.Value - 1); }

    /// <summary>The order line that it is about; null if it is about the return as a whole.</summary>
    public string? Line { get; init; }

    /// <summary>For how many units; null if it is not by unit.</summary>
    public int? Quantity { get => _hasQuantity ? _quantity : null; init => (_hasQuantity, _quantity) = (value.HasValue, value.GetValueOrDefault()); }

    /// <summary>The grade that it follows from; null for other kinds.</summary>
    public string? Grade { get; init; }

    /// <summary>What it was reckoned on.</summary>
    /// <exception cref="ArgumentException">The amount is in another currency.</exception>
    public required Money Base { get => Of(_base); init => (_currency, _base) = (CurrencyOf(value), value.MinorUnits); }

    /// <summary>The rate of the base, if it is one.</summary>
    public BasisPoints? Rate { get => _hasRate ? BasisPoints.Of(_rate) : null; init => (_hasRate, _rate) = (value.HasValue, value.GetValueOrDefault().Value); }

    /// <summary>How it was rounded; default: it needed no rounding.</summary>
    public Rounding Rounding { get => Rounding.All[_rounding]; init => _rounding = (byte)(value.Value - 1); }

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
