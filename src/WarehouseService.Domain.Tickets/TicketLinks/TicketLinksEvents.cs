namespace WarehouseService.Domain.Tickets;

/// <summary>What happened to <see cref="TicketLinks"/>.</summary>
public abstract record TicketLinksEvent : IEvent<TicketLinks>
{
    private protected TicketLinksEvent()
    {
    }

    internal abstract TicketLinks Apply(TicketLinks? links, Stamp stamp);

    TicketLinks IEvent<TicketLinks>.Apply(TicketLinks? state, Stamp stamp) => Apply(state, stamp);
}

/// <summary>Something began.</summary>
public sealed record TicketLinkAdded : TicketLinksEvent
{
    /// <summary>The ticket's id.</summary>
    public required string Ticket { get; init; }

    /// <summary>What.</summary>
    public required TicketLink Link { get; init; }

    internal override TicketLinks Apply(TicketLinks? links, Stamp stamp) => new() { Ticket = Ticket, Live = [.. links?.Live ?? [], Link] };
}

/// <summary>Something ended.</summary>
public sealed record TicketLinkDropped : TicketLinksEvent
{
    /// <summary>Its record.</summary>
    public required string To { get; init; }

    internal override TicketLinks Apply(TicketLinks? links, Stamp stamp) => links! with { Live = links.Live.RemoveAll(link => link.To == To) };
}
