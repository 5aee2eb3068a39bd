using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Returns;

/// <summary>What was authorised, and what arrived: what a <see cref="ReceiptSummary"/> is made from.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record ReceiptFacts
{
    private readonly ValueArray<AuthorisedLine> _authorised;
    private readonly ValueArray<ReceivedParcel> _parcels;

    /// <summary>The lines that may come back, each once.</summary>
    public required ImmutableArray<AuthorisedLine> Authorised { get => _authorised.Items; init => _authorised = new(value); }

    /// <summary>The parcels that arrived, in order.</summary>
    public ImmutableArray<ReceivedParcel> Parcels { get => _parcels.Items; init => _parcels = new(value); }

    /// <summary>The last instant at which the authorisation holds; null for ever.</summary>
    public Instant? AuthorisedUntil { get; init; }

    /// <summary>When it is looked at; null if it does not matter.</summary>
    public Instant? At { get; init; }
}

/// <summary>A line that may come back.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record AuthorisedLine
{
    /// <summary>The line's id.</summary>
    public required string Line { get; init; }

    /// <summary>How many units: one or more.</summary>
    public required int Quantity { get; init; }

    /// <summary>What all of them come to, zero or more; split over the units by <see cref="Money.Split"/>.</summary>
    public required Money Worth { get; init; }
}

/// <summary>A parcel that arrived.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record ReceivedParcel
{
    private readonly ValueArray<ReceivedItem> _items;

    /// <summary>When; null if that is not known.</summary>
    public Instant? ReceivedAt { get; init; }

    /// <summary>What was in it.</summary>
    public required ImmutableArray<ReceivedItem> Items { get => _items.Items; init => _items = new(value); }
}

/// <summary>Some units in a parcel.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record ReceivedItem
{
    private readonly ValueArray<ReceiptOutcome> _outcomes;

    /// <summary>The line's id, authorised or not.</summary>
    public required string Line { get; init; }

    /// <summary>How many units.</summary>
    public required int Quantity { get; init; }

    /// <summary>What inspection found, as far as it has got.</summary>
    public ImmutableArray<ReceiptOutcome> Outcomes { get => _outcomes.Items; init => _outcomes = new(value); }
}

/// <summary>What inspection found for some units.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record ReceiptOutcome
{
    /// <summary>How many units.</summary>
    public required int Quantity { get; init; }

    /// <summary>Whether they are accepted.</summary>
    public required bool IsAccepted { get; init; }

    /// <summary>What becomes of them.</summary>
    public required Disposition Disposition { get; init; }
}
