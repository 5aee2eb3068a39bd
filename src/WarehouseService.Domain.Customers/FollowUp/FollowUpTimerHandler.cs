using NodaTime;
using WarehouseService.Domain.Customers.Json;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Customers;

/// <summary>Carries out the timers of follow-ups through the <see cref="FollowUpDesk"/>.</summary>
/// <threadsafety>Thread-safe if the desk is.</threadsafety>
public sealed class FollowUpTimerHandler : IWorkHandler
{
    private readonly FollowUpDesk _desk;

    /// <summary>A handler over the desk.</summary>
    public FollowUpTimerHandler(FollowUpDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        _desk = desk;
    }

    /// <inheritdoc />
    public bool Handles(string kind, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return kind == FollowUpFormat.Instance.Kind && name.StartsWith("timer/", StringComparison.Ordinal);
    }

    /// <inheritdoc />
    public async Task<WorkOutcome> HandleAsync(ClaimedWork item, Instant now, CancellationToken cancellationToken = default) =>
        WorkOutcome.Of(await _desk.FireAsync(item, now, cancellationToken).ConfigureAwait(false));
}
