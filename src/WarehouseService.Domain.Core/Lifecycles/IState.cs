namespace WarehouseService.Domain;

/// <summary>The state of an aggregate: an immutable record with a status.</summary>
/// <typeparam name="TStatus">Its closed set of statuses.</typeparam>
public interface IState<out TStatus>
    where TStatus : class, IStatus
{
    /// <summary>Where the record is in its lifecycle.</summary>
    TStatus Status { get; }

    /// <summary>What must happen at a later instant because of this state; none by default.</summary>
    /// <remarks>Work is a function of the state: the desk compares before and after, so no command can forget a timer.</remarks>
    IEnumerable<WorkItem> Work() => [];
}
