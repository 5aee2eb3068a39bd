namespace WarehouseService.Domain.Kpi;

/// <summary>A family of entities, and how the facts of one of them are read from its events.</summary>
internal sealed class EntityFamily
{
    internal static readonly EntityFamily Tickets = new((entries, terms, facts) => TicketHistory.Of(entries, terms)?.AddFacts(facts));

    internal static readonly EntityFamily Surveys = new((entries, _, facts) => SurveyHistory.Of(entries).AddFacts(facts));

    internal static readonly EntityFamily Contacts = OfLoneEvents(ContactKpis.Table, contact => contact.Contact);

    internal static readonly EntityFamily Teamwork = OfLoneEvents(TeamworkKpis.Table, rating => rating.EventId);

    internal static readonly EntityFamily Complaints = new((entries, terms, facts) => ComplaintHistory.Of(entries, terms)?.AddFacts(facts));

    internal static readonly EntityFamily Orders = new((entries, terms, facts) => OrderHistories.Of(entries, terms).AddFacts(facts));

    internal static readonly EntityFamily Receipts = new((entries, terms, facts) => ReceiptHistory.Of(entries, terms)?.AddFacts(facts));

    internal static readonly EntityFamily Stocktakes = OfLoneEvents(StocktakeKpis.Table, count => count.Stocktake);

    private readonly Action<List<LogEntry>, ReplayTerms, FactSink> _addFacts;

    private EntityFamily(Action<List<LogEntry>, ReplayTerms, FactSink> addFacts) => _addFacts = addFacts;

    /// <summary>Replays the events of one entity and adds the facts they have.</summary>
    internal void AddFacts(List<LogEntry> ordered, ReplayTerms terms, FactSink facts) => _addFacts(ordered, terms, facts);

    private static EntityFamily OfLoneEvents<TEntry>(KpiTable<LoneEvent<TEntry>> kpis, Func<TEntry, string> idOf)
        where TEntry : LogEntry =>
        new((entries, terms, facts) =>
        {
            foreach (var entry in entries)
            {
                var lone = (TEntry)entry;
                kpis.AddFacts(new(lone, idOf(lone), terms), facts);
            }
        });
}
