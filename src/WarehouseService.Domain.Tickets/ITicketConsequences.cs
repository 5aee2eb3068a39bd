using System.Collections.Immutable;

namespace WarehouseService.Domain.Tickets;

/// <summary>What follows for other contexts from what is done to tickets, in the same commit. Any number may be registered.</summary>
/// <remarks>Implementations are thread-safe. They are asked again after a lost race.</remarks>
public interface ITicketConsequences
{
    /// <summary>Further parts of the plan; none if nothing follows. A part that is refused refuses the whole command.</summary>
    /// <param name="act">What is about to be done to a ticket: a command, or another ticket's command, such as a merge into it.</param>
    /// <param name="before">The ticket as it is; see <see cref="Ticket.IsReopenedBy"/>.</param>
    /// <param name="context">Who, when, under which id.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<ImmutableArray<Part>> OfAsync(TicketAct act, Versioned<Ticket> before, CommandContext context, CancellationToken cancellationToken = default);
}
