namespace WarehouseService.Domain.Tickets;

/// <summary>It was put under another ticket, or taken out of the hierarchy.</summary>
public sealed record ParentSet : TicketEvent
{
    /// <summary>The id of the ticket above it; null if there is none.</summary>
    public string? Parent { get; init; }

    internal override Ticket Apply(Ticket ticket, Stamp stamp) => ticket with { Parent = Parent };
}

/// <summary>It went into another ticket.</summary>
public sealed record TicketMerged : TicketEvent
{
    /// <summary>The id of the ticket that took it over.</summary>
    public required string Into { get; init; }

    /// <summary>Why, if it was said.</summary>
    public string? Reason { get; init; }

    internal override Ticket Apply(Ticket ticket, Stamp stamp) => Ended(ticket, TicketStatus.Merged, stamp.At) with { MergedInto = Into };
}

/// <summary>Another ticket went into it. If it was resolved, that takes it up again.</summary>
public sealed record TicketAbsorbed : TicketEvent
{
    /// <summary>The id of the other ticket.</summary>
    public required string Source { get; init; }

    /// <summary>How often the customer had spoken there.</summary>
    public required int CustomerMessages { get; init; }

    internal override Ticket Apply(Ticket ticket, Stamp stamp)
    {
        var joined = ticket with { CustomerMessages = ticket.CustomerMessages + CustomerMessages };
        return ticket.Status.Category == StatusCategory.Settled ? TicketReopened.Reopen(joined, stamp) : joined;
    }
}

/// <summary>Some of the customer's messages got a ticket of their own.</summary>
public sealed record TicketSplit : TicketEvent
{
    /// <summary>The id of the new ticket.</summary>
    public required string Into { get; init; }

    /// <summary>How many moved.</summary>
    public required int Messages { get; init; }

    internal override Ticket Apply(Ticket ticket, Stamp stamp) => ticket with { CustomerMessages = ticket.CustomerMessages - Messages };
}
