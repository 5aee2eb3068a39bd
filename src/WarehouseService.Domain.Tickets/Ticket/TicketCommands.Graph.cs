using System.Diagnostics.CodeAnalysis;

namespace WarehouseService.Domain.Tickets;

/// <summary>Puts the ticket under another one, which then waits for it (设置父工单).</summary>
public sealed record SetParent : TicketCommand
{
    /// <summary>The id of the ticket above it, which must be active; null takes it out of the hierarchy.</summary>
    public string? Parent { get; init; }
}

/// <summary>Lets the ticket go into another one that is about the same (合并). What is alive on it goes along.</summary>
public sealed record MergeTicket : TicketCommand
{
    /// <summary>The id of the ticket that takes it over: active or resolved.</summary>
    public required string Into { get; init; }

    /// <summary>Why; needed where the tickets are of different customers.</summary>
    public string? Reason { get; init; }

    /// <summary>The version that the caller saw of the other ticket; null if the caller does not mind. Not part of the command's content.</summary>
    public long? ExpectedInto { get; init; }
}

/// <summary>Gives some of the customer's messages a ticket of their own (拆分).</summary>
public sealed record SplitTicket : TicketCommand
{
    /// <summary>The id of the new ticket.</summary>
    public required string Into { get; init; }

    /// <summary>How many of the customer's messages move: at least one, and at least one remains.</summary>
    public required int Messages { get; init; }

    /// <summary>What the new ticket is about; as this one if null.</summary>
    public RequestKind? Kind { get; init; }

    /// <summary>The new ticket in one line; as this one if null.</summary>
    public string? Subject { get; init; }
}

/// <summary>Another ticket goes into it: its part of <see cref="MergeTicket"/>.</summary>
public sealed record AbsorbTicket : TicketReaction
{
    /// <summary>The id of the other ticket.</summary>
    public required string Source { get; init; }

    /// <summary>How often the customer spoke on the other ticket.</summary>
    public required int CustomerMessages { get; init; }
}

/// <summary>The ticket above it was merged: it goes below the one that took that over.</summary>
public sealed record MoveToParent : TicketReaction
{
    /// <summary>The id of the ticket above it from now on.</summary>
    public required string Parent { get; init; }
}

/// <summary>It is opened with messages of another ticket: its part of <see cref="SplitTicket"/>.</summary>
public sealed record OpenSplitTicket : TicketReaction
{
    /// <summary>The id of the other ticket.</summary>
    public required string From { get; init; }

    /// <summary>The customer's id.</summary>
    public required string Customer { get; init; }

    /// <summary>How the customer reached the desk.</summary>
    public required Channel Channel { get; init; }

    /// <summary>What the request is about.</summary>
    public required RequestKind Kind { get; init; }

    /// <summary>The request in one line.</summary>
    public string? Subject { get; init; }

    /// <summary>How many of the customer's messages come along.</summary>
    public required int Messages { get; init; }
}

/// <summary>The customer spoke on a ticket that went into it.</summary>
public sealed record HearForwarded : TicketReaction
{
    /// <summary>What the customer says.</summary>
    public required string Text { get; init; }

    /// <summary>The id of the ticket on which the customer spoke.</summary>
    [SuppressMessage("Naming", "CA1716", Justification = "No keyword in C#.")]
    public required string From { get; init; }
}
