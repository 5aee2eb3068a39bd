namespace WarehouseService.Domain.Returns;

/// <summary>The timers of cases: their names, and the command that each becomes when it is due.</summary>
public static class ReturnCaseTimers
{
    /// <summary>The authorisation lapses.</summary>
    public const string Expiry = "timer/expiry";

    /// <summary>A refund is overdue.</summary>
    public const string RefundOverdue = "timer/refund-overdue";

    /// <summary>The command that a timer becomes.</summary>
    /// <param name="id">The case.</param>
    /// <param name="name">The timer's name.</param>
    /// <exception cref="ArgumentException">Cases have no such timer.</exception>
    public static ReturnCaseCommand CommandOf(string id, string name) => name switch
    {
        Expiry => new ExpireReturn { Case = id },
        RefundOverdue => new RaiseRefundOverdue { Case = id },
        _ => throw new ArgumentException($"Cases have no timer '{name}'.", nameof(name)),
    };
}
