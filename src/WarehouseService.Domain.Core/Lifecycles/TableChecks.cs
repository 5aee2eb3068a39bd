using System.Collections.Immutable;

namespace WarehouseService.Domain;

/// <summary>What must be true of every lifecycle's table, checked once when it is built.</summary>
internal static class TableChecks
{
    internal static void Require<TStatus>(string kind, ImmutableArray<TStatus> statuses, ImmutableArray<LifecycleRow> rows)
        where TStatus : class, IStatus
    {
        foreach (var command in rows.GroupBy(row => row.Command).Where(group => group.Count() > 1))
        {
            throw Broken(kind, $"{command.Key} has two rows");
        }

        foreach (var row in rows.Where(row => row.Arcs.IsEmpty))
        {
            throw Broken(kind, $"the row of {row.Command} says neither Opens(…) nor From(…)");
        }

        foreach (var row in rows)
        {
            RequireOneMeaning(kind, row);
        }

        var arcs = rows.SelectMany(row => row.Arcs).ToList();
        var reached = Reached(arcs);
        foreach (var status in statuses)
        {
            if (!reached.Contains(status))
            {
                throw Broken(kind, $"no row leads to {status.Name}");
            }

            var isEnded = status.Category == StatusCategory.Ended;
            if (isEnded && arcs.Any(arc => arc.From == status && arc.To != status))
            {
                throw Broken(kind, $"{status.Name} has ended, but a row leads out of it");
            }

            if (!isEnded && !arcs.Any(arc => arc.From == status))
            {
                throw Broken(kind, $"nothing can be done in {status.Name}, which has not ended");
            }
        }
    }

    // A status that stands in two From(…) of one row would have two meanings.
    private static void RequireOneMeaning(string kind, LifecycleRow row)
    {
        foreach (var arc in row.Arcs.GroupBy(arc => arc).Where(group => group.Count() > 1))
        {
            throw Broken(kind, $"{row.Command} names the arc from {arc.Key.From?.Name ?? "nothing"} to {arc.Key.To.Name} twice");
        }
    }

    private static HashSet<IStatus> Reached(List<LifecycleArc> arcs)
    {
        var reached = new HashSet<IStatus>(arcs.Where(arc => arc.From is null).Select(arc => arc.To));
        while (arcs.Where(arc => arc.From is not null && reached.Contains(arc.From) && !reached.Contains(arc.To)).ToList() is { Count: > 0 } next)
        {
            reached.UnionWith(next.Select(arc => arc.To));
        }

        return reached;
    }

    private static InvalidOperationException Broken(string kind, string why) => new($"The lifecycle of '{kind}' is not sound: {why}.");
}
