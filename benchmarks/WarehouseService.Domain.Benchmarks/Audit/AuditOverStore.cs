using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using WarehouseService.Domain.Benchmarks.Storage;
using WarehouseService.Domain.Storage;
using WarehouseService.Storage.Sqlite;

namespace WarehouseService.Domain.Benchmarks.Audit;

/// <summary>
/// What an audit costs over a store: a note on a ticket with and without it, an entry put into the chain by the handler, an entry verified (its
/// place in the chain, its journal record, and that record's place). The floor is the plainest code: the same rows written, or read, and their text hashed.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 2, iterationCount: 10, invocationCount: 1)]
public class AuditOverStore
{
    private const int Entries = 1_000;
    private readonly Recorder _recorder = new();
    private string _folder = null!;
    private AuditedHouse _house = null!;
    private AuditedHouse _plainHouse = null!;
    private Batch[] _appends = null!;
    private ImmutableArray<ClaimedWork> _due;
    private PlainRecords _records = null!;
    private RawCommits? _raw;

    public enum StoreKind
    {
        Memory,
        File,
    }

    [Params(StoreKind.Memory, StoreKind.File)]
    public StoreKind Store { get; set; }

    [GlobalSetup]
    public async Task Open()
    {
        _folder = Directory.CreateTempSubdirectory("warehouse-benchmark-").FullName;
        _house = new(WithStore("audited.db"), isAudited: true);
        _plainHouse = new(WithStore("plain.db"), isAudited: false);
        await _house.OpenAsync();
        await _plainHouse.OpenAsync();
        await _house.NoteAsync(Entries - AuditedHouse.Tickets);
        await _house.AppendAsync(await _house.TakeAsync());

        using var rehearsal = new AuditedHouse(
            services => services.AddSingleton<IAggregateStore>(_recorder).AddSingleton(_recorder.Work), isAudited: true);
        await rehearsal.OpenAsync();
        await rehearsal.NoteAsync(Entries - AuditedHouse.Tickets);
        await rehearsal.AppendAsync(await rehearsal.TakeAsync());
        _appends = [.. _recorder.Batches.Skip(Entries)];
    }

    [GlobalCleanup]
    public void Close()
    {
        _house.Dispose();
        _plainHouse.Dispose();
        _raw?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [IterationSetup(Target = nameof(Append))]
    public void CommitWhatIsAppended() => Run(async () =>
    {
        await _house.NoteAsync(Entries);
        _due = await _house.TakeAsync();
    });

    [IterationSetup(Targets = [nameof(AppendFloor), nameof(VerifyFloor)])]
    public void BeginAnew()
    {
        _records = new();
        foreach (var batch in _recorder.Batches)
        {
            _records.Commit(batch);
        }

        if (Store == StoreKind.File)
        {
            var file = Path.Combine(_folder, $"{Guid.NewGuid():n}.db");
            SqliteStore.Open(file).Dispose();
            _raw?.Dispose();
            _raw = new(file);
        }
    }

    [Benchmark(OperationsPerInvoke = Entries)]
    public Task Commit() => _plainHouse.NoteAsync(Entries);

    [Benchmark(OperationsPerInvoke = Entries)]
    public Task CommitAudited() => _house.NoteAsync(Entries);

    [Benchmark(OperationsPerInvoke = Entries)]
    public int AppendFloor()
    {
        var all = 0;
        foreach (var batch in _appends)
        {
            all ^= PlainRecords.Hash(batch.Commits[0].Event.Payload);
            if (_raw is null)
            {
                _records.Commit(batch);
            }
            else
            {
                _raw.Commit(batch);
            }
        }

        return all;
    }

    [Benchmark(OperationsPerInvoke = Entries)]
    public Task Append() => _house.AppendAsync(_due);

    [Benchmark(OperationsPerInvoke = Entries)]
    public int VerifyFloor() => Store == StoreKind.Memory ? _records.HashAll() : HashAllInTheFile();

    [Benchmark(OperationsPerInvoke = Entries)]
    public async Task Verify()
    {
        if (await _house.VerifyAsync() != Entries)
        {
            throw new InvalidOperationException("The chain is of another length.");
        }
    }

    private static void Run(Func<Task> act) => act().GetAwaiter().GetResult();

    private Func<IServiceCollection, IServiceCollection> WithStore(string file) => services =>
        Store == StoreKind.Memory ? services : services.AddSqliteStore(Path.Combine(_folder, file));

    private int HashAllInTheFile()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "audited.db")};Pooling=False");
        connection.Open();
        using var select = connection.CreateCommand();
        select.CommandText = "SELECT payload FROM journal ORDER BY record, version";
        using var rows = select.ExecuteReader();
        var all = 0;
        while (rows.Read())
        {
            all ^= PlainRecords.Hash(rows.GetString(0));
        }

        return all;
    }
}
