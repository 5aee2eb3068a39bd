using System.Collections.Immutable;

namespace WarehouseService.Domain.Tickets;

/// <summary>What one plan changes in the links of several tickets, gathered so that each record is written once.</summary>
internal sealed class CaseLinkChanges
{
    private readonly Dictionary<string, MoveCaseLinks> _moves = new(StringComparer.Ordinal);

    internal void Goes(string? from, string child) =>
        Change(from, move => move with { Gone = move.Gone.Add(CaseReference.Ticket(child)) });

    internal void Comes(string? to, CaseLink link) => Change(to, move => move with { Come = move.Come.Add(link) });

    internal async Task<ImmutableArray<Part>> PartsAsync(
        Repository<CaseLinks, CaseLinksStatus, CaseLinksKnowledge> links, CommandContext context, CancellationToken cancel)
    {
        var parts = ImmutableArray.CreateBuilder<Part>(_moves.Count);
        foreach (var move in _moves.Values)
        {
            parts.Add(await links.ReadAsync(move, context, cancel).ConfigureAwait(false));
        }

        return parts.ToImmutable();
    }

    // No ticket, no links: a parent that is not there, or none.
    private void Change(string? ticket, Func<MoveCaseLinks, MoveCaseLinks> change)
    {
        if (ticket is not null)
        {
            _moves[ticket] = change(_moves.GetValueOrDefault(ticket) ?? new() { Case = CaseReference.Ticket(ticket) });
        }
    }
}
