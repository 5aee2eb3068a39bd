using FluentResults;
using NodaTime;
using WarehouseService.Domain.Returns.Json;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Returns;

/// <summary>Carries out the timers of advance exchanges through the <see cref="AdvanceExchangeDesk"/>.</summary>
/// <threadsafety>Thread-safe if the desk is.</threadsafety>
public sealed class AdvanceExchangeTimerHandler : TimerHandler<AdvanceExchange>
{
    private readonly AdvanceExchangeDesk _desk;

    /// <summary>A handler over the desk.</summary>
    public AdvanceExchangeTimerHandler(AdvanceExchangeDesk desk)
        : base(AdvanceExchangeFormat.Instance.Kind)
    {
        ArgumentNullException.ThrowIfNull(desk);
        _desk = desk;
    }

    /// <inheritdoc />
    protected override Task<Result<Accepted<AdvanceExchange>>> FireAsync(ClaimedWork timer, Instant now, CancellationToken cancellationToken) =>
        _desk.FireAsync(timer, now, cancellationToken);
}
