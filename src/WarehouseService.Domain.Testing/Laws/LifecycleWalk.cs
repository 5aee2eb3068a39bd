using System.Collections.Immutable;

namespace WarehouseService.Domain.Testing.Laws;

/// <summary>
/// Goes as far as a number of commands allows. Records with the same status and the same members set are one place, which is left once; of the
/// places not yet left, one of the status that was left least comes next, so that no status keeps the walk from the others.
/// </summary>
internal sealed class LifecycleWalk<TState, TKnowledge>
    where TState : class
    where TKnowledge : class
{
    private const int MostAhead = 2_000;

    private readonly LifecyclePlay<TState, TKnowledge> _play;
    private readonly Dictionary<string, Place> _places = [];
    private readonly List<Place> _ahead = [];
    private readonly Dictionary<string, int> _left = [];

    internal LifecycleWalk(LifecyclePlay<TState, TKnowledge> play, int most)
    {
        _play = play;
        var steps = ImmutableArray.CreateBuilder<LifecycleStep<TState, TKnowledge>>();
        Place? place = null;
        do
        {
            foreach (var step in play.All(place?.Step))
            {
                steps.Add(step);
                if (step.Answer.IsAccepted)
                {
                    Reach(step, place);
                }
            }
        }
        while (steps.Count < most && (place = Next()) is not null);
        Steps = steps.ToImmutable();
    }

    /// <summary>Every step that was tried.</summary>
    internal ImmutableArray<LifecycleStep<TState, TKnowledge>> Steps { get; }

    /// <summary>The places from which no way was found to where the work is settled or ended, those with the fewest commands first.</summary>
    internal IEnumerable<LifecycleStep<TState, TKnowledge>> Stuck()
    {
        var ends = new HashSet<Place>(_places.Values.Where(place => IsEnd(place.Step)));
        for (var before = -1; before != ends.Count;)
        {
            before = ends.Count;
            ends.UnionWith(_places.Values.Where(place => place.Ways.Exists(ends.Contains)));
        }

        return _places.Values.Where(place => !ends.Contains(place)).Select(place => place.Step).OrderBy(step => step.Depth).Where(step => !FindsAnEnd(step, ends));
    }

    /// <summary>How many places were found.</summary>
    internal int Places => _places.Count;

    private static bool IsEnd(LifecycleStep<TState, TKnowledge> step) =>
        LifecycleTable.StatusOf(step.Answer.After.State)!.Category is var category && (category == StatusCategory.Settled || category == StatusCategory.Ended);

    // The walk may not have left the place: a look ahead, breadth first.
    private bool FindsAnEnd(LifecycleStep<TState, TKnowledge> from, HashSet<Place> ends)
    {
        var seen = new HashSet<string>();
        var ahead = new Queue<LifecycleStep<TState, TKnowledge>>([from]);
        for (var tries = 0; tries < MostAhead && ahead.TryDequeue(out var next);)
        {
            foreach (var step in _play.All(next))
            {
                tries++;
                if (!step.Answer.IsAccepted || !seen.Add(Content.Shape(step.Answer.After.State!)))
                {
                    continue;
                }

                if (IsEnd(step) || (_places.TryGetValue(Content.Shape(step.Answer.After.State!), out var place) && ends.Contains(place)))
                {
                    return true;
                }

                ahead.Enqueue(step);
            }
        }

        return false;
    }

    private void Reach(LifecycleStep<TState, TKnowledge> step, Place? from)
    {
        var shape = Content.Shape(step.Answer.After.State!);
        if (!_places.TryGetValue(shape, out var place))
        {
            _places.Add(shape, place = new(step));
            _ahead.Add(place);
        }

        from?.Ways.Add(place);
    }

    private Place? Next()
    {
        if (_ahead.MinBy(place => _left.GetValueOrDefault(place.Status)) is not { } next)
        {
            return null;
        }

        _ahead.Remove(next);
        _left[next.Status] = _left.GetValueOrDefault(next.Status) + 1;
        return next;
    }

    private sealed class Place(LifecycleStep<TState, TKnowledge> step)
    {
        internal LifecycleStep<TState, TKnowledge> Step => step;

        internal string Status { get; } = LifecycleTable.StatusOf(step.Answer.After.State)!.Name;

        internal List<Place> Ways { get; } = [];
    }
}
