using NodaTime;
using WarehouseService.Domain.Complaints.Json;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Complaints;

/// <summary>Carries out the timers of remedies through the <see cref="RemedyDesk"/>.</summary>
/// <threadsafety>Thread-safe if the desk is.</threadsafety>
public sealed class RemedyTimerHandler : IWorkHandler
{
    private readonly RemedyDesk _desk;

    /// <summary>A handler over the desk.</summary>
    public RemedyTimerHandler(RemedyDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        _desk = desk;
    }

    /// <inheritdoc />
    public bool Handles(string kind, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return kind == RemedyFormat.Instance.Kind && name.StartsWith("timer/", StringComparison.Ordinal);
    }

    /// <inheritdoc />
    public async Task<WorkOutcome> HandleAsync(ClaimedWork item, Instant now, CancellationToken cancellationToken = default) =>
        WorkOutcome.Of(await _desk.FireAsync(item, now, cancellationToken).ConfigureAwait(false));
}
