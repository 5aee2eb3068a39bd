namespace WarehouseService.Domain.Kpi;

/// <summary>Somebody wrote on the ticket (<c>message.posted</c>). Immutable and safe for use by many threads.</summary>
public sealed record MessagePostedEntry : TicketEntry
{
    /// <summary>Who wrote: a bot's message is no reply of an agent.</summary>
    public required LogParty Author { get; init; }

    /// <summary>Whether the customer can read it; an internal note is no reply.</summary>
    public required bool IsPublic { get; init; }

    internal override void Apply(TicketHistory history) => history.Post(this);
}
