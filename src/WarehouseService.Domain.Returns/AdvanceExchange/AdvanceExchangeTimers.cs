namespace WarehouseService.Domain.Returns;

/// <summary>The timers of advance exchanges: their names, and the command that each becomes when it is due.</summary>
public static class AdvanceExchangeTimers
{
    /// <summary>The time for sending back is over.</summary>
    public const string ReturnBy = "timer/return-by";

    /// <summary>The command that a timer becomes.</summary>
    /// <param name="exchange">The advance exchange.</param>
    /// <param name="name">The timer's name.</param>
    /// <exception cref="ArgumentException">Advance exchanges have no such timer.</exception>
    public static AdvanceExchangeCommand CommandOf(string exchange, string name) => name switch
    {
        ReturnBy => new LapseAdvanceExchange { Exchange = exchange },
        _ => throw new ArgumentException($"Advance exchanges have no timer '{name}'.", nameof(name)),
    };
}
