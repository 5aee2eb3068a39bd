using FluentResults;

namespace WarehouseService.Domain.Tickets;

/// <summary>The desk for what is alive on tickets: for hosts that keep tasks or complaints of their own.</summary>
/// <threadsafety>Thread-safe if the store is.</threadsafety>
public sealed class TicketLinksDesk
{
    private readonly Desk _desk;
    private readonly Repository<TicketLinks, TicketLinksStatus, TicketLinksKnowledge> _links;
    private readonly Repository<Ticket, TicketStatus, TicketKnowledge> _tickets;

    /// <summary>A desk over its records.</summary>
    public TicketLinksDesk(
        Desk desk,
        Repository<TicketLinks, TicketLinksStatus, TicketLinksKnowledge> links,
        Repository<Ticket, TicketStatus, TicketKnowledge> tickets)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(tickets);
        _desk = desk;
        _links = links;
        _tickets = tickets;
    }

    /// <summary>Carries out a command.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="context">Who, when, under which id.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The links, or a failure with a <see cref="Refusal"/>.</returns>
    public Task<Result<Accepted<TicketLinks>>> HandleAsync(
        TicketLinksCommand command, CommandContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(context);
        return _desk.CommitAsync(context, cancel => PlanAsync(command, context, cancel), cancellationToken);
    }

    private async Task<Plan<TicketLinks, TicketLinksStatus, TicketLinksKnowledge>> PlanAsync(
        TicketLinksCommand command, CommandContext context, CancellationToken cancel)
    {
        var subject = await _links.ReadAsync(command, context, cancel).ConfigureAwait(false);
        if (!Identifier.IsValid(command.Ticket))
        {
            return new(subject.Given(_ => Task.FromResult(new TicketLinksKnowledge())));
        }

        var fence = _tickets.Fence(command.Ticket, context);
        return new(
            subject.Given(async token =>
            {
                var ticket = await fence.ReadAsync(token).ConfigureAwait(false);
                return new() { TicketStatus = ticket?.Status, Customer = ticket?.Customer };
            }),
            fence);
    }
}
