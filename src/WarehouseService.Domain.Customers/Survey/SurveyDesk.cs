using System.Collections.Immutable;
using FluentResults;
using NodaTime;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Customers;

/// <summary>The desk for surveys: reads what a command is about, gathers what must be known, and commits what is decided.</summary>
/// <threadsafety>Thread-safe if the store and the interfaces given to it are.</threadsafety>
public sealed class SurveyDesk
{
    private readonly Desk _desk;
    private readonly Repository<Survey, SurveyStatus, SurveyKnowledge> _surveys;
    private readonly Repository<SurveyLedger, SurveyLedgerStatus, SurveyLedgerKnowledge> _ledgers;
    private readonly Repository<FollowUp, FollowUpStatus, FollowUpKnowledge> _followUps;
    private readonly Repository<CustomerFile, CustomerFileStatus, CustomerFileKnowledge> _files;
    private readonly ISurveyedTickets _tickets;
    private readonly ICarePolicies _policies;

    /// <summary>A desk over its records and what it asks of others.</summary>
    public SurveyDesk(
        Desk desk,
        Repository<Survey, SurveyStatus, SurveyKnowledge> surveys,
        Repository<SurveyLedger, SurveyLedgerStatus, SurveyLedgerKnowledge> ledgers,
        Repository<FollowUp, FollowUpStatus, FollowUpKnowledge> followUps,
        Repository<CustomerFile, CustomerFileStatus, CustomerFileKnowledge> files,
        ISurveyedTickets tickets,
        ICarePolicies policies)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(surveys);
        ArgumentNullException.ThrowIfNull(ledgers);
        ArgumentNullException.ThrowIfNull(followUps);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(tickets);
        ArgumentNullException.ThrowIfNull(policies);
        _desk = desk;
        _surveys = surveys;
        _ledgers = ledgers;
        _followUps = followUps;
        _files = files;
        _tickets = tickets;
        _policies = policies;
    }

    /// <summary>Carries out a command.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="context">Who, when, under which id.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The survey that it led to, or a failure with a <see cref="Refusal"/>.</returns>
    public Task<Result<Accepted<Survey>>> HandleAsync(SurveyCommand command, CommandContext context, CancellationToken cancellationToken = default)
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
    public Task<Result<Accepted<Survey>>> FireAsync(ClaimedWork timer, Instant now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(timer);
        return HandleAsync(SurveyTimers.CommandOf(timer.Key.Id, timer.Work.Name), timer.ContextAt(now), cancellationToken);
    }

    /// <summary>
    /// What reopening a ticket does to surveys: the parts to put into its batch. They withdraw the survey of its latest resolution if that is not
    /// answered, and assert that no other is scheduled meanwhile.
    /// </summary>
    /// <param name="ticket">The ticket's id.</param>
    /// <param name="customer">The ticket's customer.</param>
    /// <param name="context">The context of the command that reopens it.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<ImmutableArray<Part>> WithdrawingAsync(
        string ticket, string customer, CommandContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var fence = _ledgers.Fence(customer, context);
        if ((await fence.ReadAsync(cancellationToken).ConfigureAwait(false))?.LatestOf(ticket) is not { } survey)
        {
            return [fence];
        }

        // The survey may be some moments ahead of its ticket; that is no reason to refuse reopening it.
        var suppress = new SuppressSurvey { Survey = survey };
        var last = (await _surveys.FindAsync(context.Tenant, survey, cancellationToken).ConfigureAwait(false)).LastAt;
        var part = await _surveys.ReadAsync(suppress, context with { At = Instant.Max(context.At, last) }, cancellationToken).ConfigureAwait(false);
        return part.Record.State is { Status.Category: var category } && category != StatusCategory.Ended ? [fence, part] : [fence];
    }

    private async Task<Plan<Survey, SurveyStatus, SurveyKnowledge>> PlanAsync(SurveyCommand command, CommandContext context, CancellationToken cancel)
    {
        var subject = await _surveys.ReadAsync(command, context, cancel).ConfigureAwait(false);
        var survey = subject.Record.State;
        switch (command)
        {
            case ScheduleSurvey schedule when Identifier.IsValid(schedule.Ticket):
                return await PlanSchedulingAsync(schedule, subject, context, cancel).ConfigureAwait(false);

            case SendSurvey when survey?.Status == SurveyStatus.Scheduled:
                return await PlanSendingAsync(survey, subject, context, cancel).ConfigureAwait(false);

            case AnswerSurvey answer when survey?.Status == SurveyStatus.Sent && survey.IsLow(answer.Score):
                return new(subject, await _followUps.ReadAsync(FollowUpOn(survey, answer), context, cancel).ConfigureAwait(false));

            case ExpireSurvey when survey?.Status == SurveyStatus.Sent:
                var free = new FreeSurveyCycle { Customer = survey.Customer, Ticket = survey.Ticket, Survey = survey.Id };
                return new(subject, await _ledgers.ReadAsync(free, context, cancel).ConfigureAwait(false));

            default:
                return new(subject);
        }
    }

    private async Task<Plan<Survey, SurveyStatus, SurveyKnowledge>> PlanSchedulingAsync(
        ScheduleSurvey schedule, Part<Survey, SurveyStatus, SurveyKnowledge> subject, CommandContext context, CancellationToken cancel)
    {
        var known = new SurveyKnowledge
        {
            Policy = _policies.InForce(context.Tenant, context.At),
            Ticket = await _tickets.FindAsync(schedule.Ticket, context, cancel).ConfigureAwait(false),
        };
        if (known.Ticket is not { } ticket)
        {
            return new(subject.Given(known));
        }

        var enter = new EnterSurvey { Customer = ticket.Customer, Ticket = ticket.Id, Cycle = ticket.Reopens, Survey = schedule.Survey };
        var entered = await _ledgers.ReadAsync(enter, context, cancel).ConfigureAwait(false);
        var file = _files.Fence(ticket.Customer, context);
        known = known with { File = await file.ReadAsync(cancel).ConfigureAwait(false), Ledger = entered.Record.State };
        subject.Given(known);

        // What is suppressed takes nobody's place, and whoever was asked stays asked: then the ledger need not be asserted.
        return known.WhyNot(context.At) is null ? new(subject, [entered, file, .. ticket.Fences]) : new(subject, [file, .. ticket.Fences]);
    }

    private async Task<Plan<Survey, SurveyStatus, SurveyKnowledge>> PlanSendingAsync(
        Survey survey, Part<Survey, SurveyStatus, SurveyKnowledge> subject, CommandContext context, CancellationToken cancel)
    {
        var file = _files.Fence(survey.Customer, context);
        var known = new SurveyKnowledge { File = await file.ReadAsync(cancel).ConfigureAwait(false) };
        subject.Given(known);
        if (known.WhyNeverMind() is not null)
        {
            var free = new FreeSurveyCycle { Customer = survey.Customer, Ticket = survey.Ticket, Survey = survey.Id };
            return new(subject, await _ledgers.ReadAsync(free, context, cancel).ConfigureAwait(false), file);
        }

        var note = new NoteSurveySent { Customer = survey.Customer, Ticket = survey.Ticket, Survey = survey.Id, At = context.At };
        return new(subject, await _ledgers.ReadAsync(note, context, cancel).ConfigureAwait(false), file);
    }

    private static RaiseFollowUp FollowUpOn(Survey survey, AnswerSurvey answer) => new()
    {
        FollowUp = answer.FollowUp ?? survey.Id,
        Customer = survey.Customer,
        Ticket = survey.Ticket,
        Survey = survey.Id,
        Rated = survey.Rated,
        Policy = survey.Policy,
    };
}
