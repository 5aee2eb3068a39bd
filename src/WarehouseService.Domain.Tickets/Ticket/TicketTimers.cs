using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Tickets;

/// <summary>
/// The timers of tickets: their names, and the command that each becomes when it is due. Those of SLA measures are named by
/// <see cref="CaseTimers.WorkName"/>.
/// </summary>
public static class TicketTimers
{
    /// <summary>The reminder while waiting for the customer: back to open, once.</summary>
    public const string Reminder = "timer/reminder";

    /// <summary>A resolved ticket waited long enough: closes it.</summary>
    public const string Close = "timer/close";

    /// <summary>The command that a timer becomes.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="name">The timer's name.</param>
    /// <exception cref="ArgumentException">Tickets have no such timer.</exception>
    public static TicketCommand CommandOf(string ticket, string name) => name switch
    {
        not null when name.StartsWith(CaseTimers.WorkPrefix, StringComparison.Ordinal) => new RaiseAlerts { Ticket = ticket, Timer = name },
        Reminder => new ResumeTicket { Ticket = ticket, Reminded = true },
        Close => new CloseTicket { Ticket = ticket },
        _ => throw new ArgumentException($"Tickets have no timer '{name}'.", nameof(name)),
    };
}
