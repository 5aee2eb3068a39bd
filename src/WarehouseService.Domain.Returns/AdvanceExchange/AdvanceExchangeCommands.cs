using NodaTime;

namespace WarehouseService.Domain.Returns;

/// <summary>What an actor may ask of an <see cref="AdvanceExchange"/>.</summary>
public abstract record AdvanceExchangeCommand : ICommand<AdvanceExchange>
{
    private protected AdvanceExchangeCommand()
    {
    }

    /// <summary>The exchange's id.</summary>
    public required string Exchange { get; init; }

    /// <inheritdoc cref="ICommand.Expected" />
    public long? Expected { get; init; }

    string ICommand.Target => Exchange;
}

/// <summary>Asks for new goods before the old ones are back (申请先行换货). The payment side is asked for the hold.</summary>
public sealed record RequestAdvanceExchange : AdvanceExchangeCommand
{
    /// <summary>The return case that it belongs to.</summary>
    public required string Case { get; init; }

    /// <summary>The customer's id.</summary>
    public required string Customer { get; init; }

    /// <summary>What is sent, by the house's own code.</summary>
    public required string NewGoods { get; init; }

    /// <summary>The value of the new goods, above zero.</summary>
    public required Money Hold { get; init; }

    /// <summary>How long the old goods may take from when the new ones leave.</summary>
    public required Duration ReturnWithin { get; init; }
}

/// <summary>The payment side did what it was asked.</summary>
public sealed record ConfirmHoldPayment : AdvanceExchangeCommand
{
    /// <summary>What.</summary>
    public required HoldPaymentKind Kind { get; init; }

    /// <summary>Its number there.</summary>
    public required string Reference { get; init; }
}

/// <summary>The payment side did not do what it was asked, and will not.</summary>
public sealed record RefuseHoldPayment : AdvanceExchangeCommand
{
    /// <summary>What.</summary>
    public required HoldPaymentKind Kind { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>Asks the payment side again for what it refused, under the same key (重试).</summary>
public sealed record RetryHoldPayment : AdvanceExchangeCommand
{
    /// <summary>What.</summary>
    public required HoldPaymentKind Kind { get; init; }
}

/// <summary>The new goods leave (先行发货).</summary>
public sealed record SendNewGoods : AdvanceExchangeCommand
{
    /// <summary>The parcel's number.</summary>
    public required string Parcel { get; init; }
}

/// <summary>The new goods will not be sent (取消). The hold is let go.</summary>
public sealed record CancelAdvanceExchange : AdvanceExchangeCommand
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>The old goods came back and are taken (收回旧货); late too, if they are undamaged.</summary>
public sealed record AcceptOldGoods : AdvanceExchangeCommand
{
    /// <summary>What the damage costs, above zero; null if there is none.</summary>
    public Money? Damage { get; init; }
}

/// <summary>The time for sending back is over (逾期). The hold is taken.</summary>
public sealed record LapseAdvanceExchange : AdvanceExchangeCommand;
