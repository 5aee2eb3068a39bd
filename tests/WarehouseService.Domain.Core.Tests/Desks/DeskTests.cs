using NodaTime;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Core.Tests;

public sealed class DeskTests
{
    private readonly InMemoryStore _store = new();
    private readonly ParcelDesk _desk;

    public DeskTests() => _desk = new(_store);

    [Fact]
    public async Task An_accepted_command_is_written_with_its_event_its_instants_and_its_index()
    {
        var at = Sample.Noon + Duration.FromNanoseconds(199);
        var accepted = (await _desk.HandleAsync(Sample.Receive("P1"), Sample.By(Sample.Ann, "c7", at))).Value;
        Assert.Equal((1, false, ParcelStatus.Received), (accepted.Version, accepted.Replayed, accepted.State.Status));

        var kept = (await _store.LoadAsync(new("default", "parcel", "P1"), "c7")).Document!;
        var cut = Sample.Noon + Duration.FromNanoseconds(100);
        Assert.Equal(
            new IndexRow { Status = "received", Customer = "K1", Assignee = "agent/ann", Created = cut, Updated = cut },
            kept.Index);
        var journal = await _store.ReadJournalAsync(kept.Key, 0, 10);
        Assert.Equal(
            new JournalRecord
            {
                Version = 1,
                Type = "received",
                Payload = """{"parcel":"P1","customer":"K1"}""",
                Occurred = cut,
                Recorded = Sample.WrittenDown,
                Actor = "agent/ann",
                CommandId = "c7",
            },
            Assert.Single(journal));
    }

    [Fact]
    public async Task The_index_keeps_when_the_record_was_opened_and_moves_when_it_was_updated()
    {
        await _desk.HasReceivedAsync("P1");
        var later = Sample.Noon + Duration.FromHours(1);
        await _desk.HandleAsync(Sample.Note("P1"), Sample.By(Sample.Bob, at: later));
        var index = (await _store.LoadAsync(new("default", "parcel", "P1"), null)).Document!.Index;
        Assert.Equal((Sample.Noon, later), (index.Created, index.Updated));
    }

    [Fact]
    public async Task A_command_sent_again_is_answered_with_the_outcome_of_then_even_if_the_record_moved_on()
    {
        await _desk.HasReceivedAsync("P1");
        var context = Sample.By(Sample.Ann, "note-1");
        Assert.True((await _desk.HandleAsync(Sample.Note("P1", "first"), context)).IsSuccess);
        await _desk.HandleAsync(Sample.Note("P1", "second"), Sample.By(Sample.Ann, "note-2"));
        await _desk.HandleAsync(Sample.Store("P1"), Sample.By(Sample.Ann, "store"));
        var before = await Books.OfAsync(_store);

        var again = (await _desk.HandleAsync(Sample.Note("P1", "first"), context)).Value;
        Assert.Equal((2, true, ParcelStatus.Received), (again.Version, again.Replayed, again.State.Status));
        Assert.Equal<string>(["first"], again.State.Notes);
        Assert.Equal(before, await Books.OfAsync(_store));
    }

    [Fact]
    public async Task A_command_sent_again_is_answered_even_where_the_state_no_longer_allows_it_and_whatever_its_instant_and_version()
    {
        await _desk.HasStoredAsync("P1");
        var ship = Sample.Ship("P1") with { Expected = 2 };
        Assert.True((await _desk.HandleAsync(ship, Sample.By(Sample.Bob, "ship"))).IsSuccess);
        var again = await _desk.HandleAsync(ship with { Expected = 77 }, Sample.By(Sample.Bob, "ship", Sample.Noon - Duration.FromDays(9)));
        Assert.Equal((3, true, ParcelStatus.Shipped), (again.Value.Version, again.Value.Replayed, again.Value.State.Status));
    }

    [Fact]
    public async Task The_same_id_with_other_content_is_a_conflict_before_anything_else_but_input_and_existence()
    {
        await _desk.HasStoredAsync("P1");
        await _desk.HandleAsync(Sample.Note("P1", "first"), Sample.By(Sample.Ann, "note"));

        async Task<RefusalCode?> Told(ParcelCommand command, Actor actor) =>
            (await _desk.HandleAsync(command, Sample.By(actor, "note", Sample.Noon - Duration.FromDays(1)))).Refusal()?.Code;

        Assert.Equal(CoreCodes.CommandIdReused, await Told(Sample.Note("P1", "other"), Sample.Ann));
        Assert.Equal(CoreCodes.CommandIdReused, await Told(Sample.Note("P1", "first"), Sample.Bob));
        Assert.Equal(CoreCodes.CommandIdReused, await Told(Sample.Ship("P1"), Actor.Customer("K1")));
        Assert.Equal(ParcelCodes.NothingSaid, await Told(Sample.Note("P1", ""), Sample.Ann));
        Assert.Equal(CoreCodes.NotFound, await Told(Sample.Ship("P2"), Sample.Ann));
    }

