using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Returns;

/// <summary>New goods are sent first, on a hold of their value; the old ones come back afterwards (先行换货).</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record AdvanceExchange : IState<AdvanceExchangeStatus>
{
    private readonly ValueArray<HoldPayment> _payments;

    /// <summary>The longest time for sending back.</summary>
    public static readonly Duration LongestReturn = Duration.FromDays(366);

    /// <summary>The exchange's id.</summary>
    public required string Id { get; init; }

    /// <inheritdoc />
    public required AdvanceExchangeStatus Status { get; init; }

    /// <summary>The return case that it belongs to.</summary>
    public required string Case { get; init; }

    /// <summary>The customer's id.</summary>
    public required string Customer { get; init; }

    /// <summary>What is sent, by the house's own code.</summary>
    public required string NewGoods { get; init; }

    /// <summary>The value of the new goods, which is held.</summary>
    public required Money Hold { get; init; }

    /// <summary>How long the old goods may take from when the new ones leave.</summary>
    public required Duration ReturnWithin { get; init; }

    /// <summary>Who asked for it.</summary>
    public required Actor RequestedBy { get; init; }

    /// <summary>When it was asked for.</summary>
    public required Instant RequestedAt { get; init; }

    /// <summary>The parcel of the new goods; null while they have not left.</summary>
    public string? Parcel { get; init; }

    /// <summary>When the new goods left; null while they have not.</summary>
    public Instant? SentAt { get; init; }

    /// <summary>The last instant at which the old goods are in time; null while the new ones have not left.</summary>
    public Instant? ReturnBy { get; init; }

    /// <summary>How it ended, as things are; null while it has not.</summary>
    public AdvanceOutcome? Outcome { get; init; }

    /// <summary>What the damage costs, if the old goods came back damaged; else null.</summary>
    public Money? Damage { get; init; }

    /// <summary>When it ended; null while it has not.</summary>
    public Instant? SettledAt { get; init; }

    /// <summary>What the payment side was asked, in order.</summary>
    public ImmutableArray<HoldPayment> Payments { get => _payments.Items; init => _payments = new(value); }

    /// <inheritdoc />
    public IEnumerable<WorkItem> Work() =>
        Status == AdvanceExchangeStatus.Sent ? [new(AdvanceExchangeTimers.ReturnBy, ReturnBy!.Value.PlusTicks(1))] : [];

    /// <summary>What becomes of the hold; null while that is open.</summary>
    public HoldSettlement? Settlement() => Outcome is null ? null : HoldSettlement.Of(Hold, Outcome, Damage);

    /// <summary>What the payment side was asked of a kind; null if it was not.</summary>
    public HoldPayment? Payment(HoldPaymentKind kind) => Payments.FirstOrDefault(payment => payment.Kind == kind);

    /// <summary>Whether a payment was done.</summary>
    internal bool IsDone(HoldPaymentKind kind) => Payment(kind)?.Status == HoldPaymentStatus.Done;

    internal bool IsLateAt(Instant at) => at > ReturnBy;

    internal AdvanceExchange With(HoldPayment payment) => Payment(payment.Kind) is { } before
        ? this with { Payments = Payments.Replace(before, payment) }
        : this with { Payments = Payments.Add(payment) };
}
