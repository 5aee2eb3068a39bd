using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Testing.Conformance.Concurrency;
using static WarehouseService.Domain.Testing.Conformance.Make;

namespace WarehouseService.Domain.Testing.Conformance;

/// <summary>What all checks use.</summary>
internal abstract class Checks(Trial trial)
{
    protected static readonly AggregateKey A = Key("a");
    protected static readonly AggregateKey B = Key("b");
    protected static readonly AggregateKey C = Key("c");
    protected static readonly RecordFilter Tickets = new() { Tenant = "acme", Kind = "ticket" };
    protected static readonly WorkScope Acme = new() { Tenant = "acme" };
    protected static readonly Duration Minute = Duration.FromMinutes(1);

    protected Trial Trial => trial;

    protected IAggregateStore Records => trial.Opened.Records;

    protected IWorkStore Work => trial.Opened.Work;

    protected async Task<Committed> Committed(Batch batch) => Expect.Is<Committed>(await Records.CommitAsync(batch));

    protected async Task Put(AggregateKey key, long expected, params WorkRecord[] work)
    {
        var command = $"put-{expected}";
        await Committed(Batch(command, Commit(key, expected, command) with { Put = [.. work] }));
    }

    protected async Task<AggregateDocument?> Document(AggregateKey key) => (await Records.LoadAsync(key, null)).Document;

    protected async Task<long> Version(AggregateKey key) => (await Document(key))?.Version ?? 0;

    protected async Task<string?> Payload(AggregateKey key) => (await Document(key))?.Payload;

    protected Task<ImmutableArray<JournalRecord>> Journal(AggregateKey key) => Records.ReadJournalAsync(key, 0, 1000);

    protected async Task<Receipt?> Receipt(AggregateKey key, string command) => (await Records.LoadAsync(key, command)).Receipt;

    protected Task<ImmutableArray<ClaimedWork>> Claim(Instant now, int max = 100) => Work.ClaimAsync(Acme, now, Minute, max);

    protected async Task NothingIsKnownOf(params AggregateKey[] keys)
    {
        foreach (var key in keys)
        {
            Expect.Null(await Document(key));
            Expect.Empty(await Journal(key));
        }
    }

    protected async Task<List<AggregateDocument>> AllPages(RecordFilter filter, int size)
    {
        var shown = new List<AggregateDocument>();
        string? cursor = null;
        do
        {
            var page = await Records.QueryAsync(filter, cursor, size);
            Expect.True(page.Items.Length >= (cursor is null ? 0 : 1));
            Expect.True(page.Items.Length <= size);
            shown.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null);
        return shown;
    }

    protected async Task<IEnumerable<string>> Ids(RecordFilter filter) => (await AllPages(filter, 2)).Select(one => one.Key.Id).Order(StringComparer.Ordinal);

    protected static IEnumerable<string> Names(ImmutableArray<ClaimedWork> claimed) => claimed.Select(item => item.Work.Name);

    /// <summary>Calls at once: of even rounds on threads, of odd ones led from await to await.</summary>
    protected Task<T[]> AtOnce<T>(int round, int count, Func<int, Task<T>> call) =>
        round % 2 == 0 ? OnThreads(count, call) : new Interleaving(unchecked(trial.Seed + round)).RunAsync(count, call);

    private static async Task<T[]> OnThreads<T>(int count, Func<int, Task<T>> call)
    {
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var calls = Enumerable.Range(0, count).Select(i => Task.Run(async () =>
        {
            await go.Task;
            return await call(i);
        })).ToList();
        go.SetResult();
        return await Task.WhenAll(calls);
    }
}
