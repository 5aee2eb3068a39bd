using NodaTime;
using NodaTime.Testing;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Core.Tests.Audit;

/// <summary>An audited desk for parcels with all that belongs to it.</summary>
internal sealed class AuditedDesk
{
    internal static readonly CommandContext BySupervisor = Sample.By(Sample.Sue, "verify");
    private static readonly AuditTrail Trail = new("parcel", AccessLog.Kind);
    private readonly FakeClock _clock = new(Sample.WrittenDown);

    internal AuditedDesk(IAuditAnchors? anchors = null)
    {
        var audited = new AuditedStore(Store, Trail);
        Log = new(audited, _clock);
        Parcels = new(audited);
        Unaudited = new(Store);
        Handler = new(Store, _clock, anchors);
        Audit = new(Store, Store, _clock, Trail, Log, anchors);
    }

    internal InMemoryStore Store { get; } = new();

    internal AccessLog Log { get; }

    internal ParcelDesk Parcels { get; }

    internal ParcelDesk Unaudited { get; }

    internal AuditHandler Handler { get; }

    internal AuditDesk Audit { get; }

    /// <summary>Carries over what is due, as a dispatcher does.</summary>
    internal async Task<IReadOnlyList<WorkOutcome>> CarryOverAsync(int max = Page<object>.MaxSize)
    {
        var outcomes = new List<WorkOutcome>();
        var now = Sample.WrittenDown + Duration.FromDays(1);
        foreach (var item in await Store.ClaimAsync(new(), now, Duration.FromTicks(1), max))
        {
            if (Handler.Handles(item.Key.Kind, item.Work.Name))
            {
                outcomes.Add(await Handler.HandleAsync(item, now));
                Assert.True(await Store.CompleteAsync(item));
            }
        }

        return outcomes;
    }

    internal async Task<AuditReport> VerifiedAsync(params AuditAnchor[] anchors) => (await Audit.VerifyAsync(BySupervisor, anchors)).Value;

    internal async Task<IReadOnlyList<AuditEntry>> ChainAsync()
    {
        var chains = new Repository<AuditChain, AuditChainStatus, AuditChainKnowledge>(
            Store, Json.AuditChainFormat.Instance, new AuditChainLifecycle());
        var entries = new List<AuditEntry>();
        await foreach (var entry in chains.HistoryAsync("default", AuditChain.OnlyId))
        {
            entries.Add(((AuditEntryAppended)entry.Event).Entry);
        }

        return entries;
    }
}
