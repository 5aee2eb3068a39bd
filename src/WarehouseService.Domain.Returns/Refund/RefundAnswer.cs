using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Returns;

/// <summary>What finance answers to a refund that it was asked to pay.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class RefundAnswer : SmartEnum<RefundAnswer>
{
    /// <summary>It was paid.</summary>
    public static readonly RefundAnswer Paid = new("paid", 1);

    /// <summary>It was not paid, and will not be.</summary>
    public static readonly RefundAnswer Declined = new("declined", 2);

    /// <summary>Nobody knows.</summary>
    public static readonly RefundAnswer Unknown = new("unknown", 3);

    private RefundAnswer(string name, int value) : base(name, value)
    {
    }

    /// <summary>All, in order.</summary>
    public static ImmutableArray<RefundAnswer> All { get; } = [Paid, Declined, Unknown];
}
