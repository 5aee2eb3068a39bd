using FluentResults;
using NodaTime;
using WarehouseService.Domain.Json;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain;

/// <summary>The desk for a tenant's history: verifies it, and hands out anchors. Supervisors and the system alone may.</summary>
/// <threadsafety>Thread-safe if the store and the interfaces given to it are.</threadsafety>
public sealed class AuditDesk
{
    private readonly IAggregateStore _store;
    private readonly IWorkStore _work;
    private readonly AuditTrail _trail;
    private readonly ChainKeeper _keeper;
    private readonly IAccessLog? _accessLog;
    private readonly IAuditAnchors? _anchors;

    /// <summary>A desk over a store.</summary>
    /// <param name="store">Where records and chains are: the store below the <see cref="AuditedStore"/>.</param>
    /// <param name="work">Where commits are that are on their way into a chain.</param>
    /// <param name="clock">Says when an entry is written down.</param>
    /// <param name="trail">What is audited: the same as the <see cref="AuditedStore"/> has.</param>
    /// <param name="accessLog">Where every refusal is written; null if nobody keeps such a log.</param>
    /// <param name="anchors">Takes anchors out of the house; null if nobody does.</param>
    public AuditDesk(
        IAggregateStore store,
        IWorkStore work,
        IClock clock,
        AuditTrail trail,
        IAccessLog? accessLog = null,
        IAuditAnchors? anchors = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(trail);
        _store = store;
        _work = work;
        _trail = trail;
        _keeper = new(store, clock);
        _accessLog = accessLog;
        _anchors = anchors;
    }

    /// <summary>
    /// Walks the chain of the context's tenant and compares each entry with its journal record and with the anchors; then looks for journal records
    /// that are not in the chain. It changes nothing, and may run while desks work.
    /// </summary>
    /// <param name="context">Who, when, for which tenant.</param>
    /// <param name="anchors">What was handed out before: without any, a chain whose end was cut off or that was made anew may go unnoticed.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>
    /// How far the chain reaches; or a failure with a <see cref="Refusal"/>: <see cref="CoreCodes.NotPermitted"/>, or one of
    /// <see cref="AuditCodes"/> whose grounds name the first broken place.
    /// </returns>
    public Task<Result<AuditReport>> VerifyAsync(
        CommandContext context, IReadOnlyCollection<AuditAnchor> anchors, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(anchors);
        return AskAsync("VerifyAudit", context, () => VerifiedAsync(context.Tenant, anchors, cancellationToken), cancellationToken);
    }

    /// <summary>Hands out an anchor of the last entry.</summary>
    /// <param name="context">Who, when, for which tenant.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The anchor, to be kept where nobody inside can change it; or a failure with a <see cref="Refusal"/>, also if there is no entry yet.</returns>
    public Task<Result<AuditAnchor>> AnchorAsync(CommandContext context, CancellationToken cancellationToken = default) =>
        AskAsync("AnchorAudit", context, () => AnchoredAsync(context, cancellationToken), cancellationToken);

    /// <summary>
    /// Takes into the chain what was committed before auditing was turned on. From then on it cannot be changed unnoticed; whether it was before,
    /// nobody can tell.
    /// </summary>
    /// <param name="context">Who, when, for which tenant.</param>
    /// <param name="cancellationToken">Cancels. What was taken stays in the chain; go on by calling again.</param>
    /// <returns>How many commits were taken; or a failure with a <see cref="Refusal"/>.</returns>
    public Task<Result<long>> AdoptAsync(CommandContext context, CancellationToken cancellationToken = default) =>
        AskAsync("AdoptHistory", context, () => AdoptedAsync(context, cancellationToken), cancellationToken);

    private async Task<Result<T>> AskAsync<T>(string asked, CommandContext context, Func<Task<Result<T>>> answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var answered = context.Actor.Role == Role.Supervisor || context.Actor.Role == Role.System
            ? await answer().ConfigureAwait(false)
            : Result.Fail<T>(new Refusal(CoreCodes.NotPermitted, ("actor", context.Actor), ("command", asked)));
        if (_accessLog is not null && answered.Refusal() is { } refusal)
        {
            var entry = AccessEntry.Of(context, asked, AuditChainFormat.Instance.Kind, AuditChain.OnlyId, null, refusal);
            await _accessLog.RecordAsync(entry, cancellationToken).ConfigureAwait(false);
        }

        return answered;
    }

    private async Task<Result<AuditReport>> VerifiedAsync(
        string tenant, IReadOnlyCollection<AuditAnchor> anchors, CancellationToken cancellationToken)
    {
        var walk = new AuditWalk(_store, _work, tenant, _trail.Kinds);
        var (broken, head) = await walk.AlongTheChainAsync(anchors, cancellationToken).ConfigureAwait(false);
        if (broken is not null)
        {
            return Result.Fail(broken);
        }

        long pending = 0;
        await foreach (var (now, then) in walk.UnchainedAsync(cancellationToken).ConfigureAwait(false))
        {
            if (now != then)
            {
                return Result.Fail(AuditWalk.Broken(then is null ? AuditCodes.NotChained : AuditCodes.JournalChanged, now));
            }

            pending++;
        }

        return new AuditReport { Head = head, Pending = pending };
    }

    private async Task<Result<AuditAnchor>> AnchoredAsync(CommandContext context, CancellationToken cancellationToken)
    {
        if ((await _keeper.FindAsync(context.Tenant, cancellationToken).ConfigureAwait(false)).State is not { } chain)
        {
            return Result.Fail(new Refusal(CoreCodes.NotFound, ("kind", AuditChainFormat.Instance.Kind), ("id", AuditChain.OnlyId)));
        }

        var anchor = new AuditAnchor { Sequence = chain.Sequence, Hash = chain.Hash, At = context.At };
        if (_anchors is not null)
        {
            await _anchors.HandOutAsync(context.Tenant, anchor, cancellationToken).ConfigureAwait(false);
        }

        return anchor;
    }

    private async Task<Result<long>> AdoptedAsync(CommandContext context, CancellationToken cancellationToken)
    {
        long taken = 0;
        var walk = new AuditWalk(_store, _work, context.Tenant, _trail.Kinds);
        await foreach (var (now, then) in walk.UnchainedAsync(cancellationToken).ConfigureAwait(false))
        {
            if (then is not null)
            {
                continue;
            }

            var answer = await _keeper.AppendAsync(context.Tenant, now, context.Actor, context.At, cancellationToken).ConfigureAwait(false);
            if (answer.Refusal() is { } refusal)
            {
                return Result.Fail(refusal);
            }

            taken++;
        }

        return taken;
    }
}
