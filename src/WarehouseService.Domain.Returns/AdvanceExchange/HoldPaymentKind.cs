using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Returns;

/// <summary>What the payment side is asked to do with a hold.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class HoldPaymentKind : SmartEnum<HoldPaymentKind>
{
    /// <summary>Put the amount aside on the customer's means of payment (预授权).</summary>
    public static readonly HoldPaymentKind Place = new("place", 1);

    /// <summary>Take it (扣款).</summary>
    public static readonly HoldPaymentKind Capture = new("capture", 2);

    /// <summary>Let it go (解除预授权).</summary>
    public static readonly HoldPaymentKind Release = new("release", 3);

    /// <summary>Give it back after it was taken (退款).</summary>
    public static readonly HoldPaymentKind Refund = new("refund", 4);

    private HoldPaymentKind(string name, int value) : base(name, value)
    {
    }

    /// <summary>All, in order.</summary>
    public static ImmutableArray<HoldPaymentKind> All { get; } = [Place, Capture, Release, Refund];
}
