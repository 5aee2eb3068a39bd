using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Storage;
using WarehouseService.Storage.Sqlite;

namespace WarehouseService.Hosting.Tests.World;

/// <summary>A store of each kind, under both of its faces.</summary>
internal sealed class AStore : IWorkStore, IDisposable
{
    public static readonly TheoryData<string> Kinds = ["memory", "sqlite"];

    private readonly IWorkStore _work;
    private readonly Action _dispose;

    private AStore(IAggregateStore records, IWorkStore work, Action dispose)
    {
        Records = records;
        _work = work;
        _dispose = dispose;
    }

    public IAggregateStore Records { get; }

    public static AStore Of(string kind) => kind == "memory" ? InMemory() : OnSqlite();

    public static AStore InMemory()
    {
        var store = new InMemoryStore();
        return new(store, store, () => { });
    }

    public static AStore OnSqlite()
    {
        var folder = Directory.CreateTempSubdirectory("warehouse-monitor-");
        var store = SqliteStore.Open(Path.Combine(folder.FullName, "desk.db"), new() { SurvivesPowerFailure = false });
        return new(store, store, () =>
        {
            store.Dispose();
            folder.Delete(recursive: true);
        });
    }

    public Task<ImmutableArray<ClaimedWork>> ClaimAsync(
        WorkScope scope, Instant now, Duration lease, int max, CancellationToken cancellationToken = default) =>
        _work.ClaimAsync(scope, now, lease, max, cancellationToken);

    public Task<WorkRecord?> FindAsync(AggregateKey key, string name, CancellationToken cancellationToken = default) =>
        _work.FindAsync(key, name, cancellationToken);

    public Task<bool> CompleteAsync(ClaimedWork item, CancellationToken cancellationToken = default) => _work.CompleteAsync(item, cancellationToken);

    public void Dispose() => _dispose();
}
