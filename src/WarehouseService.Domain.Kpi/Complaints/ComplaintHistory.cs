using NodaTime;

namespace WarehouseService.Domain.Kpi;

/// <summary>What became of one complaint.</summary>
internal sealed class ComplaintHistory(ComplaintReceivedEntry receipt, ReplayTerms terms) : History(receipt, receipt.Complaint)
{
    internal ReplayTerms Terms { get; } = terms;

    internal ComplaintReceivedEntry Receipt { get; } = receipt;

    internal ComplaintAcknowledgedEntry? Acknowledgement { get; private set; }

    internal ComplaintResolvedEntry? Resolution { get; private set; }

    internal bool IsWithdrawn { get; private set; }

    internal static ComplaintHistory? Of(List<LogEntry> ordered, ReplayTerms terms) =>
        Opened<ComplaintEntry, ComplaintReceivedEntry, ComplaintHistory>(ordered, terms, static (opening, terms) => new(opening, terms), static (entry, history) => entry.Apply(history));

    internal void Acknowledge(ComplaintAcknowledgedEntry acknowledgement) => Acknowledgement ??= acknowledgement;

    internal void Resolve(ComplaintResolvedEntry resolution) => Resolution ??= resolution;

    internal void Withdraw(ComplaintWithdrawnEntry _) => IsWithdrawn = true;

    internal Duration AgeAt(Instant instant) => instant - Receipt.OccurredAt;

    internal void AddFacts(FactSink facts) => ComplaintKpis.Table.AddFacts(this, facts);
}
