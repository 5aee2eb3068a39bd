using System.Collections.Immutable;
using System.Resources;

namespace WarehouseService.Domain.Tickets;

/// <summary>How commands on a <see cref="CoordinationTask"/> are refused.</summary>
public static class CoordinationTaskCodes
{
    private static readonly ResourceManager Texts = new("WarehouseService.Domain.Tickets.Texts.CoordinationTaskTexts", typeof(CoordinationTaskCodes).Assembly);

    /// <summary>The task's id is too long to be referred to as <c>task/id</c>.</summary>
    public static readonly RefusalCode IdTooLong = new("task.id_too_long", RefusalKind.InvalidInput, Texts);

    /// <summary>The case is missing.</summary>
    public static readonly RefusalCode MissingCase = new("task.missing_case", RefusalKind.InvalidInput, Texts);

    /// <summary>The department is missing, or is none.</summary>
    public static readonly RefusalCode UnknownDepartment = new("task.unknown_department", RefusalKind.InvalidInput, Texts);

    /// <summary>What is to be done is missing, blank, too long, or cannot be stored.</summary>
    public static readonly RefusalCode MalformedInstruction = new("task.malformed_instruction", RefusalKind.InvalidInput, Texts);

    /// <summary>The reason is missing.</summary>
    public static readonly RefusalCode MissingReason = new("task.missing_reason", RefusalKind.InvalidInput, Texts);

    /// <summary>The result is missing.</summary>
    public static readonly RefusalCode MissingResult = new("task.missing_result", RefusalKind.InvalidInput, Texts);

    /// <summary>There is no such case.</summary>
    public static readonly RefusalCode NoSuchCase = new("task.no_such_case", RefusalKind.NotFound, Texts);

    /// <summary>The case is settled: nothing more is asked for on its behalf.</summary>
    public static readonly RefusalCode CaseSettled = new("task.case_settled", RefusalKind.InvalidState, Texts);

    /// <summary>Whoever did the work neither confirms nor returns it.</summary>
    public static readonly RefusalCode OwnWork = new("task.own_work", RefusalKind.SegregationOfDuties, Texts);

    /// <summary>The case is about the person: they handle nothing of it.</summary>
    public static readonly RefusalCode CaseIsAboutThem = new("task.case_is_about_them", RefusalKind.SegregationOfDuties, Texts);

    /// <summary>Nothing has fallen due on the timer.</summary>
    public static readonly RefusalCode NothingDue = new("task.nothing_due", RefusalKind.GuardUnmet, Texts);

    /// <summary>Every code of tasks.</summary>
    public static ImmutableArray<RefusalCode> All { get; } =
    [
        IdTooLong, MissingCase, UnknownDepartment, MalformedInstruction, MissingReason, MissingResult, NoSuchCase, CaseSettled, OwnWork,
        CaseIsAboutThem, NothingDue,
    ];
}
