using NodaTime;
using WarehouseService.Domain.Complaints.Json;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Complaints;

/// <summary>Carries out the timers of complaints through the <see cref="ComplaintDesk"/>.</summary>
/// <threadsafety>Thread-safe if the desk is.</threadsafety>
public sealed class ComplaintTimerHandler : IWorkHandler
{
    private readonly ComplaintDesk _desk;

    /// <summary>A handler over the desk.</summary>
    public ComplaintTimerHandler(ComplaintDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        _desk = desk;
    }

    /// <inheritdoc />
    public bool Handles(string kind, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return kind == ComplaintFormat.Instance.Kind && name.StartsWith("timer/", StringComparison.Ordinal);
    }

    /// <inheritdoc />
    public async Task<WorkOutcome> HandleAsync(ClaimedWork item, Instant now, CancellationToken cancellationToken = default) =>
        WorkOutcome.Of(await _desk.FireAsync(item, now, cancellationToken).ConfigureAwait(false));
}
