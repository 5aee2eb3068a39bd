using WarehouseService.Domain.Tickets.Json;

namespace WarehouseService.Domain.Tickets;

/// <summary>
/// Shows tasks to those who have to do with them: agents, supervisors, the system, and the department that is asked while the task is live.
/// Every look is logged.
/// </summary>
/// <threadsafety>Thread-safe if the repository and the log are.</threadsafety>
public sealed class CoordinationTaskView : RecordView<CoordinationTask>
{
    private static readonly Role[] Readers = [Role.Agent, Role.Supervisor, Role.System];

    /// <summary>A view of tasks.</summary>
    /// <param name="tasks">The tasks.</param>
    /// <param name="accessLog">Where every look is written.</param>
    public CoordinationTaskView(IRepository<CoordinationTask> tasks, IAccessLog accessLog)
        : base(tasks, CoordinationTaskFormat.Instance, accessLog)
    {
    }

    /// <inheritdoc />
    protected override Task<bool> MayReadAsync(CoordinationTask record, CommandContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(context);
        var role = context.Actor.Role;
        return Task.FromResult(Readers.Contains(role) || (role == record.Department && record.Status.Category != StatusCategory.Ended));
    }
}
