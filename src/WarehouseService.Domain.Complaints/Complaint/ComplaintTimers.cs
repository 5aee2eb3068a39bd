using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Complaints;

/// <summary>The timers of complaints, named by <see cref="CaseTimers.WorkName"/>, and the command that each becomes when it is due.</summary>
public static class ComplaintTimers
{
    private static readonly Actor Timers = Actor.System("timers");

    /// <summary>The command that a timer becomes.</summary>
    /// <param name="complaint">The complaint.</param>
    /// <param name="name">The timer's name.</param>
    /// <exception cref="ArgumentException">Complaints have no such timer.</exception>
    public static ComplaintCommand CommandOf(string complaint, string name) => name switch
    {
        not null when name.StartsWith(CaseTimers.WorkPrefix, StringComparison.Ordinal) => new RaiseComplaintAlerts { Complaint = complaint, Timer = name },
        _ => throw new ArgumentException($"Complaints have no timer '{name}'.", nameof(name)),
    };

    /// <summary>The context of a timer's command. Its id is derived from the timer, so that firing it twice has one effect.</summary>
    /// <param name="tenant">Whose complaint it is.</param>
    /// <param name="name">The timer's name.</param>
    /// <param name="due">When it was due.</param>
    /// <param name="now">When it fires.</param>
    public static CommandContext ContextOf(string tenant, string name, Instant due, Instant now) => new()
    {
        CommandId = $"{name}/{due.ToUnixTimeTicks()}",
        Actor = Timers,
        At = now,
        Tenant = tenant,
    };
}
