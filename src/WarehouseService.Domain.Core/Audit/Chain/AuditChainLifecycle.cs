using static WarehouseService.Domain.AuditChainStatus;

namespace WarehouseService.Domain;

/// <summary>Who may add to an audit chain. There is nothing else that can be done to one.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class AuditChainLifecycle : Lifecycle<AuditChain, AuditChainStatus, AuditChainKnowledge>
{
    /// <summary>The table.</summary>
    public AuditChainLifecycle() : base("audit", AuditChainStatus.All)
    {
        KeepsNoClock();

        On<AppendToAuditChain>()
            .Opens(Kept)
            .From(Kept).Stays()
            .By(Any(Role.System), Any(Role.Supervisor))
            .Emits((chain, append, context) => new AuditEntryAppended
            {
                Entry = AuditEntry.After(chain?.ToHead() ?? AuditHead.Origin(context.Tenant), append.Commit),
            });

        Complete();
    }
}
