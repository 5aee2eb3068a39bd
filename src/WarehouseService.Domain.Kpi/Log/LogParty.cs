using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Kpi;

/// <summary>Who opened a ticket or wrote a message. Immutable and safe for use by many threads.</summary>
public sealed class LogParty : SmartEnum<LogParty>
{
    /// <summary>The customer.</summary>
    public static readonly LogParty Customer = new("customer", 1);

    /// <summary>An agent of the desk.</summary>
    public static readonly LogParty Agent = new("agent", 2);

    /// <summary>A machine that answers by itself.</summary>
    public static readonly LogParty Bot = new("bot", 3);

    private LogParty(string name, int value)
        : base(name, value)
    {
    }

    /// <summary>All parties, in order.</summary>
    public static ImmutableArray<LogParty> All { get; } = [Customer, Agent, Bot];
}
