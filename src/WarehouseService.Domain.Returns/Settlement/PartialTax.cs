namespace WarehouseService.Domain.Returns;

/// <summary>The tax in money that is refunded inside one unit.</summary>
/// <remarks>Thread-safe.</remarks>
public static class PartialTax
{
    /// <summary>The tax in the next amount: tax to date is half-up(unit's tax × amount to date ÷ unit's gross), so it ends at exactly the unit's tax.</summary>
    /// <param name="unit">What was paid for the unit, and the tax in it.</param>
    /// <param name="refunded">What of the unit was refunded before.</param>
    /// <param name="amount">What is refunded now.</param>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative, or both together are more than was paid for the unit.</exception>
    public static Money Next((Money Gross, Money Tax) unit, Money refunded, Money amount)
    {
        if (refunded.IsNegative || amount.IsNegative || refunded + amount > unit.Gross)
        {
            throw new ArgumentOutOfRangeException(nameof(amount), amount, $"After {refunded}, {unit.Gross - refunded} of the unit is left.");
        }

        return Of(unit, refunded + amount) - Of(unit, refunded);
    }

    /// <summary>The tax in what was refunded of a unit to date.</summary>
    internal static Money Of((Money Gross, Money Tax) unit, Money refunded) =>
        unit.Gross.IsZero ? unit.Tax : unit.Tax.Prorate(refunded.MinorUnits, unit.Gross.MinorUnits);
}
