using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Complaints;

/// <summary>Where a <see cref="CorrectiveAction"/> can be.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class CorrectiveActionStatus : SmartEnum<CorrectiveActionStatus>, IStatus
{
    /// <summary>It is to be done (已计划).</summary>
    public static readonly CorrectiveActionStatus Planned = new("planned", 1, StatusCategory.Working);

    /// <summary>Its owner did it; whether it works is not verified (已完成).</summary>
    public static readonly CorrectiveActionStatus Completed = new("completed", 2, StatusCategory.Waiting);

    /// <summary>Somebody else found that it works (已验证).</summary>
    public static readonly CorrectiveActionStatus Verified = new("verified", 3, StatusCategory.Ended);

    private CorrectiveActionStatus(string name, int value, StatusCategory category) : base(name, value) => Category = category;

    /// <summary>Every status, in order.</summary>
    public static ImmutableArray<CorrectiveActionStatus> All { get; } = [Planned, Completed, Verified];

    /// <inheritdoc />
    public StatusCategory Category { get; }
}
