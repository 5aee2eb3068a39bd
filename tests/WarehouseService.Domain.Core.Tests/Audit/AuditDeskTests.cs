using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Core.Tests.Audit;

public sealed class AuditDeskTests
{
    private readonly Handed _handed = new();
    private readonly AuditedDesk _desk;

    public AuditDeskTests() => _desk = new(_handed);

    [Fact]
    public async Task Every_commit_of_an_audited_desk_comes_into_the_chain_once_in_order_of_writing()
    {
        await _desk.Parcels.HasReceivedAsync("P1");
        var early = Sample.By(Sample.Ann, "early", Sample.Noon - Duration.FromDays(30));
        await _desk.Parcels.HandleAsync(Sample.Receive("P2"), early);
        Assert.Equal(2, (await _desk.VerifiedAsync()).Pending);

        Assert.Equal([WorkOutcome.Effective, WorkOutcome.Effective], await _desk.CarryOverAsync());
        var report = await _desk.VerifiedAsync();
        Assert.Equal((2, 0), (report.Head.Sequence, report.Pending));
        Assert.Equal(["P1", "P2"], (await _desk.ChainAsync()).Select(entry => entry.Commit.Id));
        Assert.Empty(await _desk.CarryOverAsync());
    }

    [Fact]
    public async Task A_command_on_two_records_is_two_entries_and_a_refused_or_repeated_one_none()
    {
        await _desk.Parcels.HasStoredAsync("P1", "P2");
        var bundle = new BundleParcel { Parcel = "P1", Into = "P2" };
        Assert.True((await _desk.Parcels.HandleAsync(bundle, Sample.By(Sample.Ann, "bundle"))).IsSuccess);
        Assert.True((await _desk.Parcels.HandleAsync(bundle, Sample.By(Sample.Ann, "bundle"))).IsSuccess);
        Assert.True((await _desk.Parcels.HandleAsync(bundle, Sample.By(Sample.Ann, "again"))).IsFailed);
        await _desk.CarryOverAsync();
        var chain = await _desk.ChainAsync();
        Assert.Equal(6, chain.Count);
        Assert.Equal(["P1", "P2"], chain.Where(entry => entry.Commit.CommandId == "bundle").Select(entry => entry.Commit.Id).Order());
    }

    [Fact]
    public async Task Delivered_again_a_commit_is_not_added_again()
    {
        await _desk.Parcels.HasReceivedAsync("P1", "P2");
        var items = await _desk.Store.ClaimAsync(new(), Sample.WrittenDown, Duration.FromHours(1), 10);
        var outcomes = await Task.WhenAll(items.Concat(items).Concat(items).Select(item => Task.Run(() => _desk.Handler.HandleAsync(item, Sample.WrittenDown))));
        Assert.Equal(2, outcomes.Count(outcome => outcome == WorkOutcome.Effective));
        Assert.Equal(4, outcomes.Count(outcome => outcome == WorkOutcome.AlreadyDone));
        Assert.Equal(2, (await _desk.VerifiedAsync()).Head.Sequence);
    }

    [Fact]
    public async Task Several_handlers_at_once_make_one_chain()
    {
        await _desk.Parcels.HasReceivedAsync([.. Enumerable.Range(1, 60).Select(number => $"P{number}")]);
        var items = await _desk.Store.ClaimAsync(new(), Sample.WrittenDown, Duration.FromHours(1), 100);
        AuditHandler[] handlers = [_desk.Handler, new(_desk.Store, NodaTime.Testing.FakeClock.FromUtc(2026, 3, 2))];
        var outcomes = await Task.WhenAll(items.Select((item, number) => Task.Run(() => handlers[number % 2].HandleAsync(item, Sample.WrittenDown))));

        // Whoever lost every race is offered again.
        Assert.All(outcomes, outcome => Assert.Contains(outcome, (WorkOutcome[])[WorkOutcome.Effective, WorkOutcome.RaceLost]));
        var report = await _desk.VerifiedAsync();
        Assert.Equal((outcomes.Count(outcome => outcome == WorkOutcome.Effective), 60), (report.Head.Sequence, report.Head.Sequence + report.Pending));
    }

