using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Returns;

/// <summary>What a refund does by itself, and the command that each becomes when it is due; see also <see cref="CaseTimers.WorkName"/>.</summary>
public static class RefundTimers
{
    /// <summary>An approved refund is reserved.</summary>
    public const string Reserve = "timer/reserve";

    /// <summary>A reserved refund is sent.</summary>
    public const string Send = "timer/send";

    /// <summary>Finance did not answer in time: the outcome is unknown.</summary>
    public const string Answer = "timer/answer";

    /// <summary>The command of a timer.</summary>
    /// <param name="refund">The refund's id.</param>
    /// <param name="name">The timer's name.</param>
    /// <exception cref="ArgumentException">Refunds have no such timer.</exception>
    public static RefundCommand CommandOf(string refund, string name) => name switch
    {
        Reserve => new ReserveRefund { Refund = refund },
        Send => new SendRefund { Refund = refund },
        Answer => new AnswerRefund { Refund = refund, Answer = RefundAnswer.Unknown },
        not null when name.StartsWith(CaseTimers.WorkPrefix, StringComparison.Ordinal) => new RaiseRefundAlerts { Refund = refund, Timer = name },
        _ => throw new ArgumentException($"Refunds have no timer '{name}'.", nameof(name)),
    };
}
