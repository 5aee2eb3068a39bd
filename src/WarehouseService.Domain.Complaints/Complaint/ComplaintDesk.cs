using FluentResults;
using NodaTime;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain.Complaints;

/// <summary>The desk for complaints: reads what a command is about, gathers what must be known, and commits what is decided.</summary>
/// <threadsafety>Thread-safe if the store and the interfaces given to it are.</threadsafety>
public sealed class ComplaintDesk
{
    private readonly Desk _desk;
    private readonly Repository<Complaint, ComplaintStatus, ComplaintKnowledge> _complaints;
    private readonly Repository<CustomerLedger, CustomerLedgerStatus, CustomerLedgerKnowledge> _ledgers;
    private readonly Repository<Ticket, TicketStatus, TicketKnowledge> _tickets;
    private readonly Repository<CaseLinks, CaseLinksStatus, CaseLinksKnowledge> _links;
    private readonly IComplaintPolicies _policies;
    private readonly IHandlingRegimes _regimes;
    private readonly ICalendars _calendars;

    /// <summary>A desk over its records and what it asks of others.</summary>
    public ComplaintDesk(
        Desk desk,
        Repository<Complaint, ComplaintStatus, ComplaintKnowledge> complaints,
        Repository<CustomerLedger, CustomerLedgerStatus, CustomerLedgerKnowledge> ledgers,
        Repository<Ticket, TicketStatus, TicketKnowledge> tickets,
        Repository<CaseLinks, CaseLinksStatus, CaseLinksKnowledge> links,
        IComplaintPolicies policies,
        IHandlingRegimes regimes,
        ICalendars calendars)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(complaints);
        ArgumentNullException.ThrowIfNull(ledgers);
        ArgumentNullException.ThrowIfNull(tickets);
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(policies);
        ArgumentNullException.ThrowIfNull(regimes);
        ArgumentNullException.ThrowIfNull(calendars);
        _desk = desk;
        _complaints = complaints;
        _ledgers = ledgers;
        _tickets = tickets;
        _links = links;
        _policies = policies;
        _regimes = regimes;
        _calendars = calendars;
    }

    /// <summary>Carries out a command.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="context">Who, when, under which id.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The complaint that it led to, or a failure with a <see cref="Refusal"/>.</returns>
    public Task<Result<Accepted<Complaint>>> HandleAsync(
        ComplaintCommand command, CommandContext context, CancellationToken cancellationToken = default)
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
    public Task<Result<Accepted<Complaint>>> FireAsync(ClaimedWork timer, Instant now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(timer);
        return HandleAsync(ComplaintTimers.CommandOf(timer.Key.Id, timer.Work.Name), timer.ContextAt(now), cancellationToken);
    }

    private async Task<Plan<Complaint, ComplaintStatus, ComplaintKnowledge>> PlanAsync(
        ComplaintCommand command, CommandContext context, CancellationToken cancel)
    {
        var subject = await _complaints.ReadAsync(command, context, cancel).ConfigureAwait(false);
        if (command is FileComplaint file)
        {
            return await PlanFilingAsync(file, subject, context, cancel).ConfigureAwait(false);
        }

        if (subject.Record.State is not { } complaint)
        {
            return new(subject.Given(new ComplaintKnowledge()));
        }

        switch (command)
        {
            case DecideComplaint:
                var ledger = _ledgers.Fence(complaint.Customer, context);
                return new(
                    subject.Given(async token => Under(context) with { Ledger = await ledger.ReadAsync(token).ConfigureAwait(false) }),
                    ledger);

            case CloseComplaint:
                var links = _links.Fence(CaseReference.Complaint(complaint.Id).ToString(), context);
                var closing = await LedgerAsync(Ended(complaint, isClosed: true), context, cancel).ConfigureAwait(false);
                return new(
                    subject.Given(async token => Under(context) with
                    {
                        Ledger = closing.Record.State,
                        Tasks = (await links.ReadAsync(token).ConfigureAwait(false))?.Live ?? [],
                    }),
                    closing,
                    links,
                    await UnlinkedAsync(complaint, context, cancel).ConfigureAwait(false));

            case WithdrawComplaint:
                var withdrawing = await LedgerAsync(Ended(complaint, isClosed: false), context, cancel).ConfigureAwait(false);
                return new(
                    subject.Given(_ => Task.FromResult(Under(context) with { Ledger = withdrawing.Record.State })),
                    withdrawing,
                    await UnlinkedAsync(complaint, context, cancel).ConfigureAwait(false));

            case RecordOutsideResult:
                return new(
                    subject,
                    await LedgerAsync(Ended(complaint, isClosed: true) with { AppealUntil = null }, context, cancel).ConfigureAwait(false),
                    await UnlinkedAsync(complaint, context, cancel).ConfigureAwait(false));

            case AppealDecision when complaint.Status == ComplaintStatus.Closed:
                return new(
                    subject,
                    await LedgerAsync(Entered(complaint.Id, complaint.Customer, complaint.Subject), context, cancel).ConfigureAwait(false),
                    await LinkedAsync(complaint.Id, complaint.Ticket, context, cancel).ConfigureAwait(false));

            case ReferOutside when complaint.Hold is null:
            case PlaceComplaintHold:
                var hold = new HoldComplaint { Customer = complaint.Customer, Complaint = complaint.Id, Subject = complaint.Subject };
                return new(
                    subject.Given(_ => Task.FromResult(Under(context))),
                    await LedgerAsync(hold, context, cancel).ConfigureAwait(false));

            case ReleaseComplaintHold:
                var release = new ReleaseComplaint { Customer = complaint.Customer, Complaint = complaint.Id };
                return new(subject, await LedgerAsync(release, context, cancel).ConfigureAwait(false));

            default:
                return new(subject.Given(_ => Task.FromResult(Under(context))));
        }
    }

    private async Task<Plan<Complaint, ComplaintStatus, ComplaintKnowledge>> PlanFilingAsync(
        FileComplaint file, Part<Complaint, ComplaintStatus, ComplaintKnowledge> subject, CommandContext context, CancellationToken cancel)
    {
        var policy = _policies.InForce(context.Tenant, context.At);
        var known = Under(context) with
        {
            Policy = policy,
            Regime = file.Regime is null or HandlingRegime.HouseId ? policy.HouseRegime() : _regimes.Find(context.Tenant, file.Regime, context.At),
        };
        if (!CaseReference.IsValid(CaseReference.TicketKind, file.Ticket) || !CaseReference.IsValid(CaseReference.ComplaintKind, file.Complaint))
        {
            return new(subject.Given(known));
        }

        var fence = _tickets.Fence(file.Ticket, context);
        if (await fence.ReadAsync(cancel).ConfigureAwait(false) is not { } ticket)
        {
            return new(subject.Given(known), fence);
        }

        var ledger = await LedgerAsync(Entered(file.Complaint, ticket.Customer, file.Subject), context, cancel).ConfigureAwait(false);
        return new(
            subject.Given(_ => Task.FromResult(known with { TicketStatus = ticket.Status, Customer = ticket.Customer, Ledger = ledger.Record.State })),
            ledger,
            await LinkedAsync(file.Complaint, file.Ticket, context, cancel).ConfigureAwait(false),
            fence);
    }

    private ComplaintKnowledge Under(CommandContext context) => new() { Calendars = _calendars.Of(context.Tenant) };

    private Task<Part<CustomerLedger, CustomerLedgerStatus, CustomerLedgerKnowledge>> LedgerAsync(
        CustomerLedgerReaction reaction, CommandContext context, CancellationToken cancel) => _ledgers.ReadAsync(reaction, context, cancel);

    private Task<Part<CaseLinks, CaseLinksStatus, CaseLinksKnowledge>> LinkedAsync(
        string complaint, string ticket, CommandContext context, CancellationToken cancel) => _links.ReadAsync(
            new AddCaseLink
            {
                Case = CaseReference.Ticket(ticket),
                Link = new() { Kind = CaseLinkKind.Complaint, To = CaseReference.Complaint(complaint) },
            },
            context,
            cancel);

    private Task<Part<CaseLinks, CaseLinksStatus, CaseLinksKnowledge>> UnlinkedAsync(
        Complaint complaint, CommandContext context, CancellationToken cancel) => _links.ReadAsync(
            new DropCaseLink { Case = CaseReference.Ticket(complaint.Ticket), To = CaseReference.Complaint(complaint.Id) }, context, cancel);

    private static EnterComplaint Entered(string complaint, string customer, string subject) =>
        new() { Customer = customer, Complaint = complaint, Subject = subject };

    // A decision that cannot be appealed any more leaves nothing to wait for.
    private static EndComplaint Ended(Complaint complaint, bool isClosed) => new()
    {
        Customer = complaint.Customer,
        Complaint = complaint.Id,
        IsClosed = isClosed,
        AppealUntil = isClosed && complaint.Stage == 1 ? complaint.AppealUntil ?? Instant.MaxValue : null,
    };
}
