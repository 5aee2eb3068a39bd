using System.Collections.Immutable;
using WarehouseService.Domain.Customers;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain.BetweenContexts;

/// <summary>Whatever reopens a ticket withdraws its unanswered survey, in the same commit.</summary>
internal sealed class SurveysOfReopenedTickets(SurveyDesk surveys) : ITicketConsequences
{
    public async Task<ImmutableArray<Part>> OfAsync(
        TicketAct act, Versioned<Ticket> before, CommandContext context, CancellationToken cancellationToken = default) =>
        before.State is { } ticket && ticket.IsReopenedBy(act)
            ? await surveys.WithdrawingAsync(ticket.Id, ticket.Customer, context, cancellationToken).ConfigureAwait(false)
            : [];
}
