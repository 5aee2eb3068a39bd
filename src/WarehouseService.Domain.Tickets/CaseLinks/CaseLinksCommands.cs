using System.Collections.Immutable;

namespace WarehouseService.Domain.Tickets;

/// <summary>
/// What the commands of cases, tasks and children do to <see cref="CaseLinks"/>: parts of their plans, in the same commit. No desk accepts
/// them; who may do what was judged where they come from.
/// </summary>
public abstract record CaseLinksReaction : ICommand<CaseLinks>
{
    private protected CaseLinksReaction()
    {
    }

    /// <summary>The case.</summary>
    public required CaseReference Case { get; init; }

    string ICommand.Target => Case.ToString();
}

/// <summary>Something began on the case.</summary>
public sealed record AddCaseLink : CaseLinksReaction
{
    /// <summary>What.</summary>
    public required CaseLink Link { get; init; }
}

/// <summary>Something on the case ended.</summary>
public sealed record DropCaseLink : CaseLinksReaction
{
    /// <summary>Its record.</summary>
    public required CaseReference To { get; init; }
}

/// <summary>The case was merged: everything that is alive went to the one that took it over.</summary>
public sealed record HandOverCaseLinks : CaseLinksReaction;

/// <summary>Some of what is alive went elsewhere, and some came.</summary>
public sealed record MoveCaseLinks : CaseLinksReaction
{
    /// <summary>The records that went; all of them are alive.</summary>
    public ImmutableArray<CaseReference> Gone { get; init; } = [];

    /// <summary>What came; none of it is alive.</summary>
    public ImmutableArray<CaseLink> Come { get; init; } = [];
}
