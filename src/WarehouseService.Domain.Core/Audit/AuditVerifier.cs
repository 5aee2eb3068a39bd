using System.Collections.Immutable;

namespace WarehouseService.Domain;

/// <summary>Walks a tenant's audit chain from its first entry to its last, and finds the first place where it is not what it was.</summary>
/// <remarks>
/// Hand it every entry in order, then <see cref="End"/>; stop at the first refusal, for behind a broken place nothing can be told. It keeps nothing of
/// the entries but the head.
/// </remarks>
/// <threadsafety>Belongs to one walk; not thread-safe.</threadsafety>
public sealed class AuditVerifier
{
    private readonly ImmutableArray<AuditAnchor> _anchors;
    private int _next;

    /// <summary>A walk along a tenant's chain.</summary>
    /// <param name="tenant">Whose chain.</param>
    /// <param name="anchors">What is known of it from outside, in any order.</param>
    /// <exception cref="ArgumentException"><paramref name="tenant"/> is not an <see cref="Identifier"/>.</exception>
    public AuditVerifier(string tenant, params IEnumerable<AuditAnchor> anchors)
    {
        ArgumentNullException.ThrowIfNull(anchors);
        Head = AuditHead.Origin(tenant);
        _anchors = [.. anchors.OrderBy(anchor => anchor.Sequence)];
    }

    /// <summary>How far the chain was walked, and what the next entry must follow on.</summary>
    public AuditHead Head { get; private set; }

    /// <summary>Takes the next entry.</summary>
    /// <returns>A refusal of the kind <see cref="RefusalKind.IntegrityBroken"/> if the chain is broken at this place; else null.</returns>
    public Refusal? Next(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var place = Head.Sequence + 1;
        if (entry.Sequence != place)
        {
            return new(AuditCodes.OutOfOrder, ("sequence", place), ("found", entry.Sequence));
        }

        if (!entry.IsSound())
        {
            return new(AuditCodes.EntryChanged, ("sequence", place));
        }

        if (entry.Previous != Head.Hash)
        {
            return new(AuditCodes.LinkBroken, ("sequence", place));
        }

        Head = entry.ToHead();
        return OtherThanAnchored();
    }

    /// <summary>Says that there are no more entries.</summary>
    /// <returns>A refusal if an anchor names a later one; else null.</returns>
    public Refusal? End() => _next == _anchors.Length
        ? null
        : new(AuditCodes.Truncated, ("sequence", Head.Sequence + 1), ("anchor", _anchors[_next].Sequence), ("anchored", _anchors[_next].At));

    private Refusal? OtherThanAnchored()
    {
        for (; _next < _anchors.Length && _anchors[_next].Sequence == Head.Sequence; _next++)
        {
            if (_anchors[_next].Hash != Head.Hash)
            {
                return new(AuditCodes.AnchorMismatch, ("sequence", Head.Sequence), ("anchored", _anchors[_next].At));
            }
        }

        return null;
    }
}
