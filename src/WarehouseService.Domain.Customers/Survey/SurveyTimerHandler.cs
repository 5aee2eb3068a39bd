using NodaTime;
using WarehouseService.Domain.Customers.Json;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Customers;

/// <summary>Carries out the timers of surveys through the <see cref="SurveyDesk"/>.</summary>
/// <threadsafety>Thread-safe if the desk is.</threadsafety>
public sealed class SurveyTimerHandler : IWorkHandler
{
    private readonly SurveyDesk _desk;

    /// <summary>A handler over the desk.</summary>
    public SurveyTimerHandler(SurveyDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        _desk = desk;
    }

    /// <inheritdoc />
    public bool Handles(string kind, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return kind == SurveyFormat.Instance.Kind && name.StartsWith("timer/", StringComparison.Ordinal);
    }

    /// <inheritdoc />
    public async Task<WorkOutcome> HandleAsync(ClaimedWork item, Instant now, CancellationToken cancellationToken = default) =>
        WorkOutcome.Of(await _desk.FireAsync(item, now, cancellationToken).ConfigureAwait(false));
}
