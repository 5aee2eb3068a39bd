using System.Collections.Immutable;
using FluentResults;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Storage;
using TicketPart = WarehouseService.Domain.Part<WarehouseService.Domain.Tickets.Ticket, WarehouseService.Domain.Tickets.TicketStatus, WarehouseService.Domain.Tickets.TicketKnowledge>;

namespace WarehouseService.Domain.Tickets;

/// <summary>The desk for tickets: reads what a command is about, gathers what must be known, and commits what is decided.</summary>
/// <threadsafety>Thread-safe if the store and the interfaces given to it are.</threadsafety>
public sealed partial class TicketDesk
{
    private readonly Desk _desk;
    private readonly Repository<Ticket, TicketStatus, TicketKnowledge> _tickets;
    private readonly Repository<CaseLinks, CaseLinksStatus, CaseLinksKnowledge> _links;
    private readonly Repository<CoordinationTask, CoordinationTaskStatus, CoordinationTaskKnowledge> _tasks;
    private readonly Repository<Claim, ClaimStatus, ClaimKnowledge> _claims;
    private readonly ICustomers _customers;
    private readonly ITicketPolicies _policies;
    private readonly ISlaPolicies _slaPolicies;
    private readonly ICalendars _calendars;
    private readonly ImmutableArray<ITicketConsequences> _consequences;

