using System.Collections.Immutable;

namespace WarehouseService.Domain.Tickets;

/// <summary>
/// Reads tickets around one, and what is alive on them, for one plan: each once, and fenced, so that what was found still holds at the commit.
/// What the plan writes needs no fence, and is told to it.
/// </summary>
internal sealed class TicketGraph(
    Repository<Ticket, TicketStatus, TicketKnowledge> tickets,
    Repository<CaseLinks, CaseLinksStatus, CaseLinksKnowledge> links,
    CommandContext context)
{
    private readonly Dictionary<string, Ticket?> _tickets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<CaseLink>> _live = new(StringComparer.Ordinal);
    private readonly List<Part> _fences = [];

    internal IEnumerable<Part> Fences => _fences;

    internal void Knows(string id, Ticket? ticket) => _tickets[id] = ticket;

    internal void KnowsLive(string id, ImmutableArray<CaseLink> live) => _live[id] = live;

    internal async Task<Ticket?> FindAsync(string id, CancellationToken cancel)
    {
        if (!_tickets.TryGetValue(id, out var ticket))
        {
            var fence = tickets.Fence(id, context);
            _fences.Add(fence);
            ticket = await fence.ReadAsync(cancel).ConfigureAwait(false);
            _tickets.Add(id, ticket);
        }

        return ticket;
    }

    /// <summary>The ticket that took it over in the end; itself if it was not merged.</summary>
    internal async Task<Ticket?> SurvivorAsync(string id, CancellationToken cancel)
    {
        var ticket = await FindAsync(id, cancel).ConfigureAwait(false);
        while (ticket?.MergedInto is { } into)
        {
            ticket = await FindAsync(into, cancel).ConfigureAwait(false);
        }

        return ticket;
    }

    /// <summary>A ticket and all above it, upwards; whatever was merged on the way is there too, but is no level.</summary>
    internal async Task<(ImmutableArray<string> Ids, int Levels)> UpwardAsync(string id, CancellationToken cancel)
    {
        var (ids, levels) = (ImmutableArray.CreateBuilder<string>(), 0);
        string? next = id;
        while (next is not null && !ids.Contains(next))
        {
            ids.Add(next);
            var ticket = await FindAsync(next, cancel).ConfigureAwait(false);
            levels += ticket is { MergedInto: null } ? 1 : 0;
            next = ticket?.MergedInto ?? ticket?.Parent;
        }

        return (ids.ToImmutable(), levels);
    }

    /// <summary>How many levels of active children are below a ticket, counted to one more than may be.</summary>
    internal async Task<int> LevelsBelowAsync(string id, int most, CancellationToken cancel)
    {
        var below = 0;
        foreach (var child in (await LiveAsync(id, cancel).ConfigureAwait(false)).Where(link => link.Kind == CaseLinkKind.Child && most >= 0))
        {
            below = Math.Max(below, 1 + await LevelsBelowAsync(child.To.Id, most - 1, cancel).ConfigureAwait(false));
        }

        return below;
    }

    private async Task<ImmutableArray<CaseLink>> LiveAsync(string id, CancellationToken cancel)
    {
        if (!_live.TryGetValue(id, out var live))
        {
            var fence = links.Fence(CaseReference.Ticket(id).ToString(), context);
            _fences.Add(fence);
            live = (await fence.ReadAsync(cancel).ConfigureAwait(false))?.Live ?? [];
            _live.Add(id, live);
        }

        return live;
    }
}
