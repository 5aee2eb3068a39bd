using System.Collections.Immutable;

namespace WarehouseService.Domain.Returns;

/// <summary>How a return is turned into money. The default takes nothing from the buyer and gives no shipping back.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record SettlementPolicy
{
    /// <summary>Nothing is taken from the buyer, and no shipping comes back.</summary>
    public static SettlementPolicy Default { get; } = new();

    /// <summary>How much of a unit's value is given back at each grade of inspection: 0 to 10,000 basis points. Binds the buyer's fault alone.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A rate is out of range.</exception>
    public ImmutableSortedDictionary<string, BasisPoints> KeptByGrade { get; init => field = Rates(value); } =
        ImmutableSortedDictionary.Create<string, BasisPoints>(StringComparer.Ordinal);

    /// <summary>Whose fault each reason is; what is not named is the buyer's.</summary>
    public ImmutableDictionary<ReturnReason, Fault> FaultByReason { get; init; } = ImmutableDictionary<ReturnReason, Fault>.Empty;

    /// <summary>The fee for taking goods back into stock; null for none.</summary>
    public RestockingFee? RestockingFee { get; init; }

    /// <summary>When the shipping that was paid comes back.</summary>
    public ShippingRefund ShippingRefund { get; init; } = ShippingRefund.Never;

    /// <summary>The most of shipping that comes back, what the standard delivery costs; null for all that was paid.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public Money? StandardShipping { get; init => field = NotNegative(value, nameof(StandardShipping)); }

    /// <summary>What sending back costs; null for nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public Money? ReturnFreight { get; init => field = NotNegative(value, nameof(ReturnFreight)); }

    /// <summary>Who bears that for each fault; for what is not named, the seller.</summary>
    public ImmutableDictionary<Fault, FreightPayer> ReturnFreightPaidBy { get; init; } = ImmutableDictionary<Fault, FreightPayer>.Empty;

    /// <summary>Shipping that was free for the order's size; null if it is never charged afterwards.</summary>
    public FreeShippingClawback? FreeShippingClawback { get; init; }

    /// <summary>Where the rule behind a kind of adjustment stands: a law's article, a clause of the terms. Printed beside it.</summary>
    public ImmutableDictionary<AdjustmentKind, string> Citations { get; init; } = ImmutableDictionary<AdjustmentKind, string>.Empty;

    /// <summary>Whose fault a reason is.</summary>
    public Fault FaultOf(ReturnReason reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return FaultByReason.GetValueOrDefault(reason, Fault.Buyer);
    }

    /// <summary>Who bears the freight of sending back.</summary>
    public FreightPayer FreightPayerOf(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return ReturnFreightPaidBy.GetValueOrDefault(fault, FreightPayer.Seller);
    }

    /// <summary>Where the rule behind a kind stands; null if it is not named.</summary>
    internal string? CitationOf(AdjustmentKind kind) => Citations.GetValueOrDefault(kind);

    /// <summary>Whether both say the same.</summary>
    public bool Equals(SettlementPolicy? other) => other is not null
        && KeptByGrade.SequenceEqual(other.KeptByGrade)
        && Same(FaultByReason, other.FaultByReason)
        && RestockingFee == other.RestockingFee
        && ShippingRefund == other.ShippingRefund
        && StandardShipping == other.StandardShipping
        && ReturnFreight == other.ReturnFreight
        && Same(ReturnFreightPaidBy, other.ReturnFreightPaidBy)
        && FreeShippingClawback == other.FreeShippingClawback
        && Same(Citations, other.Citations);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(KeptByGrade.Count, RestockingFee, ShippingRefund, StandardShipping, ReturnFreight, FreeShippingClawback);

    private static bool Same<TKey, TValue>(ImmutableDictionary<TKey, TValue> one, ImmutableDictionary<TKey, TValue> other)
        where TKey : notnull =>
        one.Count == other.Count && one.All(entry => other.TryGetValue(entry.Key, out var value) && Equals(entry.Value, value));

    private static ImmutableSortedDictionary<string, BasisPoints> Rates(ImmutableSortedDictionary<string, BasisPoints> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        foreach (var (grade, kept) in value)
        {
            if (kept.Value is < 0 or > BasisPoints.PerWhole)
            {
                throw new ArgumentOutOfRangeException(nameof(value), kept, $"Grade '{grade}' keeps 0 to 10,000 basis points.");
            }
        }

        return value.WithComparers(StringComparer.Ordinal);
    }

    private static Money? NotNegative(Money? value, string name) => value is { IsNegative: true }
        ? throw new ArgumentOutOfRangeException(name, value, $"{name} must not be negative.")
        : value;
}
