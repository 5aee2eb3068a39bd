namespace WarehouseService.Domain.Tickets;

/// <summary>What can be asked of <see cref="TicketLinks"/>, by those who keep the tasks and complaints.</summary>
public abstract record TicketLinksCommand : ICommand<TicketLinks>
{
    private protected TicketLinksCommand()
    {
    }

    /// <summary>The ticket's id.</summary>
    public required string Ticket { get; init; }

    string ICommand.Target => Ticket;
}

/// <summary>Something began on the ticket.</summary>
public sealed record AddTicketLink : TicketLinksCommand
{
    /// <summary>What.</summary>
    public required TicketLink Link { get; init; }
}

/// <summary>Something on the ticket ended.</summary>
public sealed record DropTicketLink : TicketLinksCommand
{
    /// <summary>Its record, for example <c>task/7</c>.</summary>
    public required string To { get; init; }
}