    [Fact]
    public async Task Only_supervisors_and_the_system_may_ask_and_whoever_else_does_is_in_the_access_log()
    {
        await _desk.Parcels.HasReceivedAsync("P1");
        await _desk.CarryOverAsync();
        foreach (var role in Role.All)
        {
            var context = Sample.By(Actor.Of(role, "someone"), $"by-{role}");
            var mayAsk = role == Role.Supervisor || role == Role.System;
            Assert.Equal(mayAsk ? null : CoreCodes.NotPermitted, (await _desk.Audit.VerifyAsync(context, [])).Refusal()?.Code);
            Assert.Equal(mayAsk ? null : CoreCodes.NotPermitted, (await _desk.Audit.AnchorAsync(context)).Refusal()?.Code);
            Assert.Equal(mayAsk ? null : CoreCodes.NotPermitted, (await _desk.Audit.AdoptAsync(context)).Refusal()?.Code);
        }

        var logged = (await _desk.Log.ListAsync(new() { Record = "audit/chain" }, null, 100)).Items;
        Assert.Equal((Role.All.Length - 2) * 3, logged.Length);
        Assert.Equal(["AdoptHistory", "AnchorAudit", "VerifyAudit"], logged.Select(entry => entry.Tried).Distinct().Order());
    }

    [Fact]
    public async Task A_record_that_no_audited_desk_wrote_is_named_until_it_is_taken_into_the_chain()
    {
        await _desk.Unaudited.HasStoredAsync("P1");
        await _desk.Parcels.HandleAsync(Sample.Note("P1"), Sample.By(Sample.Ann, "note"));
        var told = (await _desk.Audit.VerifyAsync(AuditedDesk.BySupervisor, [])).Refusal();
        Assert.Equal(AuditCodes.NotChained, told?.Code);
        Assert.Equal("parcel/P1, version 1, is neither in the audit chain nor on its way into it: it was not committed through a desk.", told!.Message);

        Assert.Equal(2, (await _desk.Audit.AdoptAsync(Sample.By(Sample.Sue, "adopt"))).Value);
        Assert.Equal(0, (await _desk.Audit.AdoptAsync(Sample.By(Sample.Sue, "adopt"))).Value);
        var report = await _desk.VerifiedAsync();

        // On their way: the note, and the line of the access log about the verification that found something.
        Assert.Equal((2, 2), (report.Head.Sequence, report.Pending));
        await _desk.CarryOverAsync();
        Assert.Equal([1L, 2L, 3L], (await _desk.ChainAsync()).Where(entry => entry.Commit.Kind == "parcel").Select(entry => entry.Commit.Version));
    }

    [Fact]
    public async Task Kinds_that_are_not_audited_leave_no_row()
    {
        var desk = new ParcelDesk(new AuditedStore(_desk.Store, new AuditTrail("ticket")));
        await desk.HasReceivedAsync("P1");
        Assert.Null(await _desk.Store.FindAsync(new("default", "parcel", "P1"), "audit/1"));
        Assert.Throws<ArgumentException>(() => new AuditTrail(""));
    }

    [Fact]
    public async Task Tenants_have_chains_of_their_own()
    {
        await _desk.Parcels.HasReceivedAsync("P1");
        await _desk.Parcels.HandleAsync(Sample.Receive("P1"), Sample.By(Sample.Ann) with { Tenant = "north" });
        await _desk.CarryOverAsync();
        Assert.Equal((1, 0), await ReportAsync("default"));
        Assert.Equal((0, 1), await ReportAsync("north"));

        async Task<(long, long)> ReportAsync(string tenant)
        {
            var report = (await _desk.Audit.VerifyAsync(AuditedDesk.BySupervisor with { Tenant = tenant }, [])).Value;
            return (report.Head.Sequence, report.Pending);
        }
    }

