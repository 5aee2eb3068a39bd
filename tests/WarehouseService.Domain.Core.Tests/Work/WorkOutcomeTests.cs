using FluentResults;

namespace WarehouseService.Domain.Core.Tests;

public sealed class WorkOutcomeTests
{
    private static readonly RefusalKind[] MovedOn =
        [RefusalKind.NotFound, RefusalKind.StaleVersion, RefusalKind.InvalidState, RefusalKind.WindowExpired, RefusalKind.Duplicate];

    public static TheoryData<string> Kinds => [.. RefusalKind.All.Select(kind => kind.Name)];

    [Theory]
    [InlineData(false, "effective")]
    [InlineData(true, "already_done")]
    public void What_was_accepted_took_effect_now_or_then(bool replayed, string outcome) =>
        Assert.Equal(outcome, WorkOutcome.Of(Result.Ok(new Accepted<Parcel> { State = Parcel(), Version = 1, Replayed = replayed })).Name);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_was_refused_because_the_record_moved_on_is_obsolete_and_else_it_is_tried_again(string name)
    {
        var kind = RefusalKind.All.Single(one => one.Name == name);
        var outcome = WorkOutcome.Of(Refused(new RefusalCode("parcel.nothing_said", kind, ParcelCodes.Texts)));

        Assert.Same(MovedOn.Contains(kind) ? WorkOutcome.Obsolete : WorkOutcome.NotYet, outcome);
    }

    [Fact]
    public void A_lost_race_is_tried_again_and_a_stale_version_is_obsolete()
    {
        Assert.Same(WorkOutcome.RaceLost, WorkOutcome.Of(Refused(CoreCodes.RaceLost)));
        Assert.Same(WorkOutcome.Obsolete, WorkOutcome.Of(Refused(CoreCodes.StaleVersion)));
    }

    [Fact]
    public void Only_what_is_not_yet_or_lost_a_race_is_unsettled() =>
        Assert.Equal([WorkOutcome.NotYet, WorkOutcome.RaceLost], WorkOutcome.All.Where(outcome => !outcome.IsSettled));

    [Fact]
    public void A_failure_without_a_refusal_is_the_handlers_bug()
    {
        var error = Assert.Throws<ArgumentException>(() => WorkOutcome.Of(Result.Fail<Accepted<Parcel>>("the network is gone")));

        Assert.Contains("the network is gone", error.Message, StringComparison.Ordinal);
    }

    private static Result<Accepted<Parcel>> Refused(RefusalCode code) => Result.Fail(new Refusal(code));

    private static Parcel Parcel() => new() { Id = "P1", Status = ParcelStatus.Received, Customer = "C1", Keeper = Sample.Ann };
}
