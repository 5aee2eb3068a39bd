using WarehouseService.Domain.Tickets.Json;

namespace WarehouseService.Domain.Tickets;

/// <summary>
/// Shows tickets to those who have to do with them: agents, supervisors, the system, that customer, and a department while it has a live task
/// for the ticket. Of what happened, the customer sees what was said to and by them, a department all but that. Every look is logged.
/// </summary>
/// <threadsafety>Thread-safe if the repositories and the log are.</threadsafety>
public sealed class TicketView : RecordView<Ticket>
{
    private readonly IRepository<CaseLinks> _links;

    /// <summary>A view of tickets.</summary>
    /// <param name="tickets">The tickets.</param>
    /// <param name="links">What is alive on them.</param>
    /// <param name="accessLog">Where every look is written.</param>
    public TicketView(IRepository<Ticket> tickets, IRepository<CaseLinks> links, IAccessLog accessLog)
        : base(tickets, TicketFormat.Instance, accessLog)
    {
        ArgumentNullException.ThrowIfNull(links);
        _links = links;
    }

    /// <inheritdoc />
    protected override async Task<bool> MayReadAsync(Ticket record, CommandContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(context);
        var actor = context.Actor;
        if (!actor.Role.IsDepartment)
        {
            return actor.Role != Role.Customer || actor.Id == record.Customer;
        }

        var links = await _links.FindAsync(context.Tenant, CaseReference.Ticket(record.Id).ToString(), cancellationToken).ConfigureAwait(false);
        return links.State?.HasTaskFor(actor.Role) == true;
    }

    /// <inheritdoc />
    protected override bool Concerns(Actor actor, IEvent<Ticket> happened)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var isConversation = happened is TicketOpened or PublicMessageSent or CustomerMessageReceived or TicketResolved;
        return actor.Role == Role.Customer ? isConversation : !actor.Role.IsDepartment || !isConversation;
    }
}
