using NodaTime;
using WarehouseService.Domain.Json;
using static WarehouseService.Domain.Core.Tests.Delegations.Delegating;

namespace WarehouseService.Domain.Core.Tests.Delegations;

public sealed class DelegationTests
{
    private readonly Delegating _desk = new();

    [Fact]
    public async Task A_supervisor_lends_authority_and_takes_it_back()
    {
        var granted = (await _desk.AskAsync(Sample.Sue, Grant)).Value.State;
        Assert.Equal(
            new Delegation
            {
                Id = "D1", Status = DelegationStatus.Granted, Delegator = Sample.Sue, Delegate = Sample.Ann,
                From = Grant.From, Until = Grant.Until, Cap = Grant.Cap,
            },
            granted);
        Assert.True(granted.Entitles(Sample.Ann, Sample.Noon));

        var later = Sample.Noon + Duration.FromHours(1);
        var revoked = (await _desk.AskAsync(Sample.Sue, Revoke, later)).Value.State;
        Assert.Equal(granted with { Status = DelegationStatus.Revoked, RevokedAt = later }, revoked);
        Assert.False(revoked.Entitles(Sample.Ann, Sample.Noon));
        Assert.Equal(CoreCodes.InvalidState, (await _desk.AskAsync(Sample.Sue, Revoke, later, "again")).Refusal()?.Code);
    }

    [Fact]
    public async Task It_is_taken_back_by_the_delegator_or_a_supervisor_and_by_nobody_else()
    {
        await _desk.AskAsync(Fay, Grant);
        foreach (var role in Role.All.Where(role => role != Role.Supervisor))
        {
            Assert.Equal(CoreCodes.NotPermitted, (await _desk.AskAsync(Actor.Of(role, "someone"), Revoke)).Refusal()?.Code);
        }

        Assert.Equal(CoreCodes.NotPermitted, (await _desk.AskAsync(Sample.Ann, Revoke)).Refusal()?.Code);
        Assert.True((await _desk.AskAsync(Sample.Sue, Revoke)).IsSuccess);
        await _desk.AskAsync(Fay, Grant with { Delegation = "D2" }, id: "D2");
        Assert.True((await _desk.AskAsync(Fay, Revoke with { Delegation = "D2" })).IsSuccess);
    }

    [Fact]
    public async Task Only_supervisors_and_finance_lend_authority()
    {
        foreach (var role in Role.All)
        {
            var told = (await _desk.AskAsync(Actor.Of(role, "someone"), Grant with { Delegation = role.Name })).Refusal()?.Code;
            Assert.Equal(role == Role.Supervisor || role == Role.Finance ? null : CoreCodes.NotPermitted, told);
        }
    }

    [Fact]
    public async Task Authority_that_was_lent_is_not_lent_again()
    {
        await _desk.AskAsync(Fay, Grant with { To = Sample.Sue, Cap = Money.OfMajor(20_000, Yuan) });
        var again = Grant with { Delegation = "D2", Cap = Money.OfMinor(200_001, Yuan) };
        Assert.Equal(DelegationCodes.AboveOwnLimit, (await _desk.AskAsync(Sample.Sue, again)).Refusal()?.Code);
        await _desk.AskAsync(Sample.Sue, Grant with { Delegation = "D3" });
        Assert.Equal(CoreCodes.NotPermitted, (await _desk.AskAsync(Sample.Ann, Grant with { Delegation = "D4", To = Sample.Bob })).Refusal()?.Code);
    }

