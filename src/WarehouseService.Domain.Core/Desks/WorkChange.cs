using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain;

/// <summary>
/// What a decision changes in the work that a record has: timers are a function of the state, messages go out once. Every commit comes by here, so it
/// is written in plain loops.
/// </summary>
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

        List<string> cancel = [];
        foreach (var item in old)
        {
            if (!IsAmong(now, item.Name))
            {
                cancel.Add(item.Name);
            }
        }

        return ([.. put], [.. cancel]);
    }

    private static bool IsAmong(List<WorkItem> items, string name)
    {
        foreach (var item in items)
        {
            if (item.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    // Stores keep 100 ns, and work is never early: what is finer is rounded up.
    private static WorkRecord Written(WorkItem item)
    {
        var due = Instant.FromUnixTimeTicks(item.Due.ToUnixTimeTicks());
        return new() { Name = item.Name, Due = due < item.Due ? due.PlusTicks(1) : due, Payload = item.Payload };
    }
}
