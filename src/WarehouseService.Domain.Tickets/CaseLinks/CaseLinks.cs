using System.Collections.Immutable;

namespace WarehouseService.Domain.Tickets;

/// <summary>
/// What is alive on a case: its unfinished tasks and complaints, its active children. A small record of its own, written by whoever begins
/// or ends one, and fenced by whoever needs that there is none; so neither moves the case.
/// </summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record CaseLinks : IState<CaseLinksStatus>
{
    /// <summary>The case; its text is the record's id.</summary>
    public required CaseReference Case { get; init; }

    /// <inheritdoc />
    public CaseLinksStatus Status { get; init; } = CaseLinksStatus.Kept;

    /// <summary>What is alive, in the order in which it began.</summary>
    public ImmutableArray<CaseLink> Live { get; init; } = [];

    /// <summary>Whether a department has an unfinished task for the case.</summary>
    public bool HasTaskFor(Role department) => Live.Any(link => link.Kind == CaseLinkKind.Task && link.Department == department);
}
