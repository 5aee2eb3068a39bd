using System.Collections.Frozen;
using System.Collections.Immutable;

namespace WarehouseService.Domain.Kpi;

/// <summary>Every KPI there is. Safe for use by many threads.</summary>
public static class KpiCatalogue
{
    /// <summary>All definitions, in the order of reports.</summary>
    public static ImmutableArray<KpiDefinition> All { get; } =
    [
        .. TicketKpis.Table.Definitions
            .Concat(TicketKpis.TableOfWithdrawn.Definitions)
            .Concat(ContactKpis.Table.Definitions)
            .Concat(SurveyKpis.Table.Definitions)
            .Concat(TeamworkKpis.Table.Definitions)
            .Concat(ComplaintKpis.Table.Definitions)
            .Concat(OrderKpis.Table.Definitions)
            .Concat(ShipmentKpis.Table.Definitions)
            .Concat(PickKpis.Table.Definitions)
            .Concat(ReceiptKpis.Table.Definitions)
            .Concat(StocktakeKpis.Table.Definitions)
            .Concat(ReturnKpis.Table.Definitions)
            .Distinct(),
    ];

    private static readonly FrozenDictionary<string, KpiFigure> Figures =
        All.SelectMany(kpi => kpi.Figures).ToFrozenDictionary(figure => figure.Id, StringComparer.Ordinal);

    /// <summary>The figure with an id, as <c>reopen_rate</c> or <c>frt.p90</c>.</summary>
    /// <param name="id">The id of the figure.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There is no such figure.</exception>
    public static KpiFigure Figure(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Figures.TryGetValue(id, out var figure)
            ? figure
            : throw new ArgumentException($"There is no figure '{id}'. There are: {string.Join(", ", Figures.Keys.Order(StringComparer.Ordinal))}.", nameof(id));
    }
}
