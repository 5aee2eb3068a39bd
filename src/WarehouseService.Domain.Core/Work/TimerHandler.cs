using FluentResults;
using NodaTime;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain;

/// <summary>Carries out the timers of one kind of records: each is the command that it stands for, through the records' desk.</summary>
/// <typeparam name="TState">The records' state.</typeparam>
/// <threadsafety>Thread-safe if the desk is.</threadsafety>
public abstract class TimerHandler<TState> : IWorkHandler
    where TState : class
{
    private const string Prefix = "timer/";
    private readonly string _kind;

    /// <summary>A handler of the timers of a kind.</summary>
    /// <param name="kind">The records' kind in keys.</param>
    /// <exception cref="ArgumentException">It is not an <see cref="Identifier"/>.</exception>
    protected TimerHandler(string kind) => _kind = Identifier.Require(kind, nameof(kind));

    /// <inheritdoc />
    public bool Handles(string kind, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return kind == _kind && name.StartsWith(Prefix, StringComparison.Ordinal);
    }

    /// <inheritdoc />
    public async Task<WorkOutcome> HandleAsync(ClaimedWork item, Instant now, CancellationToken cancellationToken = default) =>
        WorkOutcome.Of(await FireAsync(item, now, cancellationToken).ConfigureAwait(false));

    /// <summary>What the desk answers to the timer's command.</summary>
    /// <param name="timer">The timer, as claimed from the store.</param>
    /// <param name="now">When it fires.</param>
    /// <param name="cancellationToken">Cancels.</param>
    protected abstract Task<Result<Accepted<TState>>> FireAsync(ClaimedWork timer, Instant now, CancellationToken cancellationToken);
}
