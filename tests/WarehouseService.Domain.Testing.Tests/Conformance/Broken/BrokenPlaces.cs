using System.Collections.Concurrent;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Testing.Conformance;

namespace WarehouseService.Domain.Testing.Tests.Conformance.Broken;

/// <summary>Stores that are only broken once they are opened again. Their places are in memory.</summary>
internal static class BrokenPlaces
{
    /// <summary>What is written last is still held back, and lost when the store is closed.</summary>
    internal static StoreUnderTest LastWriteLost() => Replayed("last write lost", calls =>
    {
        var last = calls.FindLast(call => call.Batch is not null);
        calls.RemoveAll(call => call == last);
    });

    /// <summary>Who had what is forgotten.</summary>
    internal static StoreUnderTest LeasesForgotten() => Replayed("leases forgotten", calls => calls.RemoveAll(call => call.Batch is null));

    private static StoreUnderTest Replayed(string name, Action<List<Call>> forget)
    {
        var (places, last) = (new ConcurrentDictionary<string, List<Call>>(), 0);
        return new()
        {
            Name = name,
            NewPlace = () => $"{++last}",
            Open = place => Open(places.GetOrAdd(place, _ => [])),
            KeepsData = true,
        };

        OpenedStore Open(List<Call> calls)
        {
            var store = new Remembering(calls);
            return new(store, store, () =>
            {
                forget(calls);
                return default;
            });
        }
    }

    internal sealed record Call(Batch? Batch, ClaimedWork? Completed, (WorkScope Scope, NodaTime.Instant Now, NodaTime.Duration Lease, int Max)? Claim);

    private sealed class Remembering : Faulty
    {
        private readonly List<Call> calls;

        internal Remembering(List<Call> calls)
        {
            this.calls = calls;
            foreach (var call in calls)
            {
                Task done = call switch
                {
                    { Batch: { } batch } => Sound.CommitAsync(batch),
                    { Completed: { } item } => Sound.CompleteAsync(item),
                    { Claim: { } claim } => Sound.ClaimAsync(claim.Scope, claim.Now, claim.Lease, claim.Max),
                    _ => Task.CompletedTask,
                };
                done.GetAwaiter().GetResult();
            }
        }

        public override async Task<System.Collections.Immutable.ImmutableArray<ClaimedWork>> ClaimAsync(
            WorkScope scope, NodaTime.Instant now, NodaTime.Duration lease, int max, CancellationToken cancellationToken = default) =>
            await Noted(new(null, null, (scope, now, lease, max)), base.ClaimAsync(scope, now, lease, max, cancellationToken));

        public override async Task<bool> CompleteAsync(ClaimedWork item, CancellationToken cancellationToken = default) =>
            await Noted(new(null, item, null), base.CompleteAsync(item, cancellationToken));

        protected override async Task<CommitOutcome> Commit(Batch batch, CancellationToken cancellationToken) =>
            await Noted(new(batch, null, null), base.Commit(batch, cancellationToken));

        private async Task<T> Noted<T>(Call call, Task<T> answer)
        {
            var answered = await answer;
            lock (calls)
            {
                calls.Add(call);
            }

            return answered;
        }
    }
}
