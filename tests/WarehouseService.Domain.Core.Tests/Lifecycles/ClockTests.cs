using FsCheck.Xunit;
using NodaTime;

namespace WarehouseService.Domain.Core.Tests;

public sealed class ClockTests
{
    private static readonly ParcelLifecycle Lifecycle = new();

    [Property(MaxTest = 1_000)]
    public void An_instant_before_the_last_event_is_pinned_within_the_tolerance_and_refused_beyond_it(int ticks)
    {
        // Most of the numbers that are drawn lie near zero; spread them around the tolerance of 20,000,000 ticks.
        var at = Sample.Noon + Duration.FromTicks((long)ticks * 300_000);
        var decided = NoteAt(Lifecycle, at);
        if (at >= Sample.Noon)
        {
            Assert.Equal(at, decided.Value.Stamp.At);
        }
        else if (Sample.Noon - at <= Duration.FromSeconds(2))
        {
            Assert.Equal(Sample.Noon, decided.Value.Stamp.At);
        }
        else
        {
            Assert.Equal(CoreCodes.ClockRegression, decided.Refusal()?.Code);
        }
    }

    [Theory]
    [InlineData(-20_000_000, true)]
    [InlineData(-20_000_001, false)]
    public void The_tolerance_is_inclusive_to_the_tick(long ticks, bool isAccepted) =>
        Assert.Equal(isAccepted, NoteAt(Lifecycle, Sample.Noon + Duration.FromTicks(ticks)).IsSuccess);

    [Fact]
    public void The_tolerance_is_the_tables_own_also_in_a_copy_with_a_hosts_guards()
    {
        var strict = new ParcelLifecycle { SkewTolerance = Duration.Zero };
        var copy = strict.With(new ParcelLifecycle.Guard<NoteParcel>(ParcelCodes.NothingSaid, (_, _, _) => true));
        foreach (var lifecycle in new[] { strict, copy })
        {
            Assert.Equal(RefusalKind.ClockRegression, NoteAt(lifecycle, Sample.Noon - Duration.FromTicks(1)).Refusal()?.Kind);
            Assert.True(NoteAt(lifecycle, Sample.Noon).IsSuccess);
        }
    }

    [Fact]
    public void Guards_and_events_see_the_pinned_instant()
    {
        var seen = new List<Instant>();
        var lifecycle = new ParcelLifecycle().With(new ParcelLifecycle.Guard<NoteParcel>(ParcelCodes.NothingSaid, (_, _, context) =>
        {
            seen.Add(context.At);
            return true;
        }));

        NoteAt(lifecycle, Sample.Noon - Duration.FromSeconds(1));
        Assert.Equal([Sample.Noon], seen);
    }

    [Fact]
    public void The_event_that_opens_a_record_may_lie_at_any_instant()
    {
        var longAgo = Instant.FromUtc(1971, 1, 1, 0, 0);
        var decided = Lifecycle.Decide(default, Sample.Receive("P1"), Sample.By(Sample.Ann, at: longAgo), null);
        Assert.Equal(longAgo, decided.Value.Stamp.At);
    }

    [Property(MaxTest = 300)]
    public void A_record_without_a_clock_takes_every_earlier_instant_as_that_of_its_last_event_and_refuses_none(long ticks)
    {
        var at = Sample.Noon + Duration.FromTicks(ticks % Duration.FromDays(100_000).BclCompatibleTicks);
        var decided = new Marks { SkewTolerance = Duration.Zero }.Decide(new(new Mark(), 1, Sample.Noon, Sample.Noon), new MakeMark(), Sample.By(Sample.Ann, at: at), new());
        Assert.Equal(Instant.Max(at, Sample.Noon), decided.Value.Stamp.At);
    }

    [Fact]
    public void Only_a_record_with_a_clock_can_be_refused_by_it()
    {
        Assert.All(Lifecycle.Rows, row => Assert.Contains(CoreCodes.ClockRegression, row.Refusals));
        Assert.DoesNotContain(CoreCodes.ClockRegression, Assert.Single(new Marks().Rows).Refusals);
    }

    private static FluentResults.Result<Decision<Parcel>> NoteAt(Lifecycle<Parcel, ParcelStatus, ParcelKnowledge> lifecycle, Instant at) =>
        lifecycle.Decide(Sample.Record(ParcelStatus.Stored), Sample.Note("P1"), Sample.By(Sample.Ann, at: at), null);

    private sealed record Mark : IState<ClaimStatus>, IEvent<Mark>
    {
        public ClaimStatus Status => ClaimStatus.Held;

        public Mark Apply(Mark? state, Stamp stamp) => this;
    }

    private sealed record MakeMark : ICommand<Mark>
    {
        public string Target => "M1";
    }

    /// <summary>A table of the least that is not refused when built, which keeps no clock.</summary>
    private sealed class Marks : Lifecycle<Mark, ClaimStatus, ClaimKnowledge>
    {
        public Marks() : base("mark", ClaimStatus.All)
        {
            KeepsNoClock();

            On<MakeMark>().Opens(ClaimStatus.Held).From(ClaimStatus.Held).Stays().By(Any(Role.Agent)).Emits((_, _, _) => new Mark());

            Complete();
        }
    }
}