    /// <summary>A desk over its records and what it asks of others.</summary>
    public TicketDesk(
        Desk desk,
        Repository<Ticket, TicketStatus, TicketKnowledge> tickets,
        Repository<CaseLinks, CaseLinksStatus, CaseLinksKnowledge> links,
        Repository<CoordinationTask, CoordinationTaskStatus, CoordinationTaskKnowledge> tasks,
        Repository<Claim, ClaimStatus, ClaimKnowledge> claims,
        ICustomers customers,
        ITicketPolicies policies,
        ISlaPolicies slaPolicies,
        ICalendars calendars,
        IEnumerable<ITicketConsequences> consequences)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(tickets);
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(tasks);
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(customers);
        ArgumentNullException.ThrowIfNull(policies);
        ArgumentNullException.ThrowIfNull(slaPolicies);
        ArgumentNullException.ThrowIfNull(calendars);
        ArgumentNullException.ThrowIfNull(consequences);
        _desk = desk;
        _tickets = tickets;
        _links = links;
        _tasks = tasks;
        _claims = claims;
        _customers = customers;
        _policies = policies;
        _slaPolicies = slaPolicies;
        _calendars = calendars;
        _consequences = [.. consequences];
    }

    /// <summary>Carries out a command.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="context">Who, when, under which id.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>
    /// The ticket that it led to, or a failure with a <see cref="Refusal"/>. For a customer's message that came too late to reopen its ticket
    /// that is the follow-up ticket; for one on a merged ticket, the one that took it over in the end.
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
        return HandleAsync(TicketTimers.CommandOf(timer.Key.Id, timer.Work.Name), timer.ContextAt(now), cancellationToken);
    }

    internal static string IntakeClaim(string intakeKey) => $"intake/{intakeKey}";

    private async Task<Plan<Ticket, TicketStatus, TicketKnowledge>> PlanAsync(
        TicketCommand command, CommandContext context, CancellationToken cancel)
    {
        var (subject, others) = await PartsAsync(command, await _tickets.ReadAsync(command, context, cancel).ConfigureAwait(false), context, cancel)
            .ConfigureAwait(false);
        return new(subject, others.AddRange(await ConsequencesAsync([subject, .. others], context, cancel).ConfigureAwait(false)));
    }

    private Task<(TicketPart Subject, ImmutableArray<Part> Others)> PartsAsync(
        TicketCommand command, TicketPart subject, CommandContext context, CancellationToken cancel)
    {
        var ticket = subject.Record.State;
        return command switch
        {
            OpenTicket open => PlanOpeningAsync(open, subject, context, cancel),
            _ when ticket is null => AloneAsync(subject, new()),
            ReceiveFromCustomer receive => PlanHearingAsync(receive, subject, context, cancel),
            ReopenTicket => PlanReopeningAsync(subject, context, cancel),
            SetParent set => PlanParentAsync(set, subject, context, cancel),
            MergeTicket merge => PlanMergeAsync(merge, subject, context, cancel),
            SplitTicket split => PlanSplitAsync(split, subject, context, cancel),
            AddNote or WaitInternal or ResolveTicket or CloseTicket or CancelTicket => PlanOverLinksAsync(subject, context, cancel),
            RenewPromises => AloneAsync(subject.Given(token => PromisedNowAsync(ticket.Policy, ticket.Customer, context, token))),
            SendPublic { Recipient: { } recipient } => AloneAsync(subject.Given(async token => Under(ticket.Policy, context) with
            {
                RecipientIsTheirs = await _customers.IsReachedAtAsync(context.Tenant, ticket.Customer, recipient, token).ConfigureAwait(false),
            })),
            _ => AloneAsync(subject, Under(ticket.Policy, context)),
        };
    }

    private async Task<ImmutableArray<Part>> ConsequencesAsync(ImmutableArray<Part> parts, CommandContext context, CancellationToken cancel)
    {
        ImmutableArray<Part> further = [];
        foreach (var part in _consequences.IsEmpty ? [] : parts)
        {
            if (part is not TicketPart asked || asked.RefusalSoFar() is not null)
            {
                continue;
            }

            foreach (var consequences in _consequences)
            {
                further = further.AddRange(await consequences.OfAsync((TicketAct)asked.Command, asked.Record, context, cancel).ConfigureAwait(false));
            }
        }

        return further;
    }

    private async Task<(TicketPart Subject, ImmutableArray<Part> Others)> PlanOpeningAsync(
        OpenTicket open, TicketPart subject, CommandContext context, CancellationToken cancel)
    {
        subject.Given(async token => await PromisedNowAsync(_policies.InForce(context.Tenant, context.At), open.Customer, context, token).ConfigureAwait(false) with
        {
            CustomerIsActive = await _customers.IsActiveAsync(context.Tenant, open.Customer, token).ConfigureAwait(false),
            FollowedTicketExists = open.FollowsUp is { } followed
                && (await _tickets.FindAsync(context.Tenant, followed, token).ConfigureAwait(false)).State is not null,
        });
        if (open.IntakeKey is null)
        {
            return (subject, []);
        }

        var take = new TakeClaim { Claim = IntakeClaim(open.IntakeKey), Holder = $"ticket/{open.Ticket}" };
        return (subject, [await _claims.ReadAsync(take, context, cancel).ConfigureAwait(false)]);
    }

    private async Task<(TicketPart Subject, ImmutableArray<Part> Others)> PlanOverLinksAsync(TicketPart subject, CommandContext context, CancellationToken cancel)
    {
        var ticket = subject.Record.State!;
        var fence = _links.Fence(CaseReference.Ticket(ticket.Id).ToString(), context);
        subject.Given(async token => Under(ticket.Policy, context) with
        {
            Links = (await fence.ReadAsync(token).ConfigureAwait(false))?.Live ?? [],
        });
        return (subject, subject.Command is ResolveTicket or CancelTicket
            ? [fence, .. await LeftParentAsync(ticket, new(_tickets, _links, context), context, cancel).ConfigureAwait(false)]
            : [fence]);
    }

    // A customer's message goes on from a merged ticket to the one that took it over, and from one that can no longer be reopened to a follow-up.
    private async Task<(TicketPart Subject, ImmutableArray<Part> Others)> PlanHearingAsync(
        ReceiveFromCustomer receive, TicketPart subject, CommandContext context, CancellationToken cancel)
    {
        var heard = subject;
        while (heard.IsRefusedWith(TicketCodes.AlreadyMerged))
        {
            var forwarded = new HearForwarded { Ticket = heard.Record.State!.MergedInto!, Text = receive.Text, From = receive.Ticket };
            heard = await _tickets.ReadAsync(forwarded, context, cancel).ConfigureAwait(false);
        }

        if (receive.FollowUp is not { } followUp || !heard.IsRefusedWith(TicketCodes.ReopenWindowOver))
        {
            return await PlanReopeningAsync(heard, context, cancel).ConfigureAwait(false);
        }

        // Of the ticket that the customer wrote to: the one that took it over may be of another customer.
        var (customer, line) = (subject.Record.State!.Customer, subject.Record.State!.Subject);
        var opening = FollowUp(heard.Record.State!, receive, followUp) with { Customer = customer, Subject = line };
        return await PlanOpeningAsync(opening, await _tickets.ReadAsync(opening, context, cancel).ConfigureAwait(false), context, cancel).ConfigureAwait(false);
    }

    private async Task<(TicketPart Subject, ImmutableArray<Part> Others)> PlanReopeningAsync(TicketPart subject, CommandContext context, CancellationToken cancel)
    {
        var ticket = subject.Record.State!;
        return (
            subject.Given(_ => Task.FromResult(Under(ticket.Policy, context))),
            await BackUnderParentAsync(ticket, new(_tickets, _links, context), context, cancel).ConfigureAwait(false));
    }

    private static Task<(TicketPart Subject, ImmutableArray<Part> Others)> AloneAsync(TicketPart subject, TicketKnowledge known) =>
        AloneAsync(subject.Given(known));

    private static Task<(TicketPart Subject, ImmutableArray<Part> Others)> AloneAsync(TicketPart subject) => Task.FromResult((subject, ImmutableArray<Part>.Empty));

    private async Task<TicketKnowledge> PromisedNowAsync(TicketPolicy policy, string customer, CommandContext context, CancellationToken cancel) =>
        Under(policy, context) with
        {
            Sla = _slaPolicies.InForce(context.Tenant, context.At),
            CustomerTerms = await _customers.TermsAsync(context.Tenant, customer, cancel).ConfigureAwait(false),
        };

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
        FollowsUp = ticket.Id,
    };
}
