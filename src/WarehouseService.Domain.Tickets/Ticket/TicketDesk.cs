using FluentResults;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Tickets;

/// <summary>The desk for tickets: reads what a command is about, gathers what must be known, and commits what is decided.</summary>
/// <threadsafety>Thread-safe if the store and the interfaces given to it are.</threadsafety>
public sealed class TicketDesk
{
    private readonly Desk _desk;
    private readonly Repository<Ticket, TicketStatus, TicketKnowledge> _tickets;
    private readonly Repository<CaseLinks, CaseLinksStatus, CaseLinksKnowledge> _links;
    private readonly Repository<Claim, ClaimStatus, ClaimKnowledge> _claims;
    private readonly ICustomers _customers;
    private readonly ITicketPolicies _policies;
    private readonly ISlaPolicies _slaPolicies;
    private readonly ICalendars _calendars;

    /// <summary>A desk over its records and what it asks of others.</summary>
    public TicketDesk(
        Desk desk,
        Repository<Ticket, TicketStatus, TicketKnowledge> tickets,
        Repository<CaseLinks, CaseLinksStatus, CaseLinksKnowledge> links,
        Repository<Claim, ClaimStatus, ClaimKnowledge> claims,
        ICustomers customers,
        ITicketPolicies policies,
        ISlaPolicies slaPolicies,
        ICalendars calendars)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(tickets);
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(customers);
        ArgumentNullException.ThrowIfNull(policies);
        ArgumentNullException.ThrowIfNull(slaPolicies);
        ArgumentNullException.ThrowIfNull(calendars);
        _desk = desk;
        _tickets = tickets;
        _links = links;
        _claims = claims;
        _customers = customers;
        _policies = policies;
        _slaPolicies = slaPolicies;
        _calendars = calendars;
    }

    /// <summary>Carries out a command.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="context">Who, when, under which id.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>
    /// The ticket that it led to, or a failure with a <see cref="Refusal"/>. For a customer's message that came too late to reopen its ticket
    /// that is the follow-up ticket.
    /// </returns>
    public Task<Result<Accepted<Ticket>>> HandleAsync(TicketCommand command, CommandContext context, CancellationToken cancellationToken = default)
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
    public Task<Result<Accepted<Ticket>>> FireAsync(ClaimedWork timer, NodaTime.Instant now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(timer);
        var (key, work) = (timer.Key, timer.Work);
        return HandleAsync(TicketTimers.CommandOf(key.Id, work.Name), TicketTimers.ContextOf(key.Tenant, work.Name, work.Due, now), cancellationToken);
    }

    internal static string IntakeClaim(string intakeKey) => $"intake/{intakeKey}";

    private async Task<Plan<Ticket, TicketStatus, TicketKnowledge>> PlanAsync(
        TicketCommand command, CommandContext context, CancellationToken cancel)
    {
        var subject = await _tickets.ReadAsync(command, context, cancel).ConfigureAwait(false);
        var ticket = subject.Record.State;
        switch (command)
        {
            case OpenTicket open:
                return await PlanOpeningAsync(open, subject, context, cancel).ConfigureAwait(false);

            case ReceiveFromCustomer { FollowUp: { } followUp } receive when subject.IsRefusedWith(TicketCodes.ReopenWindowOver):
                var opening = FollowUp(ticket!, receive, followUp);
                return await PlanOpeningAsync(opening, await _tickets.ReadAsync(opening, context, cancel).ConfigureAwait(false), context, cancel)
                    .ConfigureAwait(false);

            case SendPublic { Recipient: { } recipient }:
                return new(subject.Given(async token => new()
                {
                    Calendars = _calendars.Of(context.Tenant),
                    RecipientIsTheirs = await _customers.IsReachedAtAsync(context.Tenant, ticket!.Customer, recipient, token).ConfigureAwait(false),
                }));

            case AddNote or WaitInternal or ResolveTicket or CloseTicket or CancelTicket when ticket is not null:
                var fence = _links.Fence(CaseReference.Ticket(command.Ticket).ToString(), context);
                return new(
                    subject.Given(async token => Under(ticket.Policy, context) with
                    {
                        Links = (await fence.ReadAsync(token).ConfigureAwait(false))?.Live ?? [],
                    }),
                    fence);

            case RenewPromises when ticket is not null:
                return new(subject.Given(async token => Under(ticket.Policy, context) with
                {
                    Sla = _slaPolicies.InForce(context.Tenant, context.At),
                    CustomerTerms = await _customers.TermsAsync(context.Tenant, ticket.Customer, token).ConfigureAwait(false),
                }));

            default:
                return new(subject.Given(_ => Task.FromResult(Under(ticket!.Policy, context))));
        }
    }

    private async Task<Plan<Ticket, TicketStatus, TicketKnowledge>> PlanOpeningAsync(
        OpenTicket open, Part<Ticket, TicketStatus, TicketKnowledge> subject, CommandContext context, CancellationToken cancel)
    {
        subject.Given(async token =>
        {
            var policy = _policies.InForce(context.Tenant, context.At);
            return Under(policy, context) with
            {
                Sla = _slaPolicies.InForce(context.Tenant, context.At),
                CustomerTerms = await _customers.TermsAsync(context.Tenant, open.Customer, token).ConfigureAwait(false),
                CustomerIsActive = await _customers.IsActiveAsync(context.Tenant, open.Customer, token).ConfigureAwait(false),
                FollowedTicketExists = open.FollowsUp is { } followed
                    && (await _tickets.FindAsync(context.Tenant, followed, token).ConfigureAwait(false)).State is not null,
            };
        });
        if (open.IntakeKey is null)
        {
            return new(subject);
        }

        var take = new TakeClaim { Claim = IntakeClaim(open.IntakeKey), Holder = $"ticket/{open.Ticket}" };
        return new(subject, await _claims.ReadAsync(take, context, cancel).ConfigureAwait(false));
    }

    private TicketKnowledge Under(TicketPolicy policy, CommandContext context) => new()
    { Policy = policy, Calendars = _calendars.Of(context.Tenant) };

    private static OpenTicket FollowUp(Ticket ticket, ReceiveFromCustomer receive, string id) => new()
    {
        Ticket = id,
        Customer = ticket.Customer,
        Channel = ticket.Channel,
        Kind = ticket.Kind,
        Subject = ticket.Subject,
        Text = receive.Text,
        FollowsUp = receive.Ticket,
    };
}
