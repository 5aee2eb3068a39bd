using System.Collections.Immutable;

namespace WarehouseService.Domain.Testing.Laws;

/// <summary>The rows of a lifecycle, looked up.</summary>
internal sealed class LifecycleTable(ImmutableArray<LifecycleRow> rows)
{
    private readonly Dictionary<string, LifecycleRow> _rows = rows.ToDictionary(row => row.Command);

    internal LifecycleRow Of(object command) => _rows[command.GetType().Name];

    internal bool Opens(object command) => Of(command).Arcs.Any(arc => arc.From is null);

    /// <summary>Whether the row has a certain arc from the state, or from none.</summary>
    internal bool Leads(object command, object? state, Func<IStatus?, IStatus, bool> arc) =>
        Of(command).Arcs.Any(one => one.From == StatusOf(state) && arc(one.From, one.To));

    /// <summary>The status of a state; null if there is none.</summary>
    internal static IStatus? StatusOf(object? state) => (state as IState<IStatus>)?.Status;

    /// <summary>Whether the row can answer with a code of a kind.</summary>
    internal bool Refuses(object command, RefusalKind kind) => Of(command).Refusals.Any(code => code.Kind == kind);
}
