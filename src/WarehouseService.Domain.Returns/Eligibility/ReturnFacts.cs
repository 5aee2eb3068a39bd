using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Returns;

/// <summary>What is known about one line that somebody wants to give back. A fact that is null is not known. Equal by value.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record ReturnFacts
{
    private readonly ValueArray<Instant> _deliveries;

    /// <summary>The line of the order, for those who read the decision; nothing depends on it.</summary>
    public string? Line { get; init; }

    /// <summary>How many units are asked for; any number, as a customer may ask anything.</summary>
    public required int Quantity { get; init; }

    /// <summary>How many units were delivered.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public required int QuantityDelivered { get; init => field = NotNegative(value, nameof(QuantityDelivered)); }

    /// <summary>How many units of these came back before.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int QuantityReturned { get; init => field = NotNegative(value, nameof(QuantityReturned)); }

    /// <summary>How many units open requests hold.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int QuantityHeld { get; init => field = NotNegative(value, nameof(QuantityHeld)); }

    /// <summary>When the goods were delivered, in any order; several if they came in parts. Empty if they have not been.</summary>
    public ImmutableArray<Instant> Deliveries { get => _deliveries.Items; init => _deliveries = new(value); }

    /// <summary>The consumer's time zone; null for the policy's.</summary>
    public DateTimeZone? Zone { get; init; }

    /// <summary>Why; a change of mind by default.</summary>
    public ReturnReason Reason { get; init; } = ReturnReason.ChangeOfMind;

    /// <summary>The category of the goods.</summary>
    public string? Category { get; init; }

    /// <summary>The condition that the goods are in, as far as it is known before they are seen.</summary>
    public string? Condition { get; init; }

    /// <summary>The channel of the sale; withdrawal rights hold for <see cref="LawPack.Online"/>.</summary>
    public string? Channel { get; init; }

    /// <summary>The customer's tier.</summary>
    public string? Tier { get; init; }

    /// <summary>The region that the goods were sold to.</summary>
    public string? Region { get; init; }

    /// <summary>The number of the return merchandise authorisation.</summary>
    public string? Rma { get; init; }

    /// <summary>How many photos came with the request.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int Photos { get; init => field = NotNegative(value, nameof(Photos)); }

    /// <summary>The serial number that was sold; null if the goods have none.</summary>
    public string? SerialSold { get; init; }

    /// <summary>The serial number that the request tells.</summary>
    public string? SerialGiven { get; init; }

    /// <summary>Whether the goods were sold as final.</summary>
    public bool IsFinalSale { get; init; }

    /// <summary>Whether a consumer bought them; true by default.</summary>
    public bool IsConsumer { get; init; } = true;

    /// <summary>Whether the buyer confirmed at checkout that these goods cannot be given back.</summary>
    public bool ConfirmedAtCheckout { get; init; }

    /// <summary>Whether the consumer was told of the right to withdraw; true by default.</summary>
    public bool WasInformedOfRight { get; init; } = true;

    /// <summary>What the units asked for were paid with.</summary>
    public Money? Value { get; init; }

    /// <summary>How many returns the customer made in the last 90 days.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int ReturnsInNinetyDays { get; init => field = NotNegative(value, nameof(ReturnsInNinetyDays)); }

    internal bool IsDelivered => QuantityDelivered > 0 && !_deliveries.Items.IsEmpty;

    internal int Unreturned => QuantityDelivered - QuantityReturned;

    internal int Returnable => Math.Max(0, Unreturned - QuantityHeld);

    private static int NotNegative(int value, string name) =>
        value >= 0 ? value : throw new ArgumentOutOfRangeException(name, value, $"{name} must not be negative.");
}
