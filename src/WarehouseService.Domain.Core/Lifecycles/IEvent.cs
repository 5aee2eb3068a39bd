namespace WarehouseService.Domain;

/// <summary>What happened to one record, and what that changed.</summary>
/// <typeparam name="TState">The record's state.</typeparam>
public interface IEvent<TState>
{
    /// <summary>The state after the event. Pure; nobody but the engine and the repositories calls it.</summary>
    /// <param name="state">The state before; null for the event that opens the record.</param>
    /// <param name="stamp">Which version it leads to, when, and by whom.</param>
    TState Apply(TState? state, Stamp stamp);
}