    [Fact]
    public async Task An_anchor_is_handed_out_on_demand_and_every_thousandth_entry()
    {
        Assert.Equal(CoreCodes.NotFound, (await _desk.Audit.AnchorAsync(AuditedDesk.BySupervisor with { Tenant = "north" })).Refusal()?.Code);
        await _desk.Parcels.HasReceivedAsync([.. Enumerable.Range(1, AuditHandler.AnchoredEvery + 1).Select(number => $"P{number}")]);
        await _desk.CarryOverAsync(AuditHandler.AnchoredEvery);
        await _desk.CarryOverAsync();
        var chain = await _desk.ChainAsync();
        var thousandth = Assert.Single(_handed.Anchors);
        Assert.Equal((1_000, chain[999].Hash), (thousandth.Sequence, thousandth.Hash));

        var last = (await _desk.Audit.AnchorAsync(AuditedDesk.BySupervisor)).Value;
        Assert.Equal((1_001, chain[1_000].Hash, Sample.Noon), (last.Sequence, last.Hash, last.At));
        Assert.Equal([thousandth, last], _handed.Anchors);
        Assert.Equal(1_001, (await _desk.VerifiedAsync([.. _handed.Anchors])).Head.Sequence);
        Assert.Equal(
            AuditCodes.Truncated,
            (await _desk.Audit.VerifyAsync(AuditedDesk.BySupervisor, [last with { Sequence = 1_002 }])).Refusal()?.Code);
    }

    [Fact]
    public async Task An_anchor_that_could_not_be_handed_out_is_handed_out_when_the_row_comes_again()
    {
        var store = new InMemoryStore();
        var desk = new ParcelDesk(new AuditedStore(store, new AuditTrail("parcel")));
        await desk.HasReceivedAsync([.. Enumerable.Range(1, AuditHandler.AnchoredEvery).Select(number => $"P{number}")]);
        var anchors = new Handed { Failures = 1 };
        var handler = new AuditHandler(store, NodaTime.Testing.FakeClock.FromUtc(2026, 3, 2), anchors);
        var items = await store.ClaimAsync(new(), Sample.WrittenDown, Duration.FromHours(1), 1_000);
        foreach (var item in items[..^1])
        {
            await handler.HandleAsync(item, Sample.WrittenDown);
        }

        await Assert.ThrowsAsync<IOException>(() => handler.HandleAsync(items[^1], Sample.WrittenDown));
        Assert.Equal(WorkOutcome.AlreadyDone, await handler.HandleAsync(items[^1], Sample.WrittenDown));
        Assert.Equal(1_000, Assert.Single(anchors.Anchors).Sequence);
    }

    [Fact]
    public async Task A_line_of_the_access_log_is_one_row_and_one_entry_however_often_it_is_written()
    {
        await _desk.Parcels.HasReceivedAsync("P1");
        var line = AccessEntry.Of(Sample.By(Sample.Ann, "look"), "view/parcel", "parcel", "P1");
        await _desk.Log.RecordAsync(line);
        await _desk.Log.RecordAsync(line);
        Assert.Equal(2, (await _desk.VerifiedAsync()).Pending);

        Assert.Equal([WorkOutcome.Effective, WorkOutcome.Effective], await _desk.CarryOverAsync());
        Assert.Equal((2, 0), ((await _desk.VerifiedAsync()).Head.Sequence, (await _desk.VerifiedAsync()).Pending));
        Assert.Equal(["access", "parcel"], (await _desk.ChainAsync()).Select(entry => entry.Commit.Kind).Order());

        await new AccessLog(_desk.Store, new NodaTime.Testing.FakeClock(Sample.WrittenDown)).RecordAsync(line with { CommandId = "behind its back" });
        Assert.Equal(AuditCodes.NotChained, (await _desk.Audit.VerifyAsync(AuditedDesk.BySupervisor, [])).Refusal()?.Code);
    }

    [Fact]
    public async Task A_commit_that_comes_into_the_chain_while_it_is_looked_for_is_neither_missing_nor_pending()
    {
        await _desk.Parcels.HasReceivedAsync("P1");
        Assert.Equal(0, (await VerifiedAsync(new(_desk.Store) { BeforeLooking = () => _desk.CarryOverAsync() })).Value.Pending);
        Assert.Equal(1, (await _desk.VerifiedAsync()).Head.Sequence);
    }

