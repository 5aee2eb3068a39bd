namespace WarehouseService.Domain.Returns;

/// <summary>One means by which an order was paid (支付方式), and what already went back to it.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record Tender
{
    /// <summary>The tender's id, unique in its order.</summary>
    public required string Id { get; init; }

    /// <summary>What kind it is, as the host names it: card, voucher, balance; it decides nothing.</summary>
    public string? Kind { get; init; }

    /// <summary>What was taken from it. What was authorised and not taken cannot be given back.</summary>
    public required Money Captured { get; init; }

    /// <summary>What was given back to it before; null for nothing.</summary>
    public Money? Refunded { get; init; }

    /// <summary>What its issuer took back (拒付); null for nothing.</summary>
    public Money? ChargedBack { get; init; }

    /// <summary>What can still be given back to it; not negative.</summary>
    public Money Refundable()
    {
        var zero = Money.Zero(Captured.Currency);
        var left = Captured - (Refunded ?? zero) - (ChargedBack ?? zero);
        return left.IsNegative ? zero : left;
    }
}
