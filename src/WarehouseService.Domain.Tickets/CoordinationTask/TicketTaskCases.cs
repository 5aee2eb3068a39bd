namespace WarehouseService.Domain.Tickets;

/// <summary>Tickets as cases of tasks.</summary>
/// <threadsafety>Thread-safe if the store is.</threadsafety>
public sealed class TicketTaskCases : ITaskCases
{
    private readonly Repository<Ticket, TicketStatus, TicketKnowledge> _tickets;

    /// <summary>The tickets of a store.</summary>
    public TicketTaskCases(Repository<Ticket, TicketStatus, TicketKnowledge> tickets)
    {
        ArgumentNullException.ThrowIfNull(tickets);
        _tickets = tickets;
    }

    /// <inheritdoc />
    public string Kind => CaseReference.TicketKind;

    /// <inheritdoc />
    public TaskCaseReading Read(string id, CommandContext context)
    {
        var fence = _tickets.Fence(id, context);
        return new(fence, async cancel => await fence.ReadAsync(cancel).ConfigureAwait(false) is { } ticket ? CaseOf(ticket) : null);
    }

    private static TaskCase CaseOf(Ticket ticket) => new()
    {
        Customer = ticket.Customer,
        Status = ticket.Status.Name,
        TakesTasks = ticket.Status.Category.IsUnsettled(),
        Facts = ticket.Timers.Facts,
    };
}
