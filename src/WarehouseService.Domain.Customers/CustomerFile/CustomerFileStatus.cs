using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Customers;

/// <summary>Where a <see cref="CustomerFile"/> can be.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class CustomerFileStatus : SmartEnum<CustomerFileStatus>, IStatus
{
    /// <summary>It is in use (有效).</summary>
    public static readonly CustomerFileStatus Active = new("active", 1, StatusCategory.Working);

    /// <summary>It is kept, and used for nothing else than what forbids to erase it (受限).</summary>
    public static readonly CustomerFileStatus Restricted = new("restricted", 2, StatusCategory.Waiting);

    /// <summary>Nobody can read its personal data any more (已清除).</summary>
    public static readonly CustomerFileStatus Erased = new("erased", 3, StatusCategory.Ended);

    private CustomerFileStatus(string name, int value, StatusCategory category) : base(name, value) => Category = category;

    /// <summary>Every status, in order.</summary>
    public static ImmutableArray<CustomerFileStatus> All { get; } = [Active, Restricted, Erased];

    /// <inheritdoc />
    public StatusCategory Category { get; }
}
