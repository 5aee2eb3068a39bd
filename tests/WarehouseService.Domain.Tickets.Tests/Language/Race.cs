namespace WarehouseService.Domain.Tickets.Tests.Language;

/// <summary>Two who act at the same moment.</summary>
internal static class Race
{
    // On one machine the same side won each of fifty races. In the first race the one has acted before the other begins, in the second the other has.
    internal static async Task<T[]> RunAsync<T>(int race, Func<T> one, Func<T> other)
    {
        Func<T>[] acts = [one, other];
        if (race < acts.Length)
        {
            var results = new T[acts.Length];
            results[race] = acts[race]();
            results[1 - race] = acts[1 - race]();
            return results;
        }

        using var start = new Barrier(acts.Length);
        return await Task.WhenAll(acts.Select(act => Task.Run(() =>
        {
            start.SignalAndWait();
            return act();
        })));
    }
}
