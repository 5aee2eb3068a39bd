using NodaTime;

namespace WarehouseService.Domain.Storage;

/// <summary>A work item that is yours until its lease ends.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record ClaimedWork
{
    private static readonly Actor Timers = Actor.System("timers");

    /// <summary>The record it belongs to.</summary>
    public required AggregateKey Key { get; init; }

    /// <summary>The work.</summary>
    public required WorkRecord Work { get; init; }

    /// <summary>The lease; a later claim of the same item has another one.</summary>
    public required long Token { get; init; }

    /// <summary>When the lease ends.</summary>
    public required Instant Until { get; init; }

    /// <summary>
    /// The context of the command that a timer becomes. Its id is derived from record, name and due instant, so that firing it twice has one effect,
    /// and so that timers of two records which write a third one in their commits are told apart there.
    /// </summary>
    /// <param name="now">When it fires.</param>
    public CommandContext ContextAt(Instant now) => new()
    {
        CommandId = $"timer/{new CanonicalBytes().Add(Key.Kind).Add(Key.Id).Add(Work.Name).Add(Work.Due).Hash()}",
        Actor = Timers,
        At = now,
        Tenant = Key.Tenant,
    };
}
