namespace WarehouseService.Domain.Customers;

/// <summary>What surveys ask whoever keeps the tickets.</summary>
/// <remarks>Implementations are thread-safe.</remarks>
public interface ISurveyedTickets
{
    /// <summary>A ticket; null if there is none.</summary>
    /// <param name="ticket">The ticket's id.</param>
    /// <param name="context">The command for which it is asked.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<SurveyedTicket?> FindAsync(string ticket, CommandContext context, CancellationToken cancellationToken = default);
}
