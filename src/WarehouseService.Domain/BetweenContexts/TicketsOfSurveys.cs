using WarehouseService.Domain.Customers;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain.BetweenContexts;

/// <summary>What surveys ask of tickets, fenced: no ticket is reopened while a survey about it is scheduled.</summary>
internal sealed class TicketsOfSurveys(Repository<Ticket, TicketStatus, TicketKnowledge> tickets) : ISurveyedTickets
{
    public async Task<SurveyedTicket?> FindAsync(string ticket, CommandContext context, CancellationToken cancellationToken = default)
    {
        var fence = tickets.Fence(ticket, context);
        return await fence.ReadAsync(cancellationToken).ConfigureAwait(false) is not { } found ? null : new()
        {
            Id = found.Id,
            Customer = found.Customer,
            IsSettled = found.Status.Category == StatusCategory.Settled,
            Reopens = found.Reopens,
            Owner = found.Owner,
            Fences = [fence],
        };
    }
}
