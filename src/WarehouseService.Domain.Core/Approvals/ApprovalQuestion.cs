using NodaTime;

namespace WarehouseService.Domain;

/// <summary>What an approval is judged on.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record ApprovalQuestion
{
    /// <summary>Who asked for the money.</summary>
    public required Actor Requester { get; init; }

    /// <summary>Who wants to approve it.</summary>
    public required Actor Approver { get; init; }

    /// <summary>The total that it makes together with what counts with it.</summary>
    public required Money Total { get; init; }

    /// <summary>When.</summary>
    public required Instant At { get; init; }

    /// <summary>The delegation that the approver names; null if the approver acts on the own authority.</summary>
    public Delegation? Under { get; init; }
}
