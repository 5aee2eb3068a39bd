using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Sla;

public sealed partial record SlaTimer
{
    /// <summary>Where its clock is after its last mark.</summary>
    internal SlaState State => Clock.StateAt(Instant.MaxValue);

    /// <summary>What fell due by an instant and was not raised in this cycle, in order.</summary>
    internal ImmutableArray<RaisedAlert> FallenDue(Calendars calendars, Instant at, Duration lateAfter) =>
    [
        .. Moments(calendars, at).Where(moment => moment.Fires <= at).OrderBy(moment => moment.Fires).Select(moment => new RaisedAlert
        {
            Measure = Measure,
            Cycle = Cycle,
            Alert = moment.Alert?.Name,
            Concerns = moment.Alert?.Concerns,
            Due = moment.Due,
            Late = at - moment.Fires > lateAfter,
        }),
    ];

    /// <summary>The change that settles the timer at an instant with what was raised.</summary>
    internal TimerChange Settled(ImmutableArray<RaisedAlert> raised, Calendars calendars, Instant at)
    {
        var after = this with { Raised = RaisedWith(raised), BreachRaised = BreachRaised || raised.Any(IsBreachOfThisCycle) };
        var settledAt = after.NotBeforeLastMark(at);
        return new TimerChange
        {
            Measure = Measure,
            Raised = raised,
            Due = after.Clock.Read(calendars, settledAt).Due?.OrNull,
            Next = after.Moments(calendars, settledAt).Min(moment => (Instant?)moment.Fires),
        };
    }

    /// <summary>The timer as a change settled it. What was raised of an earlier cycle counts as a breach, and no more.</summary>
    internal SlaTimer With(TimerChange change) => this with
    {
        Due = change.Due,
        Next = change.Next,
        Raised = RaisedWith(change.Raised),
        BreachRaised = BreachRaised || change.Raised.Any(IsBreachOfThisCycle),
        Breaches = Breaches + change.Raised.Count(raised => raised.Alert is null),
    };

    private bool IsBreachOfThisCycle(RaisedAlert raised) => raised.Alert is null && raised.Cycle == Cycle;

    private ImmutableArray<string> RaisedWith(ImmutableArray<RaisedAlert> raised) =>
        [.. Raised, .. raised.Where(one => one.Alert is not null && one.Cycle == Cycle).Select(one => one.Alert!)];

    // The breach and the alerts that were not raised in this cycle, as far as they will fall due, and when each is to be raised.
    private IEnumerable<(SlaAlert? Alert, Instant Due, Instant Fires)> Moments(Calendars calendars, Instant at)
    {
        if (Target is null)
        {
            yield break;
        }

        var readAt = NotBeforeLastMark(at);

        // A breach is more than the target, by the least there is: where the target ends at a closing, that is after the next opening.
        if (!BreachRaised && InstantOf(Target.Within + Duration.Epsilon) is { } breach)
        {
            yield return (null, InstantOf(Target.Within)!.Value, breach);
        }

        foreach (var alert in Target.Alerts)
        {
            if (!Raised.Contains(alert.Name) && InstantOf(alert.ElapsedAt(Target.Within)) is { } due && Delivered(alert, due, calendars).OrNull is { } delivered)
            {
                yield return (alert, due, delivered);
            }
        }

        Instant? InstantOf(Duration elapsed) => Clock.WhenElapsed(calendars, elapsed, readAt)?.OrNull;
    }

    private static Moment Delivered(SlaAlert alert, Instant due, Calendars calendars) =>
        alert.OnlyInHoursOf is not { } id || calendars[id].IsOpen(due) ? Moment.At(due) : calendars[id].NextOpening(due);

    // A mark may be set behind the instant at which it came; what it changed counts all the same.
    private Instant NotBeforeLastMark(Instant at) => Clock.Marks is [.., var last] && last.At > at ? last.At : at;

    private Instant Behind(Instant at, SlaMarkKind kind) => Clock.Marks is [.., var last] && last.At >= at
        ? last.Kind > kind ? last.At.PlusTicks(1) : last.At
        : at;
}
