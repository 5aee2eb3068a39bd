using System.Collections.Immutable;

namespace WarehouseService.Domain.Returns;

/// <summary>A command on an <see cref="OrderLedger"/>. The hierarchy is closed.</summary>
public abstract record OrderLedgerAct : ICommand<OrderLedger>
{
    private protected OrderLedgerAct()
    {
    }

    /// <summary>The order's id.</summary>
    public required string Order { get; init; }

    /// <summary>The version that the caller saw; null if it does not matter.</summary>
    public long? Expected { get; init; }

    string ICommand.Target => Order;
}

/// <summary>What an actor may ask of a desk.</summary>
public abstract record OrderLedgerCommand : OrderLedgerAct
{
    private protected OrderLedgerCommand()
    {
    }
}

/// <summary>What another record's command does to a ledger; no desk accepts it.</summary>
public abstract record OrderLedgerReaction : OrderLedgerAct
{
    private protected OrderLedgerReaction()
    {
    }
}

/// <summary>Opens the ledger of an order that was sold.</summary>
public sealed record OpenOrderLedger : OrderLedgerCommand
{
    /// <summary>The id of whoever bought.</summary>
    public required string Customer { get; init; }

    /// <summary>What was sold.</summary>
    public required Sale Sale { get; init; }

    /// <summary>How it was paid, in the order of use.</summary>
    public required ImmutableArray<Tender> Tenders { get; init => field = value.IsDefault ? [] : value; }

    /// <summary>In which order tenders get money back; the one used first by default.</summary>
    public TenderOrder TenderOrder { get; init; } = TenderOrder.InOrder;
}

/// <summary>Writes down that a tender's issuer took money back (拒付): it can no longer be refunded.</summary>
public sealed record NoteChargeback : OrderLedgerCommand
{
    /// <summary>The tender's id.</summary>
    public required string Tender { get; init; }

    /// <summary>How much, positive.</summary>
    public required Money Amount { get; init; }
}

/// <summary>A refund is proposed, and approved at once if it keeps the order's total within standing authority.</summary>
public sealed record EnterRefund : OrderLedgerReaction
{
    /// <summary>The refund's id.</summary>
    public required string Refund { get; init; }

    /// <summary>How much.</summary>
    public required Money Amount { get; init; }

    /// <summary>Up to which total it needs nobody's approval.</summary>
    public required Money StandingAuthority { get; init; }
}

/// <summary>A refund is approved.</summary>
public sealed record ApproveOnLedger : OrderLedgerReaction
{
    /// <summary>The refund's id.</summary>
    public required string Refund { get; init; }
}

/// <summary>A refund is rejected: it leaves the ledger.</summary>
public sealed record DropRefund : OrderLedgerReaction
{
    /// <summary>The refund's id.</summary>
    public required string Refund { get; init; }
}

/// <summary>Money and units are kept for a refund before anything is sent.</summary>
public sealed record ReserveOnLedger : OrderLedgerReaction
{
    /// <summary>The refund's id.</summary>
    public required string Refund { get; init; }

    /// <summary>The settlement of the goods that it refunds; null if it refunds none.</summary>
    public Settlement? Settlement { get; init; }

    /// <summary>The kept unit that it gives something for; null if it does not.</summary>
    public KeptUnit? ForKept { get; init; }
}

/// <summary>A refund was declined: its money is free again.</summary>
public sealed record ReleaseOnLedger : OrderLedgerReaction
{
    /// <summary>The refund's id.</summary>
    public required string Refund { get; init; }
}

/// <summary>A refund was paid.</summary>
public sealed record SettleOnLedger : OrderLedgerReaction
{
    /// <summary>The refund's id.</summary>
    public required string Refund { get; init; }
}

/// <summary>A case asks for units: no other can.</summary>
public sealed record HoldUnits : OrderLedgerReaction
{
    /// <summary>The case's id.</summary>
    public required string Case { get; init; }

    /// <summary>Which units.</summary>
    public required ImmutableArray<LineQuantity> Units { get; init => field = value.IsDefault ? [] : value; }
}

/// <summary>A case lets go of all units that it still holds.</summary>
public sealed record FreeUnits : OrderLedgerReaction
{
    /// <summary>The case's id.</summary>
    public required string Case { get; init; }
}

/// <summary>Units that a case held came back.</summary>
public sealed record ReturnUnits : OrderLedgerReaction
{
    /// <summary>The case's id.</summary>
    public required string Case { get; init; }

    /// <summary>Which units, at most those that the case holds.</summary>
    public required ImmutableArray<LineQuantity> Units { get; init => field = value.IsDefault ? [] : value; }
}
