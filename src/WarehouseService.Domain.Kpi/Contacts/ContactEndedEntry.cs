using NodaTime;

namespace WarehouseService.Domain.Kpi;

/// <summary>A call or chat ended (<c>contact.ended</c>). Immutable and safe for use by many threads.</summary>
public sealed record ContactEndedEntry : LogEntry
{
    /// <summary>The id of the contact.</summary>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public required string Contact { get; init => field = Check.Text(value, nameof(Contact)); }

    /// <summary>Whether the customer gave up before an agent answered; otherwise an agent, the entry's, handled it.</summary>
    public required bool IsAbandoned { get; init; }

    /// <summary>How long the customer waited for an agent. Not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public required Duration Wait { get; init => field = Check.NotNegative(value, nameof(Wait)); }

    /// <summary>How long they talked. Default: zero. Not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public Duration Talk { get; init => field = Check.NotNegative(value, nameof(Talk)); }

    /// <summary>How long the customer was on hold. Default: zero. Not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public Duration Hold { get; init => field = Check.NotNegative(value, nameof(Hold)); }

    /// <summary>How long the agent worked on it afterwards. Default: zero. Not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public Duration WrapUp { get; init => field = Check.NotNegative(value, nameof(WrapUp)); }

    internal override EntityKey? Entity => new(EntityFamily.Contacts, Contact);
}
