using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Customers;

/// <summary>Where a <see cref="FollowUp"/> can be.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class FollowUpStatus : SmartEnum<FollowUpStatus>, IStatus
{
    /// <summary>The customer is to be contacted (待回访).</summary>
    public static readonly FollowUpStatus Due = new("due", 1, StatusCategory.New);

    /// <summary>The customer should have been contacted by now (已逾期).</summary>
    public static readonly FollowUpStatus Overdue = new("overdue", 2, StatusCategory.Working);

    /// <summary>The customer was contacted, or could not be reached (已完成).</summary>
    public static readonly FollowUpStatus Completed = new("completed", 3, StatusCategory.Ended);

    private FollowUpStatus(string name, int value, StatusCategory category) : base(name, value) => Category = category;

    /// <summary>Every status, in order.</summary>
    public static ImmutableArray<FollowUpStatus> All { get; } = [Due, Overdue, Completed];

    /// <inheritdoc />
    public StatusCategory Category { get; }
}
