using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Benchmarks.Storage;

/// <summary>Batches handed to several writers at once, each taking every so-manieth.</summary>
internal static class Writing
{
    internal static Task AllAsync(int writers, int first, int count, Func<Batch, Task> commit) =>
        Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            for (var i = writer; i < count; i += writers)
            {
                await commit(Change.Batch(first + i));
            }
        })));

    internal static async Task CommitAsync(IAggregateStore store, Batch batch)
    {
        if (await store.CommitAsync(batch) is not Committed)
        {
            throw new InvalidOperationException($"{batch.CommandId} was not committed.");
        }
    }
}
