namespace WarehouseService.Domain.Tickets;

/// <summary>Something alive on a case.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record CaseLink
{
    /// <summary>What it is.</summary>
    public required CaseLinkKind Kind { get; init; }

    /// <summary>Its record, for example <c>task/W1</c>; for a child <c>ticket/T2</c>.</summary>
    public required CaseReference To { get; init; }

    /// <summary>The department that works on it; only tasks have one.</summary>
    public Role? Department { get; init; }
}
