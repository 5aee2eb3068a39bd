namespace WarehouseService.Domain.Returns;

/// <summary>What units of a line that follow each other are worth to whoever brings them back: what was paid for them, less what was given for them.</summary>
internal readonly struct UnitShares
{
    private readonly PaidLine _line;
    private readonly RefundedLine _before;
    private readonly int _first;

    internal UnitShares(PaidLine line, RefundedLine before, int first, int count)
    {
        (_line, _before, _first, Count) = (line, before, first, count);
        (Gross, Tax) = line.Units(first, count);
        if (before.GivenForKept.IsEmpty)
        {
            return;
        }

        foreach (var (unit, given) in before.GivenForKept)
        {
            if (Has(unit))
            {
                Gross -= given;
                Tax -= PartialTax.Of(line.Unit(unit), given);
            }
        }
    }

    internal int Count { get; }

    internal Money Gross { get; }

    internal Money Tax { get; }

    /// <summary>A rate of each unit, rounded unit by unit. Units have two prices at the most, but for those that something was given for.</summary>
    internal Money SharePerUnit(BasisPoints rate)
    {
        var dearer = _line.DearerAmong(_first, Count);
        var share = _line.GrossOf(_first + Count - 1).Share(rate).Times(Count - dearer);
        if (dearer > 0)
        {
            share += _line.GrossOf(_first).Share(rate).Times(dearer);
        }

        if (_before.GivenForKept.IsEmpty)
        {
            return share;
        }

        foreach (var (unit, given) in _before.GivenForKept)
        {
            if (Has(unit))
            {
                var paid = _line.GrossOf(unit);
                share += (paid - given).Share(rate) - paid.Share(rate);
            }
        }

        return share;
    }

    private bool Has(int unit) => unit >= _first && unit < _first + Count;
}
