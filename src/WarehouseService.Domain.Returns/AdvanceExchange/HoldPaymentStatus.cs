using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Returns;

/// <summary>Whether the payment side did what it was asked.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class HoldPaymentStatus : SmartEnum<HoldPaymentStatus>
{
    /// <summary>It has not answered; until then nobody knows.</summary>
    public static readonly HoldPaymentStatus Asked = new("asked", 1);

    /// <summary>It did it. That is for ever.</summary>
    public static readonly HoldPaymentStatus Done = new("done", 2);

    /// <summary>It did not; it may be asked again.</summary>
    public static readonly HoldPaymentStatus Refused = new("refused", 3);

    private HoldPaymentStatus(string name, int value) : base(name, value)
    {
    }

    /// <summary>All, in order.</summary>
    public static ImmutableArray<HoldPaymentStatus> All { get; } = [Asked, Done, Refused];
}
