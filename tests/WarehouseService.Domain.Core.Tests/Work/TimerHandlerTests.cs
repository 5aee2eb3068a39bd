using FluentResults;
using NodaTime;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Core.Tests;

public sealed class TimerHandlerTests
{
    private static readonly Accepted<Parcel> Accepted = new() { State = Sample.Parcel(ParcelStatus.Stored), Version = 1 };

    [Theory]
    [InlineData("parcel", "timer/remind", true)]
    [InlineData("parcel", "message/remind", false)]
    [InlineData("parcel", "Timer/remind", false)]
    [InlineData("ticket", "timer/remind", false)]
    public void It_takes_the_timers_of_its_kind(string kind, string name, bool isTaken) =>
        Assert.Equal(isTaken, new ParcelTimers(Result.Ok(Accepted)).Handles(kind, name));

    [Fact]
    public async Task What_came_of_firing_is_what_the_desk_answered()
    {
        Assert.Same(WorkOutcome.Effective, await FiredAsync(Result.Ok(Accepted)));
        Assert.Same(WorkOutcome.AlreadyDone, await FiredAsync(Result.Ok(Accepted with { Replayed = true })));
        Assert.Same(WorkOutcome.Obsolete, await FiredAsync(Result.Fail(new Refusal(CoreCodes.InvalidState))));
    }

    [Fact]
    public void A_kind_that_is_none_is_the_authors_bug() => Assert.Throws<ArgumentException>(() => new ParcelTimers(Result.Ok(Accepted), ""));

    private static Task<WorkOutcome> FiredAsync(Result<Accepted<Parcel>> answer)
    {
        var timer = new ClaimedWork
        {
            Key = new("default", "parcel", "P1"),
            Work = new() { Name = "timer/remind", Due = Sample.Noon, Payload = "" },
            Token = 1,
            Until = Sample.Noon + Duration.FromMinutes(1),
        };
        return new ParcelTimers(answer).HandleAsync(timer, Sample.Noon);
    }

    private sealed class ParcelTimers(Result<Accepted<Parcel>> answer, string kind = "parcel") : TimerHandler<Parcel>(kind)
    {
        protected override Task<Result<Accepted<Parcel>>> FireAsync(ClaimedWork timer, Instant now, CancellationToken cancellationToken) =>
            Task.FromResult(answer);
    }
}
