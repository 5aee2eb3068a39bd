using NodaTime;

namespace WarehouseService.Domain.Kpi;

/// <summary>
/// The order was received (<c>order.received</c>); what happened to it before is ignored. Immutable and safe for use by many threads.
/// </summary>
public sealed record OrderReceivedEntry : OrderEntry
{
    /// <summary>How many units were ordered. Not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public required long Units { get; init => field = Check.NotNegative(value, nameof(Units)); }

    /// <summary>When it should have left; exactly then is in time. <see langword="null"/>, the default, if nothing was promised.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not of the years 1800 to 2199.</exception>
    public Instant? PromisedShipment { get; init => field = value is { } at ? Check.Instant(at, nameof(PromisedShipment)) : null; }

    /// <summary>When it should have arrived; exactly then is in time. <see langword="null"/>, the default, if nothing was promised.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not of the years 1800 to 2199.</exception>
    public Instant? PromisedDelivery { get; init => field = value is { } at ? Check.Instant(at, nameof(PromisedDelivery)) : null; }

    internal override void Apply(OrderHistories histories) => histories.Receive(this);
}
