using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Returns;

/// <summary>What happened to an <see cref="AdvanceExchange"/>, and what that changed.</summary>
public abstract record AdvanceExchangeEvent : IEvent<AdvanceExchange>
{
    private readonly ValueArray<HoldPayment> _asked;

    private protected AdvanceExchangeEvent()
    {
    }

    /// <summary>What the payment side is asked because of it: each goes out as a message.</summary>
    public ImmutableArray<HoldPayment> Asked { get => _asked.Items; init => _asked = new(value); }

    internal abstract AdvanceExchange Apply(AdvanceExchange exchange, Stamp stamp);

    AdvanceExchange IEvent<AdvanceExchange>.Apply(AdvanceExchange? state, Stamp stamp) =>
        Asked.Aggregate(Apply(state!, stamp), (exchange, payment) => exchange.With(payment));
}

/// <summary>It was asked for.</summary>
public sealed record AdvanceExchangeRequested : AdvanceExchangeEvent
{
    /// <summary>The exchange's id.</summary>
    public required string Exchange { get; init; }

    /// <summary>The return case that it belongs to.</summary>
    public required string Case { get; init; }

    /// <summary>The customer's id.</summary>
    public required string Customer { get; init; }

    /// <summary>What is sent.</summary>
    public required string NewGoods { get; init; }

    /// <summary>The value of the new goods.</summary>
    public required Money Hold { get; init; }

    /// <summary>How long the old goods may take.</summary>
    public required Duration ReturnWithin { get; init; }

    internal override AdvanceExchange Apply(AdvanceExchange exchange, Stamp stamp) => new()
    {
        Id = Exchange,
        Status = AdvanceExchangeStatus.Requested,
        Case = Case,
        Customer = Customer,
        NewGoods = NewGoods,
        Hold = Hold,
        ReturnWithin = ReturnWithin,
        RequestedBy = stamp.By,
        RequestedAt = stamp.At,
    };
}

/// <summary>The payment side did what it was asked.</summary>
public sealed record HoldPaymentConfirmed : AdvanceExchangeEvent
{
    /// <summary>What.</summary>
    public required HoldPaymentKind Kind { get; init; }

    /// <summary>Its number there.</summary>
    public required string Reference { get; init; }

    internal override AdvanceExchange Apply(AdvanceExchange exchange, Stamp stamp) =>
        exchange.With(exchange.Payment(Kind)! with { Status = HoldPaymentStatus.Done, Reference = Reference }) with
        {
            Status = Kind == HoldPaymentKind.Place ? AdvanceExchangeStatus.HoldPlaced : exchange.Status,
        };
}

/// <summary>The payment side did not do what it was asked.</summary>
public sealed record HoldPaymentRefused : AdvanceExchangeEvent
{
    /// <summary>What.</summary>
    public required HoldPaymentKind Kind { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    internal override AdvanceExchange Apply(AdvanceExchange exchange, Stamp stamp) =>
        exchange.With(exchange.Payment(Kind)! with { Status = HoldPaymentStatus.Refused }) with
        {
            Status = Kind == HoldPaymentKind.Place ? AdvanceExchangeStatus.Declined : exchange.Status,
        };
}

/// <summary>The payment side was asked again.</summary>
public sealed record HoldPaymentRetried : AdvanceExchangeEvent
{
    internal override AdvanceExchange Apply(AdvanceExchange exchange, Stamp stamp) => exchange;
}

/// <summary>The new goods left.</summary>
public sealed record NewGoodsSent : AdvanceExchangeEvent
{
    /// <summary>The parcel's number.</summary>
    public required string Parcel { get; init; }

    internal override AdvanceExchange Apply(AdvanceExchange exchange, Stamp stamp) => exchange with
    {
        Status = AdvanceExchangeStatus.Sent,
        Parcel = Parcel,
        SentAt = stamp.At,
        ReturnBy = stamp.At + exchange.ReturnWithin,
    };
}

/// <summary>The new goods are not sent.</summary>
public sealed record AdvanceExchangeCancelled : AdvanceExchangeEvent
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    internal override AdvanceExchange Apply(AdvanceExchange exchange, Stamp stamp) =>
        exchange with { Status = AdvanceExchangeStatus.Settled, Outcome = AdvanceOutcome.NeverSent, SettledAt = stamp.At };
}

/// <summary>The old goods came back and were taken.</summary>
public sealed record OldGoodsAccepted : AdvanceExchangeEvent
{
    /// <summary>In time, late, or damaged.</summary>
    public required AdvanceOutcome Outcome { get; init; }

    /// <summary>What the damage costs.</summary>
    public Money? Damage { get; init; }

    internal override AdvanceExchange Apply(AdvanceExchange exchange, Stamp stamp) =>
        exchange with { Status = AdvanceExchangeStatus.Settled, Outcome = Outcome, Damage = Damage, SettledAt = stamp.At };
}

/// <summary>The time for sending back was over.</summary>
public sealed record AdvanceExchangeLapsed : AdvanceExchangeEvent
{
    internal override AdvanceExchange Apply(AdvanceExchange exchange, Stamp stamp) =>
        exchange with { Status = AdvanceExchangeStatus.Lapsed, Outcome = AdvanceOutcome.NotReturned, SettledAt = stamp.At };
}
