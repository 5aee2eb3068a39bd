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

    internal static ComplaintHistory? Of(IEnumerable<ComplaintEntry> ordered, ReplayTerms terms)
    {
        ComplaintHistory? history = null;
        foreach (var entry in ordered)
        {
            history ??= entry is ComplaintReceivedEntry receipt ? new(receipt, terms) : null;
            if (history is not null)
            {
                entry.Apply(history);
            }
        }

        return history;
    }

    internal void Acknowledge(ComplaintAcknowledgedEntry acknowledgement) => Acknowledgement ??= acknowledgement;

    internal void Resolve(ComplaintResolvedEntry resolution) => Resolution ??= resolution;

    internal void Withdraw(ComplaintWithdrawnEntry _) => IsWithdrawn = true;

    internal Duration AgeAt(Instant instant) => instant - Receipt.OccurredAt;

    internal override void AddFacts(FactSheet facts) => ComplaintKpis.Table.AddFacts(this, facts);
}
