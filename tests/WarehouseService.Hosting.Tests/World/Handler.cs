using System.Collections.Concurrent;
using NodaTime;
using WarehouseService.Domain;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Hosting.Tests.World;

/// <summary>A handler that does what the test says, and remembers what it was asked.</summary>
internal sealed class Handler(Func<ClaimedWork, Instant, CancellationToken, Task<WorkOutcome>> does, Func<string, bool>? handles = null) : IWorkHandler
{
    public Handler(Func<ClaimedWork, WorkOutcome> does) : this((item, _, _) => Task.FromResult(does(item)))
    {
    }

    public ConcurrentQueue<(string Id, string Name, Instant At)> Asked { get; } = [];

    public static Handler Rings(IAggregateStore records) => new(records.RingAsync);

    public bool Handles(string kind, string name) => handles?.Invoke(name) ?? true;

    public Task<WorkOutcome> HandleAsync(ClaimedWork item, Instant now, CancellationToken cancellationToken = default)
    {
        Asked.Enqueue((item.Key.Id, item.Work.Name, now));
        return does(item, now, cancellationToken);
    }
}
