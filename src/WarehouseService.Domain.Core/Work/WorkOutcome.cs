using System.Collections.Immutable;
using Ardalis.SmartEnum;
using FluentResults;

namespace WarehouseService.Domain;

/// <summary>What came of carrying out a work item.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class WorkOutcome : SmartEnum<WorkOutcome>
{
    /// <summary>It took effect now.</summary>
    public static readonly WorkOutcome Effective = new("effective", 1) { IsSettled = true };

    /// <summary>It had taken effect before: whoever did it did not live to say so.</summary>
    public static readonly WorkOutcome AlreadyDone = new("already_done", 2) { IsSettled = true };

    /// <summary>The record moved on; nothing is left to do.</summary>
    public static readonly WorkOutcome Obsolete = new("obsolete", 3) { IsSettled = true };

    /// <summary>Something that may pass stands against it; it is offered again when its lease ends.</summary>
    public static readonly WorkOutcome NotYet = new("not_yet", 4);

    /// <summary>Others were faster, again and again; it is offered again when its lease ends.</summary>
    public static readonly WorkOutcome RaceLost = new("race_lost", 5);

    // What was true when the work was put and is no longer. Whatever else stands against it may pass, or is a bug that must not lose the work.
    private static readonly ImmutableArray<RefusalKind> MovedOn =
        [RefusalKind.NotFound, RefusalKind.StaleVersion, RefusalKind.InvalidState, RefusalKind.WindowExpired, RefusalKind.Duplicate];

    private WorkOutcome(string name, int value) : base(name, value)
    {
    }

    /// <summary>Every outcome, in order.</summary>
    public static ImmutableArray<WorkOutcome> All { get; } = [Effective, AlreadyDone, Obsolete, NotYet, RaceLost];

    /// <summary>Whether nothing is left to do, so that the item ends.</summary>
    public bool IsSettled { get; private init; }

    /// <summary>What a desk's answer to a work item's command means for the item.</summary>
    /// <typeparam name="TState">The state of the record that the command was about.</typeparam>
    /// <param name="answer">The desk's answer.</param>
    /// <returns>
    /// Accepted: <see cref="Effective"/>, or <see cref="AlreadyDone"/> if it is a replay. Refused: <see cref="RaceLost"/> for
    /// <see cref="CoreCodes.RaceLost"/>; <see cref="Obsolete"/> for the kinds <see cref="RefusalKind.NotFound"/>,
    /// <see cref="RefusalKind.StaleVersion"/>, <see cref="RefusalKind.InvalidState"/>, <see cref="RefusalKind.WindowExpired"/> and
    /// <see cref="RefusalKind.Duplicate"/>; else <see cref="NotYet"/>, so that a bug or a host's own guard loses no work.
    /// </returns>
    /// <exception cref="ArgumentException">It failed without a <see cref="Refusal"/>, which no desk does.</exception>
    public static WorkOutcome Of<TState>(Result<Accepted<TState>> answer)
        where TState : class
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.IsSuccess ? Of(answer.Value)
            : answer.Refusal() is { } refusal ? Of(refusal)
            : throw new ArgumentException($"A desk fails with a Refusal; this answer has none: {answer}.", nameof(answer));
    }

    private static WorkOutcome Of<TState>(Accepted<TState> accepted)
        where TState : class => accepted.Replayed ? AlreadyDone : Effective;

    private static WorkOutcome Of(Refusal refusal) =>
        refusal.Code == CoreCodes.RaceLost ? RaceLost : MovedOn.Contains(refusal.Kind) ? Obsolete : NotYet;
}
