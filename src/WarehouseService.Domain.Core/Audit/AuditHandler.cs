using System.Collections.Concurrent;
using FluentResults;
using NodaTime;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain;

/// <summary>Carries commits into the chains of their tenants, each once, and hands out an anchor every so often.</summary>
/// <remarks>
/// Of one tenant it adds one commit after the other. Any number of processes may each have such a handler; they then race for the chain's next place.
/// </remarks>
/// <threadsafety>Thread-safe if the store and the anchors are.</threadsafety>
public sealed class AuditHandler : IWorkHandler
{
    /// <summary>An anchor is handed out at each entry whose place is a multiple of this.</summary>
    public const int AnchoredEvery = 1_000;

    private static readonly Actor Writer = Actor.System("audit");
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _gates = new(StringComparer.Ordinal);
    private readonly ChainKeeper _keeper;
    private readonly IAuditAnchors? _anchors;

    /// <summary>A handler over a store.</summary>
    /// <param name="store">Where the chains are.</param>
    /// <param name="clock">Says when an entry is written down.</param>
    /// <param name="anchors">Takes anchors; null if nobody does.</param>
    public AuditHandler(IAggregateStore store, IClock clock, IAuditAnchors? anchors = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(clock);
        _keeper = new(store, clock);
        _anchors = anchors;
    }

    /// <inheritdoc />
    public bool Handles(string kind, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.StartsWith(AuditTrail.Prefix, StringComparison.Ordinal);
    }

    /// <inheritdoc />
    public async Task<WorkOutcome> HandleAsync(ClaimedWork item, Instant now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        var answer = await AppendAsync(item, now, cancellationToken).ConfigureAwait(false);

        // Also where the commit was there already: whoever added it may not have lived to hand out the anchor.
        if (_anchors is not null && answer.IsSuccess && answer.Value.State.Sequence % AnchoredEvery == 0)
        {
            var anchor = new AuditAnchor { Sequence = answer.Value.State.Sequence, Hash = answer.Value.State.Hash, At = now };
            await _anchors.HandOutAsync(item.Key.Tenant, anchor, cancellationToken).ConfigureAwait(false);
        }

        return WorkOutcome.Of(answer);
    }

    private async Task<Result<Accepted<AuditChain>>> AppendAsync(ClaimedWork item, Instant now, CancellationToken cancellationToken)
    {
        var gate = _gates.GetOrAdd(item.Key.Tenant, _ => new(1));
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await _keeper.AppendAsync(item.Key.Tenant, AuditTrail.Read(item.Work), Writer, now, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            gate.Release();
        }
    }
}
