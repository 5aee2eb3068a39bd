using NodaTime;

namespace WarehouseService.Domain.Customers;

/// <summary>What a customer was asked about one ticket.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record SurveyLedgerEntry
{
    /// <summary>The ticket's id.</summary>
    public required string Ticket { get; init; }

    /// <summary>The resolution that the latest survey asks about: how often the ticket had been reopened.</summary>
    public required int Cycle { get; init; }

    /// <summary>The latest survey's id.</summary>
    public required string Survey { get; init; }

    /// <summary>Whether the latest survey ended unanswered, so that another may be scheduled about the same resolution.</summary>
    public bool IsFree { get; init; }

    /// <summary>When a survey about the ticket was last sent; null if none was.</summary>
    public Instant? LastSentAt { get; init; }
}
