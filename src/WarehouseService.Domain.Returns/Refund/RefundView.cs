using WarehouseService.Domain.Returns.Json;

namespace WarehouseService.Domain.Returns;

/// <summary>
/// Shows refunds, with the limits that they were approved under, to those who handle them: agents, supervisors, finance and the system. The customer
/// sees in the return case what was refunded. Every look is logged.
/// </summary>
/// <threadsafety>Thread-safe if the repository and the log are.</threadsafety>
public sealed class RefundView : RecordView<Refund>
{
    private static readonly Role[] Readers = [Role.Agent, Role.Supervisor, Role.Finance, Role.System];

    /// <summary>A view of refunds.</summary>
    /// <param name="refunds">The refunds.</param>
    /// <param name="accessLog">Where every look is written.</param>
    public RefundView(IRepository<Refund> refunds, IAccessLog accessLog)
        : base(refunds, RefundFormat.Instance, accessLog)
    {
    }

    /// <inheritdoc />
    protected override Task<bool> MayReadAsync(Refund record, CommandContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Task.FromResult(Readers.Contains(context.Actor.Role));
    }
}
