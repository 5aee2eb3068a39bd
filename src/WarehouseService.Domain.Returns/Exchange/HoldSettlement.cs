namespace WarehouseService.Domain.Returns;

/// <summary>What becomes of the hold of an advance exchange: captured and released always make up the hold.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record HoldSettlement
{
    private HoldSettlement(Money captured, Money released, Money refunded) => (Captured, Released, Refunded) = (captured, released, refunded);

    /// <summary>What of the hold is taken.</summary>
    public Money Captured { get; }

    /// <summary>What of the hold is let go.</summary>
    public Money Released { get; }

    /// <summary>What of the captured is given back afterwards.</summary>
    public Money Refunded { get; }

    /// <summary>Settles a hold.</summary>
    /// <param name="hold">The value of the new goods.</param>
    /// <param name="outcome">How the exchange ended.</param>
    /// <param name="damage">What the damage costs, for <see cref="AdvanceOutcome.ReturnedDamaged"/>; at most the hold of it is taken.</param>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative.</exception>
    /// <exception cref="ArgumentException">Damage without its amount, or an amount without damage.</exception>
    public static HoldSettlement Of(Money hold, AdvanceOutcome outcome, Money? damage = null)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        if (hold.IsNegative || damage is { IsNegative: true })
        {
            throw new ArgumentOutOfRangeException(nameof(hold), hold, "Neither hold nor damage may be negative.");
        }

        if (damage is null == (outcome == AdvanceOutcome.ReturnedDamaged))
        {
            throw new ArgumentException($"The damage belongs to '{AdvanceOutcome.ReturnedDamaged.Name}' and to nothing else; the outcome is '{outcome.Name}'.", nameof(damage));
        }

        var zero = Money.Zero(hold.Currency);
        var captured = outcome == AdvanceOutcome.ReturnedInTime || outcome == AdvanceOutcome.NeverSent ? zero
            : damage is { } cost && cost < hold ? cost
            : hold;
        return new(captured, hold - captured, outcome == AdvanceOutcome.ReturnedLate ? captured : zero);
    }
}
