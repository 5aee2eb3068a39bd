using NodaTime;

namespace WarehouseService.Domain.Customers;

/// <summary>What decisions on a <see cref="Survey"/> need beyond it.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record SurveyKnowledge
{
    /// <summary>The policy in force, for a survey that is scheduled.</summary>
    public CarePolicy Policy { get; init; } = CarePolicy.Default;

    /// <summary>The ticket of a survey that is scheduled; null if there is no such ticket.</summary>
    public SurveyedTicket? Ticket { get; init; }

    /// <summary>The customer's file; null if there is none. Fenced: it still holds when the decision is committed.</summary>
    public CustomerFile? File { get; init; }

    /// <summary>What the customer was asked so far; null if nothing. It still holds when the decision is committed.</summary>
    public SurveyLedger? Ledger { get; init; }

    /// <summary>Why the customer is not to be asked about the ticket; null if they may be.</summary>
    internal SuppressionReason? WhyNot(Instant at) =>
        WhyNeverMind() ?? (Ledger?.WasAskedAboutAnother(Ticket!.Id, at, Policy.QuietFor) == true ? SuppressionReason.QuietPeriod : null);

    /// <summary>Why the customer is not to be asked about anything; null if they may be.</summary>
    internal SuppressionReason? WhyNeverMind() => File?.Status != CustomerFileStatus.Active ? SuppressionReason.CustomerInactive
        : File.OptedOutOfSurveys ? SuppressionReason.OptedOut
        : null;
}