    [Fact]
    public async Task A_refused_command_is_not_remembered()
    {
        await _desk.HasReceivedAsync("P1");
        Assert.Equal(RefusalKind.InvalidState, (await _desk.HandleAsync(Sample.Ship("P1"), Sample.By(Sample.Bob, "ship"))).Refusal()?.Kind);
        await _desk.HandleAsync(Sample.Store("P1"), Sample.By(Sample.Ann, "store"));
        Assert.False((await _desk.HandleAsync(Sample.Ship("P1"), Sample.By(Sample.Bob, "ship"))).Value.Replayed);
    }

    [Fact]
    public async Task Command_ids_of_different_records_and_tenants_have_nothing_to_do_with_each_other()
    {
        var context = Sample.By(Sample.Ann, "same");
        Assert.False((await _desk.HandleAsync(Sample.Receive("P1"), context)).Value.Replayed);
        Assert.False((await _desk.HandleAsync(Sample.Receive("P2"), context)).Value.Replayed);
        Assert.False((await _desk.HandleAsync(Sample.Receive("P1"), context with { Tenant = "north" })).Value.Replayed);
        Assert.Equal(CoreCodes.NotFound, (await _desk.HandleAsync(Sample.Store("P2"), context with { Tenant = "north", CommandId = "x" })).Refusal()?.Code);
    }

    [Fact]
    public async Task A_member_that_is_null_is_refused_as_invalid_input_not_thrown()
    {
        await _desk.HasReceivedAsync("P1");
        var told = await _desk.HandleAsync(new NoteParcel { Parcel = "P1", Text = null! }, Sample.By(Sample.Ann, "note"));
        Assert.Equal(ParcelCodes.NothingSaid, told.Refusal()?.Code);

        // Also where the id is known with other content.
        await _desk.HandleAsync(Sample.Note("P1"), Sample.By(Sample.Ann, "note"));
        told = await _desk.HandleAsync(new NoteParcel { Parcel = "P1", Text = null! }, Sample.By(Sample.Ann, "note"));
        Assert.Equal(ParcelCodes.NothingSaid, told.Refusal()?.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("a\nb")]
    public async Task A_target_that_is_no_id_is_refused_without_asking_the_store(string? bad)
    {
        var told = await _desk.HandleAsync(Sample.Note(bad!), Sample.By(Sample.Ann));
        Assert.Equal(CoreCodes.InvalidId, told.Refusal()?.Code);
    }

    [Fact]
    public async Task Knowledge_is_gathered_only_if_a_check_or_the_event_asks_for_it()
    {
        await _desk.HasReceivedAsync("P1");
        await _desk.HandleAsync(Sample.Note("P1"), Sample.By(Sample.Ann, "n"));
        await _desk.HandleAsync(Sample.Store("P1"), Sample.By(Sample.Bob, "not permitted"));
        await _desk.HandleAsync(Sample.Ship("P1"), Sample.By(Sample.Bob, "invalid state"));
        Assert.Equal(0, _desk.Gathered);

        Assert.True((await _desk.HandleAsync(Sample.Store("P1"), Sample.By(Sample.Ann, "s"))).IsSuccess);
        Assert.Equal(1, _desk.Gathered);
        Assert.True((await _desk.HandleAsync(Sample.Ship("P1"), Sample.By(Actor.Of(Role.Carrier, "carl"), "c"))).IsSuccess);
        Assert.Equal(2, _desk.Gathered);
    }

    [Fact]
    public async Task A_plan_that_does_not_say_how_to_gather_what_is_needed_is_the_authors_bug()
    {
        await _desk.HasReceivedAsync("P1");
        var desk = new Desk(_store, NodaTime.Testing.FakeClock.FromUtc(2026, 1, 1));
        var context = Sample.By(Sample.Ann, "s");
        await Assert.ThrowsAsync<InvalidOperationException>(() => desk.CommitAsync(
            context, async cancel => new Plan<Parcel, ParcelStatus, ParcelKnowledge>(await _desk.Parcels.ReadAsync(Sample.Store("P1"), context, cancel))));
    }

    [Fact]
    public async Task Cancelled_before_it_began_a_command_changes_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            _desk.HandleAsync(Sample.Receive("P1"), Sample.By(Sample.Ann), cancelled.Token));
        Assert.Equal("", await Books.OfAsync(_store));
    }
}
