using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Returns;

/// <summary>Where an <see cref="AdvanceExchange"/> can be.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class AdvanceExchangeStatus : SmartEnum<AdvanceExchangeStatus>, IStatus
{
    /// <summary>The payment side was asked for the hold (已申请预授权).</summary>
    public static readonly AdvanceExchangeStatus Requested = new("requested", 1, StatusCategory.New);

    /// <summary>The hold stands; the new goods may leave (预授权成功).</summary>
    public static readonly AdvanceExchangeStatus HoldPlaced = new("hold_placed", 2, StatusCategory.Working);

    /// <summary>The new goods left; the old ones are waited for (已先行发货).</summary>
    public static readonly AdvanceExchangeStatus Sent = new("sent", 3, StatusCategory.Waiting);

    /// <summary>The old goods did not come back in time, and the hold was taken; they may still come (逾期未退).</summary>
    public static readonly AdvanceExchangeStatus Lapsed = new("lapsed", 4, StatusCategory.Settled);

    /// <summary>It is over, and what becomes of the hold is said (已结清).</summary>
    public static readonly AdvanceExchangeStatus Settled = new("settled", 5, StatusCategory.Ended);

    /// <summary>There was no hold, so nothing left (预授权失败).</summary>
    public static readonly AdvanceExchangeStatus Declined = new("declined", 6, StatusCategory.Ended);

    private AdvanceExchangeStatus(string name, int value, StatusCategory category) : base(name, value) => Category = category;

    /// <summary>Every status, in order.</summary>
    public static ImmutableArray<AdvanceExchangeStatus> All { get; } = [Requested, HoldPlaced, Sent, Lapsed, Settled, Declined];

    /// <inheritdoc />
    public StatusCategory Category { get; }
}
