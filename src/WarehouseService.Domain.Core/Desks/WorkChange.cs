using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain;

/// <summary>What a decision changes in the work that a record has: timers are a function of the state, messages go out once.</summary>
internal static class WorkChange
{
    internal static (ImmutableArray<WorkRecord> Put, ImmutableArray<string> Cancel) Between(
        IEnumerable<WorkItem> before, IEnumerable<WorkItem> after, IEnumerable<WorkItem> messages)
    {
        List<WorkItem> old = [.. before];
        List<WorkItem> now = [.. after];
        List<WorkRecord> put = [];
        foreach (var item in now)
        {
            if (!old.Contains(item))
            {
                put.Add(Written(item));
            }
        }

        foreach (var message in messages)
        {
            put.Add(Written(message));
        }

        return ([.. put], [.. old.Where(item => now.TrueForAll(other => other.Name != item.Name)).Select(item => item.Name)]);
    }

    // Stores keep 100 ns, and work is never early: what is finer is rounded up.
    private static WorkRecord Written(WorkItem item)
    {
        var due = Instant.FromUnixTimeTicks(item.Due.ToUnixTimeTicks());
        return new() { Name = item.Name, Due = due < item.Due ? due.PlusTicks(1) : due, Payload = item.Payload };
    }
}
