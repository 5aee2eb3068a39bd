namespace WarehouseService.Domain.Complaints;

/// <summary>The timers of remedies: their names, and the command that each becomes when it is due.</summary>
public static class RemedyTimers
{
    /// <summary>The approval lapses.</summary>
    public const string Expiry = "timer/expiry";

    /// <summary>The command that a timer becomes.</summary>
    /// <param name="remedy">The remedy.</param>
    /// <param name="name">The timer's name.</param>
    /// <exception cref="ArgumentException">Remedies have no such timer.</exception>
    public static RemedyCommand CommandOf(string remedy, string name) => name switch
    {
        Expiry => new ExpireRemedy { Remedy = remedy },
        _ => throw new ArgumentException($"Remedies have no timer '{name}'.", nameof(name)),
    };
}
