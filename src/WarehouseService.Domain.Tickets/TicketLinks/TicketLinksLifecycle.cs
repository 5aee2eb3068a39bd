using static WarehouseService.Domain.Tickets.TicketLinksStatus;

namespace WarehouseService.Domain.Tickets;

/// <summary>Who may link what to a ticket, and when: the rows.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed partial class TicketLinksLifecycle : Lifecycle<TicketLinks, TicketLinksStatus, TicketLinksKnowledge>
{
    /// <summary>The table.</summary>
    public TicketLinksLifecycle() : base("ticket-links", TicketLinksStatus.All)
    {
        On<AddTicketLink>()
            .Opens(Kept)
            .From(Kept).Stays()
            .By(Any(Role.Agent), Any(Role.Supervisor), Any(Role.System), ThatCustomerForComplaint)
            .Requires(LinkIsSound, TicketExists, TicketIsInWork, IsNotLinkedYet)
            .Emits((_, add, _) => new TicketLinkAdded { Ticket = add.Ticket, Link = add.Link });

        On<DropTicketLink>()
            .From(Kept).Stays()
            .By(Any(Role.Agent), Any(Role.Supervisor), Any(Role.System))
            .Requires(IsLinked)
            .Emits((_, drop, _) => new TicketLinkDropped { To = drop.To });

        Complete();
    }
}
