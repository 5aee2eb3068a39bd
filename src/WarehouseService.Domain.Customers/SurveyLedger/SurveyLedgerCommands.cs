using NodaTime;

namespace WarehouseService.Domain.Customers;

/// <summary>What commands on surveys do to the <see cref="SurveyLedger"/> of their customer; no desk accepts it.</summary>
public abstract record SurveyLedgerReaction : ICommand<SurveyLedger>
{
    private protected SurveyLedgerReaction()
    {
    }

    /// <summary>The customer's id.</summary>
    public required string Customer { get; init; }

    /// <summary>The ticket's id.</summary>
    public required string Ticket { get; init; }

    /// <summary>The survey's id.</summary>
    public required string Survey { get; init; }

    string ICommand.Target => Customer;
}

/// <summary>A survey was scheduled.</summary>
public sealed record EnterSurvey : SurveyLedgerReaction
{
    /// <summary>How often the ticket had been reopened.</summary>
    public required int Cycle { get; init; }
}

/// <summary>A survey was sent.</summary>
public sealed record NoteSurveySent : SurveyLedgerReaction
{
    /// <summary>When.</summary>
    public required Instant At { get; init; }
}

/// <summary>A survey ended unanswered: another may be scheduled about the same resolution.</summary>
public sealed record FreeSurveyCycle : SurveyLedgerReaction;
