namespace WarehouseService.Domain.Tickets;

public sealed partial class TicketLinksLifecycle
{
    private static readonly Who<AddTicketLink> ThatCustomerForComplaint = new("that customer with a complaint", (_, add, actor, known) =>
        actor.Role == Role.Customer && actor.Id == known.Customer && add.Link.Kind == TicketLinkKind.Complaint);

    private static readonly Guard<AddTicketLink> LinkIsSound = new(TicketLinksCodes.MalformedLink, (_, add, _) =>
        add.Link is { Kind: { } kind } link && Identifier.IsValid(link.To)
        && (link.Department is null || (kind == TicketLinkKind.Task && link.Department.IsDepartment)))
    { Grounds = (_, add, _) => [("to", add.Link?.To)] };

    private static readonly Guard<AddTicketLink> TicketExists = new(TicketLinksCodes.NoSuchTicket, (_, _, _, known) => known.TicketStatus is not null)
    { Grounds = (_, add, _) => [("ticket", add.Ticket)] };

    // A task is asked for while the ticket is worked on; a complaint may follow its resolution.
    private static readonly Guard<AddTicketLink> TicketIsInWork = new(TicketLinksCodes.TicketSettled, (_, add, _, known) =>
        known.TicketStatus is not { } status || status.Category.IsUnsettled()
        || (status == TicketStatus.Resolved && add.Link.Kind == TicketLinkKind.Complaint))
    { Grounds = (_, add, known) => [("ticket", add.Ticket), ("status", known?.TicketStatus)] };

    private static readonly Guard<AddTicketLink> IsNotLinkedYet = new(TicketLinksCodes.AlreadyLinked, (links, add, _) =>
        links is null || !IsLive(links, add.Link.To))
    { Grounds = (_, add, _) => [("to", add.Link.To)] };

    private static readonly Guard<DropTicketLink> IsLinked = new(TicketLinksCodes.NotLinked, (links, drop, _) => IsLive(links, drop.To))
    { Grounds = (_, drop, _) => [("to", drop.To)] };

    private static bool IsLive(TicketLinks links, string to) => links.Live.Any(link => link.To == to);
}
