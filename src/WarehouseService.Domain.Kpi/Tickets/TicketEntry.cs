namespace WarehouseService.Domain.Kpi;

/// <summary>An event of one ticket (工单). Immutable and safe for use by many threads.</summary>
public abstract record TicketEntry : LogEntry
{
    private protected TicketEntry()
    {
    }

    /// <summary>The id of the ticket.</summary>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public required string Ticket { get; init => field = Check.Text(value, nameof(Ticket)); }

    internal override EntityKey? Entity => new(EntityFamily.Tickets, Ticket);

    internal abstract void Apply(TicketHistory history);
}
