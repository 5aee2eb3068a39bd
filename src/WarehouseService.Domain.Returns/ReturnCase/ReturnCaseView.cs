using WarehouseService.Domain.Returns.Json;

namespace WarehouseService.Domain.Returns;

/// <summary>
/// Shows return cases to those who have to do with them: agents, supervisors, finance, quality, the system, that customer, and warehouse, transport and
/// carrier while goods are to come or to be inspected. Every look is logged.
/// </summary>
/// <threadsafety>Thread-safe if the repository and the log are.</threadsafety>
public sealed class ReturnCaseView : RecordView<ReturnCase>
{
    private static readonly Role[] Readers = [Role.Agent, Role.Supervisor, Role.Finance, Role.Quality, Role.System];
    private static readonly Role[] Handlers = [Role.Warehouse, Role.Transport, Role.Carrier];

    /// <summary>A view of cases.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="accessLog">Where every look is written.</param>
    public ReturnCaseView(IRepository<ReturnCase> cases, IAccessLog accessLog)
        : base(cases, ReturnCaseFormat.Instance, accessLog)
    {
    }

    /// <inheritdoc />
    protected override Task<bool> MayReadAsync(ReturnCase record, CommandContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(context);
        var actor = context.Actor;
        return Task.FromResult(
            Readers.Contains(actor.Role)
            || (actor.Role == Role.Customer && actor.Id == record.Customer)
            || (Handlers.Contains(actor.Role) && record.HasGoodsToHandle()));
    }
}
