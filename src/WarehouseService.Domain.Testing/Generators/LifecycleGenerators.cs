using FsCheck;
using FsCheck.Fluent;
using WarehouseService.Domain.Testing.Laws;

namespace WarehouseService.Domain.Testing.Generators;

/// <summary>Records of any aggregate, as commands made them.</summary>
public static class LifecycleGenerators
{
    /// <summary>Records that random commands led to, of every status that they reach; shrunk by leaving commands out.</summary>
    /// <param name="lifecycle">The table.</param>
    /// <param name="subject">What is tried on its records.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Arbitrary<PlayedRecord<TState>> Record<TState, TStatus, TKnowledge>(
        Lifecycle<TState, TStatus, TKnowledge> lifecycle, LifecycleSubject<TState, TKnowledge> subject)
        where TState : class, IState<TStatus>
        where TStatus : class, IStatus
        where TKnowledge : class
    {
        ArgumentNullException.ThrowIfNull(lifecycle);
        ArgumentNullException.ThrowIfNull(subject);
        var play = new LifecyclePlay<TState, TKnowledge>(
            subject, new LifecycleTable(lifecycle.Rows), (record, command, context, known) => LifecycleLaws.Decide(lifecycle, record, command, context, known));
        var picks = LifecyclePlay<TState, TKnowledge>.Picks;
        return Arb.From(picks.Generator.Select(Played), played => picks.Shrinker([.. played.Picks]).Select(Played));

        PlayedRecord<TState> Played(int[] picks)
        {
            var accepted = play.Play(picks).Where(step => step.Answer.IsAccepted).ToList();
            return new([.. picks], accepted.Count == 0 ? default : accepted[^1].Answer.After, [.. accepted.Select(step => CommandText.Of(step.Move.Command))]);
        }
    }
}
