namespace WarehouseService.Domain.Kpi;

/// <summary>The ticket was opened (<c>ticket.opened</c>); what happened to it before is ignored. Immutable and safe for use by many
/// threads.</summary>
public sealed record TicketOpenedEntry : TicketEntry
{
    /// <summary>Who opened it: first replies count for tickets that a customer opened.</summary>
    public required LogParty OpenedBy { get; init; }

    /// <summary>The priority, a key of <see cref="KpiPolicy.ResolutionTargets"/>; <see langword="null"/> if it has none.</summary>
    public string? Priority { get; init; }

    /// <summary>The channel it came by, in the words of the exporting system; <see langword="null"/> if unknown.</summary>
    public string? Channel { get; init; }

    /// <summary>What it is about, in the words of the exporting system; <see langword="null"/> if unknown.</summary>
    public string? Category { get; init; }

    /// <summary>The customer; <see langword="null"/> if unknown.</summary>
    public string? Customer { get; init; }

    internal override void Apply(TicketHistory history) => history.Open(this);
}