    [Fact]
    public async Task What_is_refused_says_why_in_both_languages()
    {
        var told = new List<RefusalCode>();
        foreach (var (by, grant, text) in ((Actor, GrantDelegation, string)[])
        [
            (Sample.Sue, Grant with { To = Actor.Customer("C1") }, "Authority is lent to an agent, a supervisor or finance, not to customer/C1."),
            (Sample.Sue, Grant with { To = null! }, "Authority is lent to an agent, a supervisor or finance, not to –."),
            (Sample.Sue, Grant with { Until = Grant.From - Duration.FromTicks(1) }, "A delegation from 2026-03-01T12:00:00Z cannot end at 2026-03-01T11:59:59Z."),
            (Sample.Sue, Grant with { Cap = Money.Zero(Yuan) }, "A delegation needs a cap above zero; it is 0.00 CNY."),
            (Sample.Sue, Grant with { Cap = default }, "A delegation needs a cap above zero; it is no money."),
            (Sample.Sue, Grant with { Cap = Money.OfMajor(1, Currency.Of("USD")) }, "The cap of 1.00 USD is not in CNY, the currency of the limits."),
            (Sample.Sue, Grant with { To = Actor.Agent("sue") }, "agent/sue is the same person; authority is lent to another."),
            (Sample.Sue, Grant with { From = default, Until = Sample.Noon - Duration.FromTicks(1) }, "The delegation would have ended at 2026-03-01T11:59:59Z."),
            (Sample.Sue, Grant with { Cap = Money.OfMinor(200_001, Yuan) }, "The cap of 2000.01 CNY passes the delegator's own limit."),
        ])
        {
            var refusal = (await _desk.AskAsync(by, grant)).Refusal()!;
            Assert.Equal(text, refusal.Message);
            Assert.DoesNotContain('{', refusal.Text(Languages.Chinese));
            Assert.Equal(0, (await _desk.Delegations.FindAsync("default", "D1")).Version);
            told.Add(refusal.Code);
        }

        Assert.Equal(DelegationCodes.All, told.Distinct());
    }

    [Fact]
    public async Task Bounds_are_inside()
    {
        Assert.True((await _desk.AskAsync(Sample.Sue, Grant with { Cap = Money.OfMajor(2_000, Yuan), Until = Sample.Noon })).IsSuccess);
        Assert.True((await _desk.AskAsync(Fay, Grant with { Delegation = "D2", Cap = Money.OfMajor(20_000, Yuan) })).IsSuccess);
    }

    [Fact]
    public async Task Sent_twice_it_is_granted_once_and_an_id_is_used_once()
    {
        await _desk.AskAsync(Sample.Sue, Grant, id: "c1");
        Assert.True((await _desk.AskAsync(Sample.Sue, Grant, id: "c1")).Value.Replayed);
        Assert.Equal(CoreCodes.AlreadyExists, (await _desk.AskAsync(Sample.Sue, Grant, id: "c2")).Refusal()?.Code);
        Assert.Equal(CoreCodes.CommandIdReused, (await _desk.AskAsync(Sample.Sue, Grant with { To = Sample.Bob }, id: "c1")).Refusal()?.Code);
        Assert.Equal(CoreCodes.StaleVersion, (await _desk.AskAsync(Sample.Sue, Revoke with { Expected = 9 })).Refusal()?.Code);
    }

    [Fact]
    public async Task Of_two_who_take_it_back_at_once_one_does()
    {
        for (var round = 0; round < 200; round++)
        {
            var desk = new Delegating();
            await desk.AskAsync(Fay, Grant);
            var told = await Task.WhenAll(((Actor[])[Fay, Sample.Sue]).Select(actor => Task.Run(() => desk.AskAsync(actor, Revoke))));
            Assert.Single(told, one => one.IsSuccess);
            Assert.Equal(CoreCodes.InvalidState, told.Single(one => one.IsFailed).Refusal()?.Code);
        }
    }

    [Fact]
    public async Task It_is_written_in_full_and_read_back_the_same()
    {
        await _desk.AskAsync(Sample.Sue, Grant);
        var state = (await _desk.AskAsync(Sample.Sue, Revoke)).Value.State;
        var document = new Domain.Storage.AggregateDocument
        {
            Key = new("default", "delegation", "D1"), Version = 2, Index = new() { Status = "" },
            Payload = " " + DelegationFormat.Instance.Write(state),
        };
        Assert.Equal(state, DelegationFormat.Instance.Read(document));
        Assert.Equal(("revoked", "agent/ann"), (DelegationFormat.Instance.Index(state).Status, DelegationFormat.Instance.Index(state).Assignee));
        var history = new List<IEvent<Delegation>>();
        await foreach (var entry in _desk.Delegations.HistoryAsync("default", "D1"))
        {
            history.Add(entry.Event);
        }

        Assert.Equal(
            [new DelegationGranted { Delegation = "D1", To = Sample.Ann, From = Grant.From, Until = Grant.Until, Cap = Grant.Cap }, new DelegationRevoked()],
            history);
        Assert.Equal(["granted", "revoked"], history.Select(happened => DelegationFormat.Instance.Write(happened).Type));
    }
}
