using WarehouseService.Domain.Returns.Json;

namespace WarehouseService.Domain.Returns;

/// <summary>
/// Shows repairs to those who have to do with them: agents, supervisors, the system, that customer, and whoever repairs while it is not finished.
/// Every look is logged.
/// </summary>
/// <threadsafety>Thread-safe if the repository and the log are.</threadsafety>
public sealed class RepairView : RecordView<Repair>
{
    private static readonly Role[] Readers = [Role.Agent, Role.Supervisor, Role.System];

    /// <summary>A view of repairs.</summary>
    /// <param name="repairs">The repairs.</param>
    /// <param name="accessLog">Where every look is written.</param>
    public RepairView(IRepository<Repair> repairs, IAccessLog accessLog)
        : base(repairs, RepairFormat.Instance, accessLog)
    {
    }

    /// <inheritdoc />
    protected override Task<bool> MayReadAsync(Repair record, CommandContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(context);
        var actor = context.Actor;
        return Task.FromResult(
            Readers.Contains(actor.Role)
            || (actor.Role == Role.Customer && actor.Id == record.Customer)
            || (RepairLifecycle.Repairing.Contains(actor.Role) && record.Status.Category != StatusCategory.Ended));
    }
}
