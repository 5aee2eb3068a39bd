using FluentResults;

namespace WarehouseService.Domain.Complaints;

/// <summary>The desk for corrective actions. A verified one is noted in the customer's ledger, which closing the complaint reads.</summary>
/// <threadsafety>Thread-safe if the store is.</threadsafety>
public sealed class CorrectiveActionDesk
{
    private readonly Desk _desk;
    private readonly Repository<CorrectiveAction, CorrectiveActionStatus, CorrectiveActionKnowledge> _actions;
    private readonly Repository<Complaint, ComplaintStatus, ComplaintKnowledge> _complaints;
    private readonly Repository<CustomerLedger, CustomerLedgerStatus, CustomerLedgerKnowledge> _ledgers;

    /// <summary>A desk over its records.</summary>
    public CorrectiveActionDesk(
        Desk desk,
        Repository<CorrectiveAction, CorrectiveActionStatus, CorrectiveActionKnowledge> actions,
        Repository<Complaint, ComplaintStatus, ComplaintKnowledge> complaints,
        Repository<CustomerLedger, CustomerLedgerStatus, CustomerLedgerKnowledge> ledgers)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(actions);
        ArgumentNullException.ThrowIfNull(complaints);
        ArgumentNullException.ThrowIfNull(ledgers);
        _desk = desk;
        _actions = actions;
        _complaints = complaints;
        _ledgers = ledgers;
    }

    /// <summary>Carries out a command.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="context">Who, when, under which id.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The action that it led to, or a failure with a <see cref="Refusal"/>.</returns>
    public Task<Result<Accepted<CorrectiveAction>>> HandleAsync(
        CorrectiveActionCommand command, CommandContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(context);
        return _desk.CommitAsync(context, cancel => PlanAsync(command, context, cancel), cancellationToken);
    }

    private async Task<Plan<CorrectiveAction, CorrectiveActionStatus, CorrectiveActionKnowledge>> PlanAsync(
        CorrectiveActionCommand command, CommandContext context, CancellationToken cancel)
    {
        var subject = await _actions.ReadAsync(command, context, cancel).ConfigureAwait(false);
        var named = (command as PlanAction)?.Complaint ?? subject.Record.State?.Complaint;
        if (!Identifier.IsValid(named))
        {
            return new(subject.Given(new CorrectiveActionKnowledge()));
        }

        var complaint = _complaints.Fence(named!, context);
        subject.Given(async token => new() { Complaint = await complaint.ReadAsync(token).ConfigureAwait(false) });
        return command is VerifyAction { IsEffective: true } && await NotedAsync(subject.Record.State!, context, cancel).ConfigureAwait(false) is { } noted
            ? new(subject, complaint, noted)
            : new(subject, complaint);
    }

    // A complaint that ended for good has no entry, and nothing waits for its actions.
    private async Task<Part?> NotedAsync(CorrectiveAction action, CommandContext context, CancellationToken cancel)
    {
        var note = new NoteVerifiedAction { Customer = action.Customer, Complaint = action.Complaint };
        var ledger = await _ledgers.ReadAsync(note, context, cancel).ConfigureAwait(false);
        return ledger.Record.State?.Of(action.Complaint) is null ? null : ledger;
    }
}
