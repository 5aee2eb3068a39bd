using WarehouseService.Domain.Tickets.Tests.Language;
using static WarehouseService.Domain.Tickets.Tests.Language.People;

namespace WarehouseService.Domain.Tickets.Tests;

public sealed class ResolvingTests
{
    [Fact]
    public void A_ticket_that_a_task_blocks_is_not_resolved() =>
        ATicket.OwnedBy(Ann).Answered().BlockedBy("task/1")
            .When(Ann, new ResolveTicket { Ticket = "T1", Code = "answered" })
            .IsRefused(TicketCodes.Blocked)
            .FreedOf("task/1")
            .When(Ann, new ResolveTicket { Ticket = "T1", Code = "answered" })
            .LeadsTo(TicketStatus.Resolved);
}
