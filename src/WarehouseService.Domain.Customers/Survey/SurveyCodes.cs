using System.Collections.Immutable;
using System.Resources;

namespace WarehouseService.Domain.Customers;

/// <summary>How commands on a <see cref="Survey"/> are refused.</summary>
public static class SurveyCodes
{
    private static readonly ResourceManager Texts = new("WarehouseService.Domain.Customers.Texts.SurveyTexts", typeof(SurveyCodes).Assembly);

    /// <summary>The id of a record that the command refers to is malformed.</summary>
    public static readonly RefusalCode MalformedReference = new("survey.malformed_reference", RefusalKind.InvalidInput, Texts);

    /// <summary>The metric is missing.</summary>
    public static readonly RefusalCode UnknownMetric = new("survey.unknown_metric", RefusalKind.InvalidInput, Texts);

    /// <summary>The score is missing, or not on the metric's scale.</summary>
    public static readonly RefusalCode ScoreOffScale = new("survey.score_off_scale", RefusalKind.InvalidInput, Texts);

    /// <summary>There is no ticket to ask about.</summary>
    public static readonly RefusalCode NoSuchTicket = new("survey.no_such_ticket", RefusalKind.NotFound, Texts);

    /// <summary>The ticket is neither resolved nor closed.</summary>
    public static readonly RefusalCode TicketUnsettled = new("survey.ticket_unsettled", RefusalKind.InvalidState, Texts);

    /// <summary>It could be answered until an instant that is over.</summary>
    public static readonly RefusalCode TooLate = new("survey.too_late", RefusalKind.WindowExpired, Texts);

    /// <summary>It can still be answered.</summary>
    public static readonly RefusalCode StillValid = new("survey.still_valid", RefusalKind.GuardUnmet, Texts);

    /// <summary>There is a survey about this resolution of the ticket already.</summary>
    public static readonly RefusalCode OnePerCycle = new("survey.one_per_cycle", RefusalKind.Duplicate, Texts);

    /// <summary>Every code of surveys.</summary>
    public static ImmutableArray<RefusalCode> All { get; } =
    [
        MalformedReference, UnknownMetric, ScoreOffScale, NoSuchTicket, TicketUnsettled, TooLate, StillValid, OnePerCycle,
    ];
}
