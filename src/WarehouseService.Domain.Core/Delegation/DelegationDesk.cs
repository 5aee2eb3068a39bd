using FluentResults;

namespace WarehouseService.Domain;

/// <summary>The desk for delegations.</summary>
/// <threadsafety>Thread-safe if the store and the limits are.</threadsafety>
public sealed class DelegationDesk
{
    private readonly Desk _desk;
    private readonly Repository<Delegation, DelegationStatus, DelegationKnowledge> _delegations;
    private readonly IApprovalLimits _limits;

    /// <summary>A desk over its records and what it asks of others.</summary>
    public DelegationDesk(Desk desk, Repository<Delegation, DelegationStatus, DelegationKnowledge> delegations, IApprovalLimits limits)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(delegations);
        ArgumentNullException.ThrowIfNull(limits);
        _desk = desk;
        _delegations = delegations;
        _limits = limits;
    }

    /// <summary>Carries out a command.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="context">Who, when, under which id.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The delegation, or a failure with a <see cref="Refusal"/>.</returns>
    public Task<Result<Accepted<Delegation>>> HandleAsync(
        DelegationCommand command, CommandContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(context);
        return _desk.CommitAsync(context, cancel => PlanAsync(command, context, cancel), cancellationToken);
    }

    private async Task<Plan<Delegation, DelegationStatus, DelegationKnowledge>> PlanAsync(
        DelegationCommand command, CommandContext context, CancellationToken cancel)
    {
        var subject = await _delegations.ReadAsync(command, context, cancel).ConfigureAwait(false);
        return new(subject.Given(_ => Task.FromResult(new DelegationKnowledge { Limits = _limits.InForce(context.Tenant, context.At) })));
    }
}
