using FluentResults;
using NodaTime;
using NodaTime.Testing;
using WarehouseService.Domain.Json;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Core.Tests;

public sealed class ClaimTests
{
    private readonly InMemoryStore _store = new();
    private readonly Desk _desk;
    private readonly Repository<Claim, ClaimStatus, ClaimKnowledge> _claims;

    public ClaimTests()
    {
        _desk = new(_store, new FakeClock(Sample.WrittenDown));
        _claims = new(_store, ClaimFormat.Instance, new ClaimLifecycle());
    }

    [Fact]
    public async Task Of_two_one_after_the_other_the_second_is_told_that_it_is_taken()
    {
        Assert.True((await TakeAsync("intake/42", "ticket/T1", "c1")).IsSuccess);
        var told = (await TakeAsync("intake/42", "ticket/T2", "c2")).Refusal();
        Assert.Equal((CoreCodes.AlreadyExists, RefusalKind.Duplicate), (told?.Code, told?.Kind));
        Assert.Equal("There is a claim 'intake/42' already.", told!.Message);
        Assert.Equal("ticket/T1", (await _claims.FindAsync("default", "intake/42")).State?.Holder);
        Assert.True((await TakeAsync("intake/43", "ticket/T2", "c3")).IsSuccess);
        Assert.True((await TakeAsync("intake/42", "ticket/T1", "c1")).Value.Replayed);
    }

    [Fact]
    public async Task Of_many_at_once_exactly_one_has_it()
    {
        for (var round = 0; round < 500; round++)
        {
            var claim = $"intake/{round}";
            using var start = new Barrier(4);
            var told = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => Task.Run(() =>
            {
                start.SignalAndWait();
                return TakeAsync(claim, $"ticket/T{number}", $"{claim}/{number}");
            })));

            var winner = Array.FindIndex(told, one => one.IsSuccess);
            Assert.Single(told, one => one.IsSuccess);
            Assert.All(told.Where(one => one.IsFailed), one => Assert.Equal(CoreCodes.AlreadyExists, one.Refusal()?.Code));
            Assert.Equal($"ticket/T{winner}", (await _claims.FindAsync("default", claim)).State?.Holder);
        }
    }

    [Fact]
    public async Task Whoever_comes_to_a_taken_claim_at_an_earlier_instant_is_told_that_it_is_taken()
    {
        Assert.True((await TakeAsync("intake/42", "ticket/T1", "c1")).IsSuccess);
        var told = (await TakeAsync("intake/42", "ticket/T2", "c2", at: Sample.Noon - Duration.FromDays(1))).Refusal();
        Assert.Equal(CoreCodes.AlreadyExists, told?.Code);
    }

    [Fact]
    public async Task Another_tenants_claim_is_another_claim()
    {
        Assert.True((await TakeAsync("intake/42", "ticket/T1", "c1")).IsSuccess);
        Assert.True((await TakeAsync("intake/42", "ticket/T1", "c1", "north")).IsSuccess);
    }

    private Task<Result<Accepted<Claim>>> TakeAsync(string claim, string holder, string commandId, string tenant = "default", Instant? at = null)
    {
        var take = new TakeClaim { Claim = claim, Holder = holder };
        var context = Sample.By(Sample.Ann, commandId, at) with { Tenant = tenant };
        return _desk.CommitAsync(context, async cancel =>
            new Plan<Claim, ClaimStatus, ClaimKnowledge>(await _claims.ReadAsync(take, context, cancel)));
    }
}
