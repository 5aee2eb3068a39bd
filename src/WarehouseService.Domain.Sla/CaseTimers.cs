using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Sla;

/// <summary>
/// The timers of one case, under the policy that it was opened under. A record keeps it as a member; its events mark the clocks, and what
/// needs calendars is settled when they are decided.
/// </summary>
/// <remarks>
/// A timer is kept for each measure for which the policy has a target, whatever the case's priority becomes. Marks for others change
/// nothing.
/// </remarks>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record CaseTimers
{
    /// <summary>The prefix of the names of timers' work, before the measure's name.</summary>
    public const string WorkPrefix = "timer/sla/";

    /// <summary>The policy that the case was opened under, with the rules that it can come under.</summary>
    public required SlaPolicy Policy { get; init; }

    /// <summary>What the case is.</summary>
    public required SlaFacts Facts { get; init; }

    /// <summary>The timers whose first cycle has begun, in the order in which they did.</summary>
    public ImmutableArray<SlaTimer> All { get; init; } = [];

    /// <summary>The timers of a case that is opened under a policy; none has begun.</summary>
    public static CaseTimers Under(SlaPolicy policy, SlaFacts facts)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return new() { Policy = policy.ForCase(facts), Facts = facts };
    }

    /// <summary>The timer of a measure; null if there is none.</summary>
    public SlaTimer? Of(SlaMeasure measure) => All.FirstOrDefault(timer => timer.Measure == measure);

    /// <summary>The measure whose timer left a work item; null if none did.</summary>
    public SlaMeasure? MeasureOf(string workName) => All.FirstOrDefault(timer => WorkName(timer.Measure) == workName)?.Measure;

    /// <summary>With a measure's first or next cycle begun; unchanged while one has not ended.</summary>
    public CaseTimers Started(SlaMeasure measure, Instant at) =>
        !Policy.Rules.Any(rule => rule.Targets.ContainsKey(measure)) ? this
        : Of(measure) is null ? this with { All = All.Add(SlaTimer.StartedAt(measure, TargetOf(measure, Facts), at)) }
        : With(measure, timer => timer.RestartedAt(at, TargetOf(measure, Facts)));

    /// <summary>With a measure taken up again after its cycle had ended, as the policy says: a new cycle, or the same going on.</summary>
    public CaseTimers Reopened(SlaMeasure measure, Instant at) => Policy.WhenReopened == ReopenedClock.Continue && Of(measure) is not null
        ? With(measure, timer => timer.ContinuedAt(at))
        : Started(measure, at);

    /// <summary>With a measure paused.</summary>
    public CaseTimers Paused(SlaMeasure measure, Instant at, string reason) => With(measure, timer => timer.PausedAt(at, reason));

    /// <summary>With a measure running again.</summary>
    public CaseTimers Resumed(SlaMeasure measure, Instant at) => With(measure, timer => timer.ResumedAt(at));

    /// <summary>With a measure's cycle ended.</summary>
    public CaseTimers Stopped(SlaMeasure measure, Instant at) => With(measure, timer => timer.StoppedAt(at));

    /// <summary>
    /// With a measure held to another target than its rule's, because a deadline was extended. What the case becomes later holds it to its rule again.
    /// </summary>
    public CaseTimers HeldTo(SlaMeasure measure, SlaTarget target, Instant at) =>
        With(measure, timer => timer.State == SlaState.Stopped ? timer : timer.HeldTo(target, at, Policy.WhenRetargeted));

    /// <summary>With the case being something else, of another priority for example: each timer is held to the target of its rule now.</summary>
    public CaseTimers Became(SlaFacts facts, Instant at) => HeldTo(Policy, facts, at);

    /// <summary>
    /// With the case under another policy, or another version of it, because contract or policy changed. A measure that it is promised for the
    /// first time begins when it is started next.
    /// </summary>
    public CaseTimers HeldTo(SlaPolicy policy, SlaFacts facts, Instant at)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var rule = policy.Select(facts);
        return this with
        {
            Policy = policy,
            Facts = facts,
            All = [.. All.Select(timer => timer.State == SlaState.Stopped ? timer : timer.HeldTo(rule?.Targets.GetValueOrDefault(timer.Measure), at, policy.WhenRetargeted))],
        };
    }

    /// <summary>
    /// What an event that led from other timers to these settles: for each timer that it marked, what had fallen due before, and when what
    /// is next. Keep it in the event, and apply it by <see cref="With(ImmutableArray{TimerChange})"/>.
    /// </summary>
    /// <param name="before">The timers before the event; null if it opened the case.</param>
    /// <param name="calendars">The hours that the policy names.</param>
    /// <param name="at">When it happened.</param>
    public ImmutableArray<TimerChange> Settle(CaseTimers? before, Calendars calendars, Instant at) =>
    [
        .. from timer in All
           let earlier = before?.Of(timer.Measure)
           where earlier is null || !ReferenceEquals(timer.Clock, earlier.Clock)
           let raised = earlier?.FallenDue(calendars, at, Policy.LateAfter) ?? []
           select timer.Settled(raised, calendars, at),
    ];

    /// <summary>What a due timer raises; nothing if nothing has fallen due.</summary>
    /// <param name="measure">The timer's measure.</param>
    /// <param name="calendars">The hours that the policy names.</param>
    /// <param name="at">When it fires.</param>
    public TimerChange? Raise(SlaMeasure measure, Calendars calendars, Instant at) =>
        Of(measure) is { } timer && timer.FallenDue(calendars, at, Policy.LateAfter) is { IsEmpty: false } raised
            ? timer.Settled(raised, calendars, at)
            : null;

    /// <summary>The timers as changes settled them.</summary>
    public CaseTimers With(ImmutableArray<TimerChange> changes) => changes.IsDefaultOrEmpty ? this : this with
    {
        All = [.. All.Select(timer => changes.FirstOrDefault(change => change.Measure == timer.Measure) is { } change ? timer.With(change) : timer)],
    };

    /// <summary>What dispatchers are to hand back when it is due: for each timer its next moment.</summary>
    public IEnumerable<WorkItem> Work()
    {
        foreach (var timer in All)
        {
            if (timer.Next is { } next)
            {
                yield return new(WorkName(timer.Measure), next);
            }
        }
    }

    /// <summary>The name of the work that a measure's timer leaves.</summary>
    public static string WorkName(SlaMeasure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return $"{WorkPrefix}{measure.Name}";
    }

    /// <inheritdoc/>
    public bool Equals(CaseTimers? other) =>
        other is not null && Policy.Equals(other.Policy) && Facts == other.Facts && All.AsSpan().SequenceEqual(other.All.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Policy, Facts, All.Length);

    private SlaTarget? TargetOf(SlaMeasure measure, SlaFacts facts) => Policy.Select(facts)?.Targets.GetValueOrDefault(measure);

    private CaseTimers With(SlaMeasure measure, Func<SlaTimer, SlaTimer> change) =>
        Of(measure) is { } timer && change(timer) is var changed && !ReferenceEquals(changed, timer) ? this with { All = All.Replace(timer, changed) } : this;
}
