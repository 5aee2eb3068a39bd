using System.Collections.Immutable;

namespace WarehouseService.Domain.Tickets;

/// <summary>What happened to <see cref="CaseLinks"/>.</summary>
public abstract record CaseLinksEvent : IEvent<CaseLinks>
{
    private protected CaseLinksEvent()
    {
    }

    internal abstract CaseLinks Apply(CaseLinks? links, Stamp stamp);

    CaseLinks IEvent<CaseLinks>.Apply(CaseLinks? state, Stamp stamp) => Apply(state, stamp);
}

/// <summary>Something began.</summary>
public sealed record CaseLinkAdded : CaseLinksEvent
{
    /// <summary>The case.</summary>
    public required CaseReference Case { get; init; }

    /// <summary>What.</summary>
    public required CaseLink Link { get; init; }

    internal override CaseLinks Apply(CaseLinks? links, Stamp stamp) => new() { Case = Case, Live = [.. links?.Live ?? [], Link] };
}

/// <summary>Something ended.</summary>
public sealed record CaseLinkDropped : CaseLinksEvent
{
    /// <summary>Its record.</summary>
    public required CaseReference To { get; init; }

    internal override CaseLinks Apply(CaseLinks? links, Stamp stamp) => links! with { Live = links.Live.RemoveAll(link => link.To == To) };
}

/// <summary>Everything went to another case.</summary>
public sealed record CaseLinksHandedOver : CaseLinksEvent
{
    /// <summary>The case.</summary>
    public required CaseReference Case { get; init; }

    internal override CaseLinks Apply(CaseLinks? links, Stamp stamp) => new() { Case = Case };
}

/// <summary>Some went elsewhere, and some came.</summary>
public sealed record CaseLinksMoved : CaseLinksEvent
{
    /// <summary>The case.</summary>
    public required CaseReference Case { get; init; }

    /// <summary>The records that went.</summary>
    public ImmutableArray<CaseReference> Gone { get; init; } = [];

    /// <summary>What came.</summary>
    public ImmutableArray<CaseLink> Come { get; init; } = [];

    /// <inheritdoc />
    public bool Equals(CaseLinksMoved? other) =>
        other is not null && Case == other.Case && Gone.AsSpan().SequenceEqual(other.Gone.AsSpan()) && Come.AsSpan().SequenceEqual(other.Come.AsSpan());

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Case, Gone.Length, Come.Length);

    internal override CaseLinks Apply(CaseLinks? links, Stamp stamp) => new()
    {
        Case = Case,
        Live = [.. (links?.Live ?? []).Where(link => !Gone.Contains(link.To)), .. Come],
    };
}
