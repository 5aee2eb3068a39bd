using System.Collections.Immutable;

namespace WarehouseService.Domain.Testing.Laws;

/// <summary>What must be possible in a lifecycle, under all its guards.</summary>
internal static class LifecycleReach
{
    internal static IEnumerable<Law> Laws<TState, TKnowledge>(ImmutableArray<IStatus> statuses, LifecyclePlay<TState, TKnowledge> play)
        where TState : class
        where TKnowledge : class
    {
        LifecycleWalk<TState, TKnowledge>? walk = null;
        yield return Possible("lifecycle.every_command_has_its_turn", walk => Law.ForEach(
            "lifecycle.every_command_has_its_turn",
            walk.Steps.GroupBy(step => step.Move.Command.GetType().Name).Select(Closest).OrderByDescending(one => one.Judged),
            one => one.Step.Answer.IsAccepted
                ? null
                : LawTexts.Of("lifecycle.every_command_has_its_turn.broken", one.Command, one.Tries, one.Step.Tell())));

        yield return Possible("lifecycle.every_status_is_reached", walk =>
        {
            var reached = walk.Steps.Where(step => step.Answer.IsAccepted).Select(step => LifecycleTable.StatusOf(step.Answer.After.State)).ToHashSet();
            return Law.ForEach("lifecycle.every_status_is_reached", statuses, status =>
                reached.Contains(status) ? null : LawTexts.Of("lifecycle.every_status_is_reached.broken", status.Name));
        });

        yield return new("lifecycle.the_end_can_be_reached", options =>
        {
            walk ??= new(play, options.Steps);
            return new("lifecycle.the_end_can_be_reached", walk.Places, walk.Stuck().FirstOrDefault() is { } stuck
                ? LawTexts.Of("lifecycle.the_end_can_be_reached.broken", stuck.Tell())
                : null);
        });

        Law Possible(string id, Func<LifecycleWalk<TState, TKnowledge>, Law> law) => new(id, options => law(walk ??= new(play, options.Steps)).Try(options));
    }

    // The step of a command that was accepted, or else that was judged longest: the later a kind of refusal is judged, the less was wrong.
    private static (string Command, int Tries, int Judged, LifecycleStep<TState, TKnowledge> Step) Closest<TState, TKnowledge>(
        IGrouping<string, LifecycleStep<TState, TKnowledge>> tried)
        where TState : class
        where TKnowledge : class
    {
        static int Judged(LifecycleStep<TState, TKnowledge> step) => step.Answer.IsAccepted ? int.MinValue : step.Answer.Refusal?.Kind.Value ?? 0;
        var closest = tried.FirstOrDefault(step => step.Answer.IsAccepted) ?? tried.OrderByDescending(Judged).ThenBy(step => step.Depth).First();
        return (tried.Key, tried.Count(), Judged(closest), closest);
    }
}
