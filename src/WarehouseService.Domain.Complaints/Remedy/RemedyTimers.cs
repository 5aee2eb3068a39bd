using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace WarehouseService.Domain.Complaints;

/// <summary>The timers of remedies: their names, and the command that each becomes when it is due.</summary>
public static class RemedyTimers
{
    /// <summary>The approval lapses.</summary>
    public const string Expiry = "timer/expiry";

    private static readonly Actor Timers = Actor.System("timers");

    /// <summary>The command that a timer becomes.</summary>
    /// <param name="remedy">The remedy.</param>
    /// <param name="name">The timer's name.</param>
    /// <exception cref="ArgumentException">Remedies have no such timer.</exception>
    public static RemedyCommand CommandOf(string remedy, string name) => name switch
    {
        Expiry => new ExpireRemedy { Remedy = remedy },
        _ => throw new ArgumentException($"Remedies have no timer '{name}'.", nameof(name)),
    };

    /// <summary>The context of a timer's command. Its id is derived from the timer, so that firing it twice has one effect.</summary>
    /// <param name="tenant">Whose remedy it is.</param>
    /// <param name="remedy">The remedy.</param>
    /// <param name="name">The timer's name.</param>
    /// <param name="due">When it was due.</param>
    /// <param name="now">When it fires.</param>
    public static CommandContext ContextOf(string tenant, string remedy, string name, Instant due, Instant now)
    {
        ArgumentNullException.ThrowIfNull(remedy);
        return new()
        {
            // Two remedies that lapse at one instant write one ledger, which must tell their commands apart; an id has no room for another one.
            CommandId = $"{name}/{due.ToUnixTimeTicks()}/{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(remedy)))}",
            Actor = Timers,
            At = now,
            Tenant = tenant,
        };
    }
}