    [Fact]
    public async Task A_commit_whose_row_cannot_be_read_is_not_on_its_way()
    {
        await _desk.Parcels.HasReceivedAsync("P1");
        Assert.Equal(1, (await VerifiedAsync(new(_desk.Store))).Value.Pending);
        Assert.Equal(
            AuditCodes.NotChained, (await VerifiedAsync(new(_desk.Store) { Shown = row => row with { Payload = "no JSON" } })).Refusal()?.Code);
    }

    [Fact]
    public async Task What_loses_every_race_comes_again_and_is_anchored_by_nobody()
    {
        await _desk.Parcels.HasReceivedAsync("P1");
        var row = Assert.Single(await _desk.Store.ClaimAsync(new(), Sample.WrittenDown, Duration.FromHours(1), 10));
        var handler = new AuditHandler(new LosingStore(_desk.Store, int.MaxValue), new NodaTime.Testing.FakeClock(Sample.WrittenDown), _handed);
        Assert.Same(WorkOutcome.RaceLost, await handler.HandleAsync(row, Sample.WrittenDown));
        Assert.Empty(_handed.Anchors);
    }

    [Fact]
    public async Task History_is_taken_into_the_chain_also_by_a_clock_that_is_behind_it()
    {
        await _desk.Parcels.HasReceivedAsync("P1");
        await _desk.CarryOverAsync();
        await _desk.Unaudited.HasReceivedAsync("P2");
        Assert.Equal(1, (await _desk.Audit.AdoptAsync(Sample.By(Sample.Sue, "adopt", Sample.Noon - Duration.FromDays(1)))).Value);
        Assert.Equal(["P1", "P2"], (await _desk.ChainAsync()).Select(entry => entry.Commit.Id));
    }

    [Fact]
    public async Task A_batch_that_is_not_sound_throws_before_it_is_audited()
    {
        var audited = new AuditedStore(_desk.Store, new AuditTrail("parcel"));
        await Assert.ThrowsAsync<ArgumentException>(() => audited.CommitAsync(new() { CommandId = "1", Digest = "1", Commits = default }));
        await Assert.ThrowsAsync<ArgumentException>(() => audited.CommitAsync(new() { CommandId = "1", Digest = "1", Commits = [] }));
    }

    [Fact]
    public void Its_rows_are_neither_timers_nor_messages() => Assert.Equal(
        [true, false, false],
        new[] { "audit/1", "timer/audit", "message/audit/1" }.Select(name => _desk.Handler.Handles("parcel", name)));

    private static Task<FluentResults.Result<AuditReport>> VerifiedAsync(Rows work)
    {
        var audit = new AuditDesk(work.Inner, work, new NodaTime.Testing.FakeClock(Sample.WrittenDown), new AuditTrail("parcel"));
        return audit.VerifyAsync(AuditedDesk.BySupervisor, []);
    }

    /// <summary>The rows of a store, as a test shows them.</summary>
    private sealed class Rows(InMemoryStore inner) : IWorkStore
    {
        public InMemoryStore Inner { get; } = inner;

        public Func<Task> BeforeLooking { get; init; } = () => Task.CompletedTask;

        public Func<WorkRecord, WorkRecord> Shown { get; init; } = row => row;

        public Task<ImmutableArray<ClaimedWork>> ClaimAsync(
            WorkScope scope, Instant now, Duration lease, int max, CancellationToken cancellationToken = default) =>
            Inner.ClaimAsync(scope, now, lease, max, cancellationToken);

        public async Task<WorkRecord?> FindAsync(AggregateKey key, string name, CancellationToken cancellationToken = default)
        {
            await BeforeLooking();
            return await Inner.FindAsync(key, name, cancellationToken) is { } row ? Shown(row) : null;
        }

        public Task<bool> CompleteAsync(ClaimedWork item, CancellationToken cancellationToken = default) => Inner.CompleteAsync(item, cancellationToken);
    }

    private sealed class Handed : IAuditAnchors
    {
        public List<AuditAnchor> Anchors { get; } = [];

        public int Failures { get; set; }

        public Task HandOutAsync(string tenant, AuditAnchor anchor, CancellationToken cancellationToken = default)
        {
            if (Failures-- > 0)
            {
                throw new IOException();
            }

            Anchors.Add(anchor);
            return Task.CompletedTask;
        }
    }
}
