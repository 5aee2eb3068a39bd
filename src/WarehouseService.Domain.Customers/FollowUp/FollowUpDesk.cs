using FluentResults;
using NodaTime;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Customers;

/// <summary>The desk for follow-ups: reads what a command is about, gathers what must be known, and commits what is decided.</summary>
/// <threadsafety>Thread-safe if the store and the interfaces given to it are.</threadsafety>
public sealed class FollowUpDesk
{
    private readonly Desk _desk;
    private readonly Repository<FollowUp, FollowUpStatus, FollowUpKnowledge> _followUps;
    private readonly Repository<CustomerFile, CustomerFileStatus, CustomerFileKnowledge> _files;
    private readonly ICarePolicies _policies;

    /// <summary>A desk over its records and what it asks of others.</summary>
    public FollowUpDesk(
        Desk desk,
        Repository<FollowUp, FollowUpStatus, FollowUpKnowledge> followUps,
        Repository<CustomerFile, CustomerFileStatus, CustomerFileKnowledge> files,
        ICarePolicies policies)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(followUps);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(policies);
        _desk = desk;
        _followUps = followUps;
        _files = files;
        _policies = policies;
    }

    /// <summary>Carries out a command.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="context">Who, when, under which id.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The follow-up that it led to, or a failure with a <see cref="Refusal"/>.</returns>
    public Task<Result<Accepted<FollowUp>>> HandleAsync(FollowUpCommand command, CommandContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(context);
        return _desk.CommitAsync(context, cancel => PlanAsync(command, context, cancel), cancellationToken);
    }

    /// <summary>Carries out what a due timer stands for, if it still stands.</summary>
    /// <param name="timer">The timer, as claimed from the store.</param>
    /// <param name="now">When it fires.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>As <see cref="HandleAsync"/>. Firing twice has one effect.</returns>
    public Task<Result<Accepted<FollowUp>>> FireAsync(ClaimedWork timer, Instant now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(timer);
        return HandleAsync(FollowUpTimers.CommandOf(timer.Key.Id, timer.Work.Name), timer.ContextAt(now), cancellationToken);
    }

    private async Task<Plan<FollowUp, FollowUpStatus, FollowUpKnowledge>> PlanAsync(
        FollowUpCommand command, CommandContext context, CancellationToken cancel)
    {
        var subject = await _followUps.ReadAsync(command, context, cancel).ConfigureAwait(false);
        if (command is not PlanVisit plan || !Identifier.IsValid(plan.Customer))
        {
            return new(subject);
        }

        var file = _files.Fence(plan.Customer, context);
        return new(
            subject.Given(async token => new()
            {
                Policy = _policies.InForce(context.Tenant, context.At),
                File = (await file.ReadAsync(token).ConfigureAwait(false))?.Status,
            }),
            file);
    }
}
