using NodaTime;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Tickets;

/// <summary>Carries out the timers of coordination tasks through the <see cref="CoordinationTaskDesk"/>.</summary>
/// <threadsafety>Thread-safe if the desk is.</threadsafety>
public sealed class CoordinationTaskTimerHandler : IWorkHandler
{
    private readonly CoordinationTaskDesk _desk;

    /// <summary>A handler over the desk.</summary>
    public CoordinationTaskTimerHandler(CoordinationTaskDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        _desk = desk;
    }

    /// <inheritdoc />
    public bool Handles(string kind, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return kind == CaseReference.TaskKind && name.StartsWith("timer/", StringComparison.Ordinal);
    }

    /// <inheritdoc />
    public async Task<WorkOutcome> HandleAsync(ClaimedWork item, Instant now, CancellationToken cancellationToken = default) =>
        WorkOutcome.Of(await _desk.FireAsync(item, now, cancellationToken).ConfigureAwait(false));
}
