using System.Collections.Immutable;
using NodaTime.Testing;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Core.Tests.Access;

/// <summary>Reading a record under somebody's eyes: what is shown to whom, and that every look is in the log.</summary>
public sealed class RecordViewTests
{
    private readonly InMemoryStore _store = new();
    private readonly ParcelDesk _desk;
    private readonly AccessLog _log;
    private readonly KeepersView _view;

    public RecordViewTests()
    {
        _desk = new(_store);
        _log = new(_store, new FakeClock(Sample.WrittenDown));
        _view = new(_desk.Parcels, _log);
    }

    [Fact]
    public async Task Who_may_read_is_shown_the_record_and_the_look_is_logged()
    {
        await _desk.HasReceivedAsync("P1");
        var read = await _view.ReadAsync("P1", Sample.By(Sample.Ann, "look"));
        Assert.Equal(("P1", ParcelStatus.Received), (read.Value.Id, read.Value.Status));
        Assert.Equal(
            new AccessEntry
            {
                CommandId = "look", Actor = Sample.Ann, At = Sample.Noon, Tried = "view/parcel", Kind = "parcel", Id = "P1", Customer = "K1", IsEntitled = true,
            },
            Assert.Single(await LoggedAsync()));
    }

    [Fact]
    public async Task Who_is_refused_is_told_why_and_that_is_logged_as_far_as_it_may_be()
    {
        await _desk.HasStoredAsync("P1", "P2");
        await _desk.HandleAsync(Sample.Ship("P2"), Sample.By(Sample.Bob, "ship"));
        Assert.Equal(new Ground[] { ("id", "a\nb") }, await ToldAsync("a\nb", Sample.Ann, CoreCodes.InvalidId));
        Assert.Equal(new Ground[] { ("kind", "parcel"), ("id", "P9") }, await ToldAsync("P9", Sample.Ann, CoreCodes.NotFound));
        Assert.Equal(new Ground[] { ("actor", Sample.Bob), ("command", "view/parcel") }, await ToldAsync("P1", Sample.Bob, CoreCodes.NotPermitted));
        await ToldAsync("P2", Sample.Ann, ParcelCodes.AlreadyShipped);
        Assert.Equal(
            [
                ("invalid_id", null, null, null), ("not_found", "P9", null, null), ("not_permitted", "P1", "K1", false),
                ("parcel.already_shipped", "P2", "K1", true),
            ],
            (await LoggedAsync()).Select(entry => (entry.RefusedWith!, entry.Id, entry.Customer, entry.IsEntitled)).OrderBy(one => one.Item1, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_history_shows_what_concerns_the_reader_and_is_one_look()
    {
        await NotedAsync();
        Assert.Equal([1L, 3L], (await _view.HistoryAsync("P1", Sample.By(Sample.Ann, "look"))).Value.Select(entry => entry.Stamp.Version));
        Assert.Single(await LoggedAsync());
        Assert.Equal([1L, 2L, 3L], (await _view.HistoryAsync("P1", Sample.By(Sample.Sue, "look"))).Value.Select(entry => entry.Stamp.Version));
    }

    [Fact]
    public async Task Who_may_not_read_a_record_may_not_read_its_history()
    {
        await NotedAsync();
        Assert.Equal(CoreCodes.NotPermitted, (await _view.HistoryAsync("P1", Sample.By(Sample.Bob, "look"))).Refusal()?.Code);
        Assert.Equal("not_permitted", Assert.Single(await LoggedAsync()).RefusedWith);
    }

    [Fact]
    public async Task A_view_that_says_no_more_than_who_may_read_shows_them_everything()
    {
        await NotedAsync();
        var view = new OpenView(_desk.Parcels, _log);
        Assert.True((await view.ReadAsync("P1", Sample.By(Sample.Bob, "look"))).IsSuccess);
        Assert.Equal([1L, 2L, 3L], (await view.HistoryAsync("P1", Sample.By(Sample.Bob, "look"))).Value.Select(entry => entry.Stamp.Version));
    }

    private async Task NotedAsync()
    {
        await _desk.HasReceivedAsync("P1");
        await _desk.HandleAsync(Sample.Note("P1"), Sample.By(Sample.Bob, "note"));
        await _desk.HandleAsync(Sample.Store("P1"), Sample.By(Sample.Ann, "store"));
    }

    private async Task<ImmutableArray<Ground>> ToldAsync(string id, Actor actor, RefusalCode code)
    {
        var told = (await _view.ReadAsync(id, Sample.By(actor, "look"))).Refusal();
        Assert.Equal(code, told?.Code);
        return told!.Grounds;
    }

    private async Task<IEnumerable<AccessEntry>> LoggedAsync() => (await _log.ListAsync(new(), null, 100)).Items;

    /// <summary>For keepers, who are not shown notes, and supervisors; nobody is shown what was shipped.</summary>
    private sealed class KeepersView(IRepository<Parcel> parcels, IAccessLog log) : RecordView<Parcel>(parcels, ParcelFormat.Instance, log)
    {
        protected override Task<bool> MayReadAsync(Parcel record, CommandContext context, CancellationToken cancellationToken) =>
            Task.FromResult(record.Keeper == context.Actor || context.Actor.Role == Role.Supervisor);

        protected override Refusal? FurtherReasonAgainst(Parcel record, Actor actor) =>
            record.Status == ParcelStatus.Shipped ? new(ParcelCodes.AlreadyShipped, ("status", record.Status)) : null;

        protected override bool Concerns(Actor actor, IEvent<Parcel> happened) => actor.Role == Role.Supervisor || happened is not ParcelNoted;
    }

    private sealed class OpenView(IRepository<Parcel> parcels, IAccessLog log) : RecordView<Parcel>(parcels, ParcelFormat.Instance, log)
    {
        protected override Task<bool> MayReadAsync(Parcel record, CommandContext context, CancellationToken cancellationToken) => Task.FromResult(true);
    }
}
