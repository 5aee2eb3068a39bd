using FluentResults;
using NodaTime;
using WarehouseService.Domain.Json;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain;

/// <summary>Adds to the chains of a store. Its own desk is not audited: a chain is its own audit.</summary>
internal sealed class ChainKeeper(IAggregateStore store, IClock clock)
{
    private readonly Desk _desk = new(store, clock);
    private readonly Repository<AuditChain, AuditChainStatus, AuditChainKnowledge> _chains =
        new(store, AuditChainFormat.Instance, new AuditChainLifecycle());

    internal static AggregateKey KeyOf(string tenant) => new(tenant, AuditChainFormat.Instance.Kind, AuditChain.OnlyId);

    /// <summary>The id under which a commit is added: a commit comes into its chain once, however often it is brought.</summary>
    internal static string CommandIdOf(string kind, string id, long version) => new CanonicalBytes().Add(kind).Add(id).Add(version).Hash();

    internal Task<Versioned<AuditChain>> FindAsync(string tenant, CancellationToken cancellationToken) =>
        _chains.FindAsync(tenant, AuditChain.OnlyId, cancellationToken);

    internal Task<Result<Accepted<AuditChain>>> AppendAsync(
        string tenant, AuditedCommit commit, Actor by, Instant at, CancellationToken cancellationToken)
    {
        var append = new AppendToAuditChain { Commit = commit };
        var context = new CommandContext
        {
            Tenant = tenant,
            CommandId = CommandIdOf(commit.Kind, commit.Id, commit.Version),
            Actor = by,
            At = at,
        };
        return _desk.CommitAsync(
            context,
            async cancel => new Plan<AuditChain, AuditChainStatus, AuditChainKnowledge>(
                await _chains.ReadAsync(append, context, cancel).ConfigureAwait(false)),
            cancellationToken);
    }
}
