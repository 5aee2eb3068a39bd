using System.Collections.Immutable;
using FluentResults;
using NodaTime;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain;

/// <summary>
/// The only loop: plan, judge every part, tell the first reason against, else decide, commit in one batch, and plan anew after a lost race.
/// </summary>
/// <threadsafety>Thread-safe if the store is.</threadsafety>
public sealed class Desk
{
    /// <summary>How often a command is planned before <see cref="CoreCodes.RaceLost"/> is told.</summary>
    public const int Attempts = 8;

    private readonly IAggregateStore _store;
    private readonly IClock _clock;
    private readonly IAccessLog? _accessLog;

    /// <summary>A desk over a store.</summary>
    /// <param name="store">Where records are.</param>
    /// <param name="clock">Says when an event is written down. Decisions never see it.</param>
    /// <param name="accessLog">Where every refusal is written before it is told; null if nobody keeps such a log.</param>
    public Desk(IAggregateStore store, IClock clock, IAccessLog? accessLog = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(clock);
        _store = store;
        _clock = clock;
        _accessLog = accessLog;
    }

    /// <summary>Carries out a plan.</summary>
    /// <typeparam name="TState">The state of the plan's subject.</typeparam>
    /// <typeparam name="TStatus">Its statuses.</typeparam>
    /// <typeparam name="TKnowledge">What its decisions need beyond the record.</typeparam>
    /// <param name="context">Who, when, under which id.</param>
    /// <param name="plan">Reads the records and says what is asked of them; made anew after a lost race. The first part is the subject.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>
    /// What the subject became, or a failure with the <see cref="Refusal"/> of the first kind among all parts: told only if no record moved while
    /// the others were read.
    /// </returns>
    public async Task<Result<Accepted<TState>>> CommitAsync<TState, TStatus, TKnowledge>(
        CommandContext context,
        Func<CancellationToken, Task<Plan<TState, TStatus, TKnowledge>>> plan,
        CancellationToken cancellationToken = default)
        where TState : class, IState<TStatus>
        where TStatus : class, IStatus
        where TKnowledge : class
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(plan);
        Part<TState, TStatus, TKnowledge> subject = null!;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            (subject, var others) = await plan(cancellationToken).ConfigureAwait(false);
            var digest = subject.Digest;
            if (subject.Receipt?.Digest == digest)
            {
                return Result.Ok(await subject.AcceptedAsync(cancellationToken).ConfigureAwait(false));
            }

            ImmutableArray<Part> parts = [subject, .. others];
            if (await FirstReasonAgainstAsync(parts, digest, cancellationToken).ConfigureAwait(false) is { } refusal)
            {
                if (await HaveMovedAsync(parts, cancellationToken).ConfigureAwait(false))
                {
                    continue;
                }

                return await RefusedAsync(subject, refusal, cancellationToken).ConfigureAwait(false);
            }

            if (await DecideAsync(parts, context, digest, cancellationToken).ConfigureAwait(false) is { } batch
                && await _store.CommitAsync(batch, cancellationToken).ConfigureAwait(false) is Committed)
            {
                return Result.Ok(await subject.AcceptedAsync(cancellationToken).ConfigureAwait(false));
            }
        }

        return await RefusedAsync(subject, new(CoreCodes.RaceLost, ("attempts", Attempts)), cancellationToken).ConfigureAwait(false);
    }

    private static async Task<Refusal?> FirstReasonAgainstAsync(ImmutableArray<Part> parts, string digest, CancellationToken cancellationToken)
    {
        Refusal? first = null;
        foreach (var part in parts)
        {
            var refusal = await part.JudgeAsync(digest, cancellationToken).ConfigureAwait(false);
            first = first is null || refusal?.Kind.Value < first.Kind.Value ? refusal : first;
        }

        return first;
    }

    // What several records say together is a reason only if they said it at one moment.
    private async Task<bool> HaveMovedAsync(ImmutableArray<Part> parts, CancellationToken cancellationToken)
    {
        ImmutableArray<Fence> readings = [.. parts.Select(part => part.Reading).OfType<Fence>()];
        if (readings.Length < 2)
        {
            return false;
        }

        foreach (var reading in readings)
        {
            var now = await _store.LoadAsync(reading.Key, null, cancellationToken).ConfigureAwait(false);
            if ((now.Document?.Version ?? 0) != reading.Expected)
            {
                return true;
            }
        }

        return false;
    }

    private async Task<Result> RefusedAsync<TState, TStatus, TKnowledge>(
        Part<TState, TStatus, TKnowledge> subject, Refusal refusal, CancellationToken cancellationToken)
        where TState : class, IState<TStatus>
        where TStatus : class, IStatus
        where TKnowledge : class
    {
        if (_accessLog is not null)
        {
            await _accessLog.RecordAsync(subject.EntryOf(refusal), cancellationToken).ConfigureAwait(false);
        }

        return Result.Fail(refusal);
    }

    // Records that were read one after the other may contradict each other, and what is decided on them may not work out: the race is lost too.
    private async Task<Batch?> DecideAsync(ImmutableArray<Part> parts, CommandContext context, string digest, CancellationToken cancellationToken)
    {
        try
        {
            return BatchOf(parts, context, digest);
        }
        catch
        {
            if (await HaveMovedAsync(parts, cancellationToken).ConfigureAwait(false))
            {
                return null;
            }

            throw;
        }
    }

    // Null if a record that was read twice moved in between: the race is lost before it is run.
    private Batch? BatchOf(ImmutableArray<Part> parts, CommandContext context, string digest)
    {
        if (FencesOf(parts) is not { } fences)
        {
            return null;
        }

        var recorded = Instant.FromUnixTimeTicks(_clock.GetCurrentInstant().ToUnixTimeTicks());
        return new()
        {
            CommandId = context.CommandId,
            Digest = digest,
            Commits = CommitsOf(parts, recorded),
            Fences = fences,
        };
    }

    private static ImmutableArray<AggregateCommit> CommitsOf(ImmutableArray<Part> parts, Instant recorded)
    {
        var commits = ImmutableArray.CreateBuilder<AggregateCommit>(parts.Length);
        foreach (var part in parts)
        {
            if (part.Decide(recorded) is { } commit)
            {
                commits.Add(commit);
            }
        }

        return commits.DrainToImmutable();
    }

    // A record that is read several times, or read and written, is asserted once.
    private static ImmutableArray<Fence>? FencesOf(ImmutableArray<Part> parts)
    {
        if (!parts.Any(part => part.Fence is not null))
        {
            return [];
        }

        var versions = parts.Where(part => part.Fence is null).Select(part => part.Reading).OfType<Fence>()
            .DistinctBy(reading => reading.Key).ToDictionary(reading => reading.Key, reading => reading.Expected);
        var fences = ImmutableArray.CreateBuilder<Fence>();
        foreach (var fence in parts.Select(part => part.Fence).OfType<Fence>())
        {
            if (versions.TryAdd(fence.Key, fence.Expected))
            {
                fences.Add(fence);
            }
            else if (versions[fence.Key] != fence.Expected)
            {
                return null;
            }
        }

        return fences.ToImmutable();
    }
}
