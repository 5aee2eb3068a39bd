using NodaTime;

namespace WarehouseService.Domain.Kpi;

/// <summary>What became of one receipt of goods.</summary>
internal sealed class ReceiptHistory(ReceiptArrivedEntry arrival, ReplayTerms terms) : History(arrival, arrival.Receipt)
{
    internal ReplayTerms Terms { get; } = terms;

    internal ReceiptArrivedEntry Arrival { get; } = arrival;

    internal ReceiptPutAwayEntry? Putaway { get; private set; }

    internal static ReceiptHistory? Of(List<LogEntry> ordered, ReplayTerms terms) =>
        Opened<ReceiptEntry, ReceiptArrivedEntry, ReceiptHistory>(ordered, terms, static (opening, terms) => new(opening, terms), static (entry, history) => entry.Apply(history));

    internal void PutAway(ReceiptPutAwayEntry putaway) => Putaway ??= putaway;

    internal Duration AgeAt(Instant instant) => instant - Arrival.OccurredAt;

    internal void AddFacts(FactSink facts) => ReceiptKpis.Table.AddFacts(this, facts);
}
