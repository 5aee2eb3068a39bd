using FluentResults;
using NodaTime;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Customers.Json;

namespace WarehouseService.Domain.Customers;

/// <summary>Carries out the timers of surveys through the <see cref="SurveyDesk"/>.</summary>
/// <threadsafety>Thread-safe if the desk is.</threadsafety>
public sealed class SurveyTimerHandler : TimerHandler<Survey>
{
    private readonly SurveyDesk _desk;

    /// <summary>A handler over the desk.</summary>
    public SurveyTimerHandler(SurveyDesk desk)
        : base(SurveyFormat.Instance.Kind)
    {
        ArgumentNullException.ThrowIfNull(desk);
        _desk = desk;
    }

    /// <inheritdoc />
    protected override Task<Result<Accepted<Survey>>> FireAsync(ClaimedWork timer, Instant now, CancellationToken cancellationToken) =>
        _desk.FireAsync(timer, now, cancellationToken);
}
