using FluentResults;
using NodaTime;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Complaints;

/// <summary>The desk for remedies. Each command writes the customer's ledger, so that two at the same instant see each other.</summary>
/// <threadsafety>Thread-safe if the store and the interfaces given to it are.</threadsafety>
public sealed class RemedyDesk
{
    private readonly Desk _desk;
    private readonly Repository<Remedy, RemedyStatus, RemedyKnowledge> _remedies;
    private readonly Repository<Complaint, ComplaintStatus, ComplaintKnowledge> _complaints;
    private readonly Repository<CustomerLedger, CustomerLedgerStatus, CustomerLedgerKnowledge> _ledgers;
    private readonly Repository<Delegation, DelegationStatus, DelegationKnowledge> _delegations;
    private readonly IApprovalLimits _limits;

    /// <summary>A desk over its records and what it asks of others.</summary>
    public RemedyDesk(
        Desk desk,
        Repository<Remedy, RemedyStatus, RemedyKnowledge> remedies,
        Repository<Complaint, ComplaintStatus, ComplaintKnowledge> complaints,
        Repository<CustomerLedger, CustomerLedgerStatus, CustomerLedgerKnowledge> ledgers,
        Repository<Delegation, DelegationStatus, DelegationKnowledge> delegations,
        IApprovalLimits limits)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(remedies);
        ArgumentNullException.ThrowIfNull(complaints);
        ArgumentNullException.ThrowIfNull(ledgers);
        ArgumentNullException.ThrowIfNull(delegations);
        ArgumentNullException.ThrowIfNull(limits);
        _desk = desk;
        _remedies = remedies;
        _complaints = complaints;
        _ledgers = ledgers;
        _delegations = delegations;
        _limits = limits;
    }

    /// <summary>Carries out a command.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="context">Who, when, under which id.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The remedy that it led to, or a failure with a <see cref="Refusal"/>.</returns>
    public Task<Result<Accepted<Remedy>>> HandleAsync(RemedyCommand command, CommandContext context, CancellationToken cancellationToken = default)
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
    public Task<Result<Accepted<Remedy>>> FireAsync(ClaimedWork timer, Instant now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(timer);
        return HandleAsync(RemedyTimers.CommandOf(timer.Key.Id, timer.Work.Name), timer.ContextAt(now), cancellationToken);
    }

    private async Task<Plan<Remedy, RemedyStatus, RemedyKnowledge>> PlanAsync(RemedyCommand command, CommandContext context, CancellationToken cancel)
    {
        var subject = await _remedies.ReadAsync(command, context, cancel).ConfigureAwait(false);
        var remedy = subject.Record.State;
        var known = new RemedyKnowledge { Limits = remedy?.Limits ?? _limits.InForce(context.Tenant, context.At), At = context.At };
        var named = (command as RequestRemedy)?.Complaint ?? remedy?.Complaint;
        if (!Identifier.IsValid(named))
        {
            return new(subject.Given(known));
        }

        var fence = _complaints.Fence(named!, context);
        var complaint = await fence.ReadAsync(cancel).ConfigureAwait(false);
        if (complaint is null)
        {
            return new(subject.Given(known), fence);
        }

        var reaction = ReactionTo(command, remedy, known.Limits, complaint.Customer, context.At);
        var ledger = await _ledgers.ReadAsync(reaction, context, cancel).ConfigureAwait(false);
        known = known with { Complaint = complaint, Ledger = ledger.Record.State };
        if (command is ApproveRemedy { Delegation: { } lent } && Identifier.IsValid(lent))
        {
            var delegation = _delegations.Fence(lent, context);
            return new(
                subject.Given(async token => known with { Delegation = await delegation.ReadAsync(token).ConfigureAwait(false) }),
                fence,
                ledger,
                delegation);
        }

        return new(subject.Given(known), fence, ledger);
    }

    private static CustomerLedgerReaction ReactionTo(RemedyCommand command, Remedy? remedy, ApprovalLimits limits, string customer, Instant at) =>
        command switch
        {
            RequestRemedy request => new EnterRemedy
            {
                Customer = customer,
                Remedy = request.ToEntry(at),
                After = at - limits.Period,
                StandingAuthority = limits.StandingAuthority,
            },
            ApproveRemedy => Changed(remedy!, remedy!.Amount, RemedyStatus.Approved),
            AmendRemedy amend => Changed(remedy!, amend.Amount, RemedyStatus.Requested),
            ExecuteRemedy => Changed(remedy!, remedy!.Amount, RemedyStatus.Executed),
            _ => new VoidRemedy { Customer = customer, Remedy = remedy!.Id },
        };

    private static ChangeRemedy Changed(Remedy remedy, Money amount, RemedyStatus status) =>
        new() { Customer = remedy.Customer, Remedy = remedy.Id, Amount = amount, Status = status };
}
