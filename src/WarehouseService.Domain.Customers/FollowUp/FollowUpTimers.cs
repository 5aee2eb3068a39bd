namespace WarehouseService.Domain.Customers;

/// <summary>The timers of follow-ups: their names, and the command that each becomes when it is due.</summary>
public static class FollowUpTimers
{
    /// <summary>A follow-up should have been done by now: marks it overdue.</summary>
    public const string Overdue = "timer/overdue";

    /// <summary>The command that a timer becomes.</summary>
    /// <param name="followUp">The follow-up.</param>
    /// <param name="name">The timer's name.</param>
    /// <exception cref="ArgumentException">Follow-ups have no such timer.</exception>
    public static FollowUpCommand CommandOf(string followUp, string name) => name == Overdue
        ? new MarkOverdue { FollowUp = followUp }
        : throw new ArgumentException($"Follow-ups have no timer '{name}'.", nameof(name));
}
