using NodaTime;

namespace WarehouseService.Domain.Sla.Tests.Timers;

/// <summary>A deadline that is extended: the measure is held to another target than its rule's.</summary>
public sealed class ExtensionTests
{
    private static readonly Instant Nine = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly SlaMeasure Answer = SlaMeasure.ComplaintAnswer;

    [Fact]
    public void An_extended_deadline_counts_from_the_start()
    {
        var extended = Extended(after: Duration.FromDays(3));
        Assert.Equal(Nine + Duration.FromDays(60), extended.Of(Answer)!.Due);
        Assert.Null(extended.Raise(Answer, Calendars.None, Nine + Duration.FromDays(60)));
        Assert.NotNull(extended.Raise(Answer, Calendars.None, Nine + Duration.FromDays(60) + Duration.Epsilon));
    }

    [Fact]
    public void A_breach_before_the_extension_stays() =>
        Assert.Equal(1, Extended(after: Duration.FromDays(16)).Of(Answer)!.Breaches);

    [Fact]
    public void What_has_ended_or_never_began_is_extended_no_more()
    {
        var stopped = Begun().Stopped(Answer, Nine + Duration.FromDays(1));
        Assert.Same(stopped, stopped.HeldTo(Answer, Days(60), Nine + Duration.FromDays(2)));
        Assert.Equal(Begun(), Begun().HeldTo(SlaMeasure.Refund, Days(60), Nine));
    }

    private static CaseTimers Extended(Duration after)
    {
        var begun = Begun();
        var extended = begun.HeldTo(Answer, Days(60), Nine + after);
        return extended.With(extended.Settle(begun, Calendars.None, Nine + after));
    }

    private static CaseTimers Begun()
    {
        var policy = new SlaPolicy
        {
            Id = "p",
            Rules = [new() { Name = "r", Targets = new Dictionary<SlaMeasure, SlaTarget> { [Answer] = Days(15) } }],
        };
        var begun = CaseTimers.Under(policy, new()).Started(Answer, Nine);
        return begun.With(begun.Settle(null, Calendars.None, Nine));
    }

    private static SlaTarget Days(int days) => new() { Within = Duration.FromDays(days) };
}
