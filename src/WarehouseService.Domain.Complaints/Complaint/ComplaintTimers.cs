using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Complaints;

/// <summary>The timers of complaints, named by <see cref="CaseTimers.WorkName"/>, and the command that each becomes when it is due.</summary>
public static class ComplaintTimers
{
    /// <summary>The command that a timer becomes.</summary>
    /// <param name="complaint">The complaint.</param>
    /// <param name="name">The timer's name.</param>
    /// <exception cref="ArgumentException">Complaints have no such timer.</exception>
    public static ComplaintCommand CommandOf(string complaint, string name) => name switch
    {
        not null when name.StartsWith(CaseTimers.WorkPrefix, StringComparison.Ordinal) => new RaiseComplaintAlerts { Complaint = complaint, Timer = name },
        _ => throw new ArgumentException($"Complaints have no timer '{name}'.", nameof(name)),
    };
}
