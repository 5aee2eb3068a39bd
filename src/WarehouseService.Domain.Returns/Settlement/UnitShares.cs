namespace WarehouseService.Domain.Returns;

/// <summary>What units of a line that follow each other are worth to whoever brings them back: what was paid for them, less what was given for them.</summary>
internal readonly struct UnitShares
{
    private readonly PaidLine _line;
    private readonly RefundedLine _before;
    private readonly int _first;
    private readonly int _count;

    internal UnitShares(PaidLine line, RefundedLine before, int first, int count)
    {
        (_line, _before, _first, _count) = (line, before, first, count);
        (Gross, Tax) = line.Units(first, count);
        foreach (var (unit, given) in before.GivenForKept)
        {
            if (Has(unit))
            {
                Gross -= given;
                Tax -= PartialTax.Of(line.Unit(unit), given);
            }
        }
    }

    internal Money Gross { get; }

    internal Money Tax { get; }

    /// <summary>A rate of each unit, rounded unit by unit. Units have two prices at the most, but for those that something was given for.</summary>
    internal Money SharePerUnit(BasisPoints rate)
    {
        var last = _line.Unit(_first + _count - 1).Gross;
        var dearer = (int)((_line.Units(_first, _count).Gross - last.Prorate(_count, 1)).MinorUnits);
        var share = last.Share(rate).Prorate(_count - dearer, 1);
        if (dearer > 0)
        {
            share += _line.Unit(_first).Gross.Share(rate).Prorate(dearer, 1);
        }

        foreach (var (unit, given) in _before.GivenForKept)
        {
            if (Has(unit))
            {
                var paid = _line.Unit(unit).Gross;
                share += (paid - given).Share(rate) - paid.Share(rate);
            }
        }

        return share;
    }

    private bool Has(int unit) => unit >= _first && unit < _first + _count;
}
