using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Testing.Conformance.Model;

/// <summary>Runs a program on one store, and writes down everything that the store said.</summary>
/// <param name="opened">The store.</param>
/// <param name="reopen">Closes it and opens it again; null for one that stays open.</param>
internal sealed class StoreRun(OpenedStore opened, Func<Task<OpenedStore>>? reopen)
{
    private readonly List<ClaimedWork> _claimed = [];
    private OpenedStore _opened = opened;

    internal async Task<string> Say(Step step)
    {
        try
        {
            return step switch
            {
                CommitStep commit => Said(await _opened.Records.CommitAsync(await Batch(commit))),
                LoadStep load => Said(await _opened.Records.LoadAsync(Key(load.Tenant, load.Record), Command(load.Command))),
                JournalStep read => Said(await _opened.Records.ReadJournalAsync(Key(read.Tenant, read.Record), read.After, read.Max)),
                ListStep list => await SayPages(list),
                ClaimStep claim => await SayClaims(claim),
                CompleteStep complete => await SayCompleted(complete),
                ReopenStep => await Reopen(),
                _ => throw new NotSupportedException(step.ToString()),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return nameof(ArgumentOutOfRangeException);
        }
        catch (ArgumentException)
        {
            return nameof(ArgumentException);
        }
        catch (InvalidOperationException)
        {
            return nameof(InvalidOperationException);
        }
        catch (Exception failure)
        {
            return Expect.Told(failure);
        }
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

    private async Task<long> VersionOf(AggregateKey key) => (await _opened.Records.LoadAsync(key, null)).Document?.Version ?? 0;

    private async Task<string> SayPages(ListStep list)
    {
        var said = new List<string>();
        string? cursor = null;
        do
        {
            var page = await _opened.Records.QueryAsync(list.Filter, cursor, list.Size);
            said.Add($"{Said(page.Items)} then {(page.Next is null ? "no more" : "more")}");
            cursor = page.Next;
        }
        while (cursor is not null);
        return string.Join('\n', said);
    }

    private async Task<string> SayClaims(ClaimStep step)
    {
        var scope = new WorkScope { Tenant = StorePrograms.Tenants[step.Tenant], Kind = step.Kind };
        var items = await _opened.Work.ClaimAsync(scope, StorePrograms.At(step.Second), Duration.FromSeconds(step.Lease), step.Max);
        _claimed.AddRange(items);

        // The numbers of leases are the store's own.
        return Said([.. items.Select(item => $"claimed {item.Key} {item.Work} until {item.Until}")]);
    }

    private async Task<string> SayCompleted(CompleteStep step) =>
        step.Back < _claimed.Count ? $"completed {await _opened.Work.CompleteAsync(_claimed[^(step.Back + 1)])}" : "nothing claimed";

    private async Task<string> Reopen()
    {
        _opened = reopen is null ? _opened : await reopen();
        return "reopened";
    }
}
