using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Sla;

/// <summary>One measure of one case (时效): its target, the clock running against it, and what was raised.</summary>
/// <remarks>
/// It changes as its clock is marked, and as <see cref="TimerChange"/>s settle what needs calendars. Marks keep the order in which they
/// come: one that would be sorted before another at the same instant, such as an answer in the instant of the opening, is set 100 ns later.
/// </remarks>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed partial record SlaTimer
{
    /// <summary>The measure.</summary>
    public required SlaMeasure Measure { get; init; }

    /// <summary>What it is held to; null if nothing is due.</summary>
    public SlaTarget? Target { get; init; }

    /// <summary>The clock.</summary>
    public required SlaClock Clock { get; init; }

    /// <summary>Which cycle it is in, counted from 1.</summary>
    public required int Cycle { get; init; }

    /// <summary>The names of the alerts raised in this cycle, in order.</summary>
    public ImmutableArray<string> Raised { get; init; } = [];

    /// <summary>Whether the breach of this cycle was raised.</summary>
    public bool BreachRaised { get; init; }

    /// <summary>How many cycles were breached, as far as was raised; never falls.</summary>
    public int Breaches { get; init; }

    /// <summary>When the target is used up if the clock goes on as it is, or was; null if it is not running, or nothing is due.</summary>
    public Instant? Due { get; init; }

    /// <summary>When the next alert or breach falls due; null if none will as things are.</summary>
    public Instant? Next { get; init; }

    /// <summary>A timer whose first cycle begins.</summary>
    public static SlaTimer StartedAt(SlaMeasure measure, SlaTarget? target, Instant at) => new()
    {
        Measure = measure,
        Target = target,
        Clock = SlaClock.Of(target?.Within, target?.Calendar ?? Calendars.AroundTheClock).Start(at),
        Cycle = 1,
    };

    /// <summary>The timer with its next cycle begun, held to a target; unchanged if its cycle has not ended.</summary>
    public SlaTimer RestartedAt(Instant at, SlaTarget? target)
    {
        if (State != SlaState.Stopped)
        {
            return this;
        }

        var held = HeldTo(target, at, RetargetBasis.FromCreation);
        return held with { Clock = held.Clock.Start(held.Behind(at, SlaMarkKind.Start)), Cycle = Cycle + 1, Raised = [], BreachRaised = false };
    }

    /// <summary>The timer with its ended cycle going on; unchanged if it has not ended.</summary>
    public SlaTimer ContinuedAt(Instant at) =>
        State == SlaState.Stopped ? this with { Clock = Clock.Continue(Behind(at, SlaMarkKind.Continue)) } : this;

    /// <summary>The timer paused; unchanged if it does not run.</summary>
    public SlaTimer PausedAt(Instant at, string reason) =>
        State == SlaState.Running ? this with { Clock = Clock.Pause(Behind(at, SlaMarkKind.Pause), reason) } : this;

    /// <summary>The timer running again; unchanged if it is not paused.</summary>
    public SlaTimer ResumedAt(Instant at) =>
        State == SlaState.Paused ? this with { Clock = Clock.Resume(Behind(at, SlaMarkKind.Resume)) } : this;

    /// <summary>The timer with its cycle ended; unchanged if it has.</summary>
    public SlaTimer StoppedAt(Instant at) =>
        State is SlaState.Running or SlaState.Paused ? this with { Clock = Clock.Stop(Behind(at, SlaMarkKind.Stop)) } : this;

    /// <summary>The timer held to another target; unchanged if it is the same.</summary>
    public SlaTimer HeldTo(SlaTarget? target, Instant at, RetargetBasis basis)
    {
        if (Equals(target, Target))
        {
            return this;
        }

        var calendar = target is null || target.Calendar == Target?.Calendar ? null : target.Calendar;
        return this with { Target = target, Clock = Clock.Retarget(Behind(at, SlaMarkKind.Retarget), target?.Within, basis, calendar) };
    }

    /// <inheritdoc/>
    public bool Equals(SlaTimer? other) => other is not null && Measure == other.Measure && Equals(Target, other.Target) && Clock.Equals(other.Clock)
        && (Cycle, BreachRaised, Breaches, Due, Next) == (other.Cycle, other.BreachRaised, other.Breaches, other.Due, other.Next)
        && Raised.AsSpan().SequenceEqual(other.Raised.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Measure, Clock, Cycle, Raised.Length, Breaches, Due, Next);
}
