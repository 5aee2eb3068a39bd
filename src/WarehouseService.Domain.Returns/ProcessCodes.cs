using System.Collections.Immutable;
using System.Resources;

namespace WarehouseService.Domain.Returns;

/// <summary>How commands on any record of returns, repairs and exchanges are refused, whatever its kind.</summary>
public static class ProcessCodes
{
    private static readonly ResourceManager Texts = new("WarehouseService.Domain.Returns.Texts.ProcessTexts", typeof(ProcessCodes).Assembly);

    /// <summary>The record's status does not allow it. The name is contract.</summary>
    public static readonly RefusalCode IllegalTransition = new("ILLEGAL_TRANSITION", RefusalKind.InvalidState, Texts);

    /// <summary>It was appealed as often as the policy allows. The name is contract.</summary>
    public static readonly RefusalCode AppealLimit = new("APPEAL_LIMIT", RefusalKind.LimitExceeded, Texts);

    /// <summary>Every code of the process that all records of returns share.</summary>
    public static ImmutableArray<RefusalCode> All { get; } =
    [
        IllegalTransition, AppealLimit,
    ];
}
