using System.Globalization;
using WarehouseService.Domain.Storage;
using static WarehouseService.Domain.Testing.Conformance.Make;

namespace WarehouseService.Domain.Testing.Conformance.Concurrency;

/// <summary>Random calls of many callers at once, and the order that they must have.</summary>
internal sealed class HistoryChecks(Trial trial) : Checks(trial)
{
    private const int Callers = 4;
    private const int Calls = 12;
    private static readonly AggregateKey[] Keys = [A, B, C];

    [Clause(2)]
    public async Task Many_calls_at_once_answer_as_if_they_came_one_after_another()
    {
        for (var i = 0; i < Trial.Options.Histories; i++)
        {
            await Trial.DisposeAsync();
            var (history, seed) = (new History(), unchecked(Trial.Seed + i));
            try
            {
                await AtOnce(i, Callers, async caller =>
                {
                    await new Caller(Records, history, $"{caller}", new Random(unchecked((seed * Callers) + caller))).RunAsync();
                    return true;
                });
                await CheckAsync(history.ByRecord());
            }
            catch (Unexpected broken)
            {
                var from = string.Create(CultureInfo.InvariantCulture, $"seed {Trial.Seed}, history {i + 1}{broken.Circumstances}");
                throw new Unexpected(broken.Expected, broken.Seen, from, broken);
            }
        }
    }

    private async Task CheckAsync(ILookup<AggregateKey, Sight> records)
    {
        foreach (var record in records)
        {
            var calls = string.Join("\n  ", record.OrderBy(sight => sight.Started));
            var circumstances = $"; the calls on {record.Key}, and when each began and ended:\n  {calls}";
            if (History.WhyNoOrder(record) is { } reason)
            {
                throw new Unexpected(reason.Expected, reason.Seen, circumstances);
            }

            var written = record.Where(sight => sight.Wrote).OrderBy(sight => sight.Version).Select(sight => sight.Content!).ToList();
            var journal = (await Journal(record.Key)).Select(one => one.CommandId).ToList();
            if (!written.SequenceEqual(journal))
            {
                throw new Unexpected($"the journal of {record.Key} to be {Expect.Told(written)}", Expect.Told(journal), circumstances);
            }
        }
    }

    /// <summary>One caller: it loads records, changes one or two from what it last saw, and sends some batches again.</summary>
    private sealed class Caller(IAggregateStore store, History history, string name, Random random)
    {
        private readonly Dictionary<AggregateKey, long> _seen = Keys.ToDictionary(key => key, _ => 0L);
        private Batch? _last;

        internal async Task RunAsync()
        {
            for (var i = 0; i < Calls; i++)
            {
                await (random.Next(5) switch
                {
                    0 => LoadAsync(Keys[random.Next(Keys.Length)]),
                    1 when _last is { } again => CommitAsync(again),
                    _ => CommitAsync(NewBatch(i)),
                });
            }
        }

        private Batch NewBatch(int call)
        {
            var command = $"c{name}-{call}";
            var keys = Keys.OrderBy(_ => random.Next()).Take(1 + random.Next(2)).ToList();
            var fence = Keys.Except(keys).First();
            var batch = Batch(command, [.. keys.Select(key => Commit(key, _seen[key], command, command))]);
            return random.Next(3) == 0 ? batch with { Fences = [Fence(fence, _seen[fence])] } : batch;
        }

        private async Task LoadAsync(AggregateKey key)
        {
            var started = history.Tick();
            var loaded = await store.LoadAsync(key, null);
            Saw(key, loaded.Document?.Version ?? 0, loaded.Document?.Payload, started, history.Tick(), $"{name} loads");
        }

        private async Task CommitAsync(Batch batch)
        {
            var started = history.Tick();
            var outcome = await store.CommitAsync(batch);
            var ended = history.Tick();
            var what = $"{name} commits {batch.CommandId} to {string.Join(" and ", batch.Commits.Select(commit => commit.Document.Key))}";
            switch (outcome)
            {
                case Committed committed:
                    _last = batch;
                    for (var i = 0; i < batch.Commits.Length; i++)
                    {
                        var (key, version) = (batch.Commits[i].Document.Key, committed.Versions[i]);
                        _seen[key] = version;
                        history.Add(new(key, version, true, batch.CommandId, started, ended, $"{what}: version {version}"));
                    }

                    foreach (var fence in batch.Fences)
                    {
                        Saw(fence.Key, fence.Expected, null, started, ended, $"{what}, fenced");
                    }

                    break;
                case Conflict conflict:
                    Saw(conflict.Key, conflict.Actual, null, started, ended, $"{what}: conflict");
                    break;
                case AlreadyCommitted already:
                    Expect.Sequence(batch.Commits.Select(commit => commit.Document.Version), already.Receipts.Select(receipt => receipt.Version), "the versions of the receipts");
                    break;
            }
        }

        private void Saw(AggregateKey key, long version, string? content, long started, long ended, string what)
        {
            _seen[key] = version;
            history.Add(new(key, version, false, content, started, ended, string.Create(CultureInfo.InvariantCulture, $"{what}: version {version}")));
        }
    }
}
