using System.Collections.Immutable;
using System.Resources;

namespace WarehouseService.Domain.Tickets;

/// <summary>How commands on <see cref="TicketLinks"/> are refused.</summary>
public static class TicketLinksCodes
{
    private static readonly ResourceManager Texts = new("WarehouseService.Domain.Tickets.Texts.TicketLinksTexts", typeof(TicketLinksCodes).Assembly);

    /// <summary>The link is malformed.</summary>
    public static readonly RefusalCode MalformedLink = new("ticket_links.malformed_link", RefusalKind.InvalidInput, Texts);

    /// <summary>There is no such ticket.</summary>
    public static readonly RefusalCode NoSuchTicket = new("ticket_links.no_such_ticket", RefusalKind.NotFound, Texts);

    /// <summary>The ticket is over, or resolved where it must be worked on.</summary>
    public static readonly RefusalCode TicketSettled = new("ticket_links.ticket_settled", RefusalKind.InvalidState, Texts);

    /// <summary>It is alive on the ticket already.</summary>
    public static readonly RefusalCode AlreadyLinked = new("ticket_links.already_linked", RefusalKind.Duplicate, Texts);

    /// <summary>It is not alive on the ticket.</summary>
    public static readonly RefusalCode NotLinked = new("ticket_links.not_linked", RefusalKind.GuardUnmet, Texts);

    /// <summary>Every code of ticket links.</summary>
    public static ImmutableArray<RefusalCode> All { get; } = [MalformedLink, NoSuchTicket, TicketSettled, AlreadyLinked, NotLinked];
}
