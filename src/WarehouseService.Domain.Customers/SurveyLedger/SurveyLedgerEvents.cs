using NodaTime;

namespace WarehouseService.Domain.Customers;

/// <summary>What happened to a <see cref="SurveyLedger"/>, and what that changed.</summary>
public abstract record SurveyLedgerEvent : IEvent<SurveyLedger>
{
    private protected SurveyLedgerEvent()
    {
    }

    /// <summary>The ticket's id.</summary>
    public required string Ticket { get; init; }

    /// <summary>The survey's id.</summary>
    public required string Survey { get; init; }

    internal abstract SurveyLedger Apply(SurveyLedger? ledger);

    SurveyLedger IEvent<SurveyLedger>.Apply(SurveyLedger? state, Stamp stamp) => Apply(state);
}

/// <summary>A survey was scheduled.</summary>
public sealed record SurveyEntered : SurveyLedgerEvent
{
    /// <summary>The customer's id.</summary>
    public required string Customer { get; init; }

    /// <summary>How often the ticket had been reopened.</summary>
    public required int Cycle { get; init; }

    internal override SurveyLedger Apply(SurveyLedger? ledger) => (ledger ?? new() { Customer = Customer }).With(
        new() { Ticket = Ticket, Cycle = Cycle, Survey = Survey, LastSentAt = ledger?.EntryOf(Ticket)?.LastSentAt });
}

/// <summary>A survey was sent.</summary>
public sealed record SurveySentNoted : SurveyLedgerEvent
{
    /// <summary>When.</summary>
    public required Instant At { get; init; }

    internal override SurveyLedger Apply(SurveyLedger? ledger) => ledger!.With(ledger.EntryOf(Ticket)! with { LastSentAt = At });
}

/// <summary>A survey ended unanswered.</summary>
public sealed record SurveyCycleFreed : SurveyLedgerEvent
{
    internal override SurveyLedger Apply(SurveyLedger? ledger) =>
        ledger!.EntryOf(Ticket) is { } entry && entry.Survey == Survey ? ledger.With(entry with { IsFree = true }) : ledger;
}
