namespace WarehouseService.Domain.Kpi;

/// <summary>A family of entities, and how the histories that have facts are replayed from the events of one of them.</summary>
internal sealed class EntityFamily
{
    internal static readonly EntityFamily Tickets = new((entries, terms) => TicketHistory.Of(entries, terms) is { } ticket ? [ticket] : []);

    internal static readonly EntityFamily Surveys = new((entries, _) => [SurveyHistory.Of(entries.Cast<SurveyEntry>())]);

    internal static readonly EntityFamily Contacts = new((entries, terms) => Each(entries, terms, ContactKpis.Table, contact => contact.Contact));

    internal static readonly EntityFamily Teamwork = new((entries, terms) => Each(entries, terms, TeamworkKpis.Table, rating => rating.EventId));

    internal static readonly EntityFamily Complaints =
        new((entries, terms) => ComplaintHistory.Of(entries, terms) is { } complaint ? [complaint] : []);

    internal static readonly EntityFamily Orders = new((entries, terms) => OrderHistories.Of(entries.Cast<OrderEntry>(), terms).All);

    internal static readonly EntityFamily Receipts =
        new((entries, terms) => ReceiptHistory.Of(entries, terms) is { } receipt ? [receipt] : []);

    internal static readonly EntityFamily Stocktakes = new((entries, terms) => Each(entries, terms, StocktakeKpis.Table, count => count.Stocktake));

    private readonly Func<List<LogEntry>, ReplayTerms, IEnumerable<History>> _replay;

    private EntityFamily(Func<List<LogEntry>, ReplayTerms, IEnumerable<History>> replay) => _replay = replay;

    internal IEnumerable<History> Replay(List<LogEntry> ordered, ReplayTerms terms) => _replay(ordered, terms);

    private static IEnumerable<History> Each<TEntry>(
        List<LogEntry> entries, ReplayTerms terms, KpiTable<LoneEvent<TEntry>> kpis, Func<TEntry, string> idOf)
        where TEntry : LogEntry =>
        entries.Cast<TEntry>().Select(entry => new LoneEvent<TEntry>(entry, idOf(entry), terms, kpis));
}
