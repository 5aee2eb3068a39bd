using System.Collections.Immutable;

namespace WarehouseService.Domain.Returns;

/// <summary>What happened to an <see cref="OrderLedger"/>. The hierarchy is closed.</summary>
public abstract record OrderLedgerEvent : IEvent<OrderLedger>
{
    private protected OrderLedgerEvent()
    {
    }

    internal abstract OrderLedger Apply(OrderLedger ledger);

    OrderLedger IEvent<OrderLedger>.Apply(OrderLedger? state, Stamp stamp) => Apply(state!);

    private protected static OrderLedger With(OrderLedger ledger, string refund, Func<LedgerRefund, LedgerRefund> changed)
    {
        var entry = ledger.Refund(refund)!;
        return ledger with { Refunds = ledger.Refunds.Replace(entry, changed(entry)) };
    }
}

/// <summary>The ledger was opened.</summary>
public sealed record OrderLedgerOpened : OrderLedgerEvent
{
    /// <summary>The id of whoever bought.</summary>
    public required string Customer { get; init; }

    /// <summary>What was paid.</summary>
    public required PaidOrder Paid { get; init; }

    /// <summary>How it was paid.</summary>
    public required ImmutableArray<Tender> Tenders { get; init; }

    /// <summary>In which order tenders get money back.</summary>
    public required TenderOrder TenderOrder { get; init; }

    internal override OrderLedger Apply(OrderLedger ledger) => new() { Customer = Customer, Paid = Paid, Tenders = Tenders, TenderOrder = TenderOrder };
}

/// <summary>A tender's issuer took money back.</summary>
public sealed record ChargedBack : OrderLedgerEvent
{
    /// <summary>The tender's id.</summary>
    public required string Tender { get; init; }

    /// <summary>How much.</summary>
    public required Money Amount { get; init; }

    internal override OrderLedger Apply(OrderLedger ledger) => ledger with
    {
        Tenders = [.. ledger.Tenders.Select(tender => tender.Id != Tender ? tender
            : tender with { ChargedBack = tender.ChargedBack is { } before ? before + Amount : Amount })],
    };
}

/// <summary>A refund was proposed.</summary>
public sealed record RefundEntered : OrderLedgerEvent
{
    /// <summary>Its entry.</summary>
    public required LedgerRefund Refund { get; init; }

    internal override OrderLedger Apply(OrderLedger ledger) => ledger with { Refunds = ledger.Refunds.Add(Refund) };
}

/// <summary>A refund was approved.</summary>
public sealed record RefundApprovedOnLedger : OrderLedgerEvent
{
    /// <summary>The refund's id.</summary>
    public required string Refund { get; init; }

    internal override OrderLedger Apply(OrderLedger ledger) => With(ledger, Refund, entry => entry with { Status = LedgerRefundStatus.Approved });
}

/// <summary>A refund was rejected.</summary>
public sealed record RefundDropped : OrderLedgerEvent
{
    /// <summary>The refund's id.</summary>
    public required string Refund { get; init; }

    internal override OrderLedger Apply(OrderLedger ledger) => ledger with { Refunds = ledger.Refunds.RemoveAll(entry => entry.Refund == Refund) };
}

/// <summary>Money and units were kept for a refund.</summary>
public sealed record MoneyReserved : OrderLedgerEvent
{
    /// <summary>The refund's id.</summary>
    public required string Refund { get; init; }

    /// <summary>Which tender gets what.</summary>
    public required ImmutableArray<TenderShare> Shares { get; init; }

    /// <summary>How far the order has come back with it; null if it moves no goods.</summary>
    public RefundedToDate? Back { get; init; }

    internal override OrderLedger Apply(OrderLedger ledger) =>
        With(ledger, Refund, entry => entry with { Status = LedgerRefundStatus.Reserved, Shares = Shares }) with { Back = Back ?? ledger.Back };
}

/// <summary>A refund's money is free again. Its units stay with it: it can be tried again, and nobody else gets their share.</summary>
public sealed record MoneyReleased : OrderLedgerEvent
{
    /// <summary>The refund's id.</summary>
    public required string Refund { get; init; }

    internal override OrderLedger Apply(OrderLedger ledger) =>
        With(ledger, Refund, entry => entry with { Status = LedgerRefundStatus.Approved, Shares = [] });
}

/// <summary>A refund was paid.</summary>
public sealed record MoneySettled : OrderLedgerEvent
{
    /// <summary>The refund's id.</summary>
    public required string Refund { get; init; }

    internal override OrderLedger Apply(OrderLedger ledger) => With(ledger, Refund, entry => entry with { Status = LedgerRefundStatus.Settled });
}

/// <summary>A case holds units.</summary>
public sealed record UnitsHeld : OrderLedgerEvent
{
    /// <summary>The case's id.</summary>
    public required string Case { get; init; }

    /// <summary>Which.</summary>
    public required ImmutableArray<LineQuantity> Units { get; init; }

    internal override OrderLedger Apply(OrderLedger ledger) => ledger with
    {
        Held = [.. ledger.Held, .. Units.Select(unit => new HeldUnits { Case = Case, Line = unit.Line, Quantity = unit.Quantity })],
    };
}

/// <summary>A case holds no units any more.</summary>
public sealed record UnitsFreed : OrderLedgerEvent
{
    /// <summary>The case's id.</summary>
    public required string Case { get; init; }

    internal override OrderLedger Apply(OrderLedger ledger) => ledger with { Held = ledger.Held.RemoveAll(held => held.Case == Case) };
}

/// <summary>Units that a case held came back.</summary>
public sealed record UnitsReturned : OrderLedgerEvent
{
    /// <summary>The case's id.</summary>
    public required string Case { get; init; }

    /// <summary>Which.</summary>
    public required ImmutableArray<LineQuantity> Units { get; init; }

    internal override OrderLedger Apply(OrderLedger ledger) => Units.Aggregate(ledger, (before, unit) => before with
    {
        Returned = before.Returned.SetItem(unit.Line, before.Returned.GetValueOrDefault(unit.Line) + unit.Quantity),
        Held = LessOf(before.Held, unit),
    });

    private ImmutableArray<HeldUnits> LessOf(ImmutableArray<HeldUnits> held, LineQuantity unit)
    {
        var left = unit.Quantity;
        var after = ImmutableArray.CreateBuilder<HeldUnits>(held.Length);
        foreach (var entry in held)
        {
            var taken = entry.Case == Case && entry.Line == unit.Line ? Math.Min(left, entry.Quantity) : 0;
            left -= taken;
            if (entry.Quantity > taken)
            {
                after.Add(entry with { Quantity = entry.Quantity - taken });
            }
        }

        return after.ToImmutable();
    }
}
