using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using WarehouseService.Domain.Storage;
using WarehouseService.Storage.Tests.Clauses;

namespace WarehouseService.Storage.Tests.Model;

/// <summary>Runs a program on one store, and writes down everything that the store said.</summary>
internal sealed class StoreRun(Func<BothStores> open) : IDisposable
{
    private readonly List<ClaimedWork> claimed = [];
    private BothStores stores = open();

    public void Dispose() => stores.Dispose();

    internal async Task<string> Say(Step step)
    {
        try
        {
            return step switch
            {
                CommitStep commit => Said(await stores.Records.CommitAsync(await Batch(commit))),
                LoadStep load => Said(await stores.Records.LoadAsync(Key(load.Tenant, load.Record), Command(load.Command))),
                JournalStep read => Said(await stores.Records.ReadJournalAsync(Key(read.Tenant, read.Record), read.After, read.Max)),
                ListStep list => await SayPages(list),
                ClaimStep claim => await SayClaims(claim),
                CompleteStep complete => await SayCompleted(complete),
                ReopenStep => Reopen(),
                _ => throw new NotSupportedException(step.ToString()),
            };
        }
        catch (Exception failure) when (failure is ArgumentException or InvalidOperationException)
        {
            return failure.GetType().Name;
        }
    }

    /// <summary>Everything the store holds.</summary>
    internal async Task<string> SayAll()
    {
        var all = new List<string>();
        for (var tenant = 0; tenant < StorePrograms.Tenants.Length; tenant++)
        {
            for (var record = 0; record < StorePrograms.Records.Length; record++)
            {
                all.Add(Said(await stores.Records.LoadAsync(Key(tenant, record), Command(0))));
                all.Add(Said(await stores.Records.ReadJournalAsync(Key(tenant, record), 0, 1000)));
            }

            all.Add(await Say(new ClaimStep(tenant, null, 1_000, 1, 1_000)));
        }

        return string.Join('\n', all);
    }

    private static AggregateKey Key(int tenant, int record) =>
        new(StorePrograms.Tenants[tenant], StorePrograms.Records[record].Kind, StorePrograms.Records[record].Id);

    private static string Command(int number) => string.Create(CultureInfo.InvariantCulture, $"c{number}");

    private static string Said(CommitOutcome outcome) => outcome switch
    {
        Committed committed => $"committed {string.Join(',', committed.Versions)}",
        AlreadyCommitted already => $"already {string.Join(',', already.Receipts)}",
        _ => outcome.ToString(),
    };

    private static string Said(Loaded loaded) => $"{loaded.Document} {loaded.Receipt}";

    private static string Said<T>(ImmutableArray<T> many) => $"[{string.Join("; ", many)}]";

    private static AggregateCommit Changed(AggregateKey key, long version, string command, Change change) =>
        Make.Commit(key, version + change.Drift, command, change.Text).With(index => index with
        {
            Status = change.Text,
            Queue = change.Second % 2 == 0 ? null : change.Text,
            Assignee = change.Second % 3 == 0 ? null : change.Text,
            Customer = change.Put.IsEmpty ? null : change.Text,
            Priority = change.Second == 0 ? null : change.Second,
            Created = StorePrograms.At(key.Id.Length),
            Updated = StorePrograms.At(change.Second),
        }) with
        {
            Put = [.. change.Put.Select(work => Make.Work(Name(work), StorePrograms.At((change.Second + work) % 5), change.Text))],
            Cancel = [.. change.Cancel.Select(Name)],
        };

    private static string Name(int work) => string.Create(CultureInfo.InvariantCulture, $"timer/{work}");

    private async Task<Batch> Batch(CommitStep step)
    {
        var command = Command(step.Command);
        var (commits, fences) = (new List<AggregateCommit>(), new List<Fence>());
        foreach (var change in step.Changes)
        {
            var key = Key(step.Tenant, change.Record);
            commits.Add(Changed(key, await VersionOf(key), command, change));
        }

        foreach (var fence in step.Fences)
        {
            var key = Key(step.Tenant, fence.Record);
            fences.Add(Make.Fence(key, await VersionOf(key) + fence.Drift));
        }

        return Make.Batch(command, [.. commits]) with { Fences = [.. fences] };
    }

    private async Task<long> VersionOf(AggregateKey key) => (await stores.Records.LoadAsync(key, null)).Document?.Version ?? 0;

    private async Task<string> SayPages(ListStep list)
    {
        var said = new List<string>();
        string? cursor = null;
        do
        {
            var page = await stores.Records.QueryAsync(list.Filter, cursor, list.Size);
            said.Add($"{Said(page.Items)} then {page.Next}");
            cursor = page.Next;
        }
        while (cursor is not null);
        return string.Join('\n', said);
    }

    private async Task<string> SayClaims(ClaimStep step)
    {
        var scope = new WorkScope { Tenant = StorePrograms.Tenants[step.Tenant], Kind = step.Kind };
        var items = await stores.Work.ClaimAsync(scope, StorePrograms.At(step.Second), Duration.FromSeconds(step.Lease), step.Max);
        claimed.AddRange(items);
        return Said(items);
    }

    private async Task<string> SayCompleted(CompleteStep step) =>
        step.Back < claimed.Count ? $"completed {await stores.Work.CompleteAsync(claimed[^(step.Back + 1)])}" : "nothing claimed";

    private string Reopen()
    {
        stores.Dispose();
        stores = open();
        return "reopened";
    }
}
