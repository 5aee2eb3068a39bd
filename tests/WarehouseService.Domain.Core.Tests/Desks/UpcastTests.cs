using System.Collections.Immutable;
using System.Text.Json.Nodes;
using WarehouseService.Domain.Json;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Core.Tests;

/// <summary>Parcels once had a client instead of a customer, and before their keeper was written down it was always Ann.</summary>
public sealed class UpcastTests
{
    private const string FirstState = """{"id":"P1","status":"received","client":"K1","notes":[],"bundled":[]}""";
    private const string SecondState = """{"$shape":2,"id":"P1","status":"received","customer":"K1","notes":[],"bundled":[]}""";
    private const string ThirdState = """{"$shape":3,"id":"P1","status":"received","customer":"K1","keeper":"agent/ann","notes":[],"bundled":[]}""";
    private const string FirstEvent = """{"parcel":"P1","client":"K1"}""";
    private const string SecondEvent = """{"$shape":2,"parcel":"P1","customer":"K1"}""";

    private static readonly AggregateKey Key = new("north", "parcel", "P1");
    private static readonly RecordFormat<Parcel> Now = ParcelFormat.With(new()
    {
        State = [ClientIsCalledCustomer, text => text["keeper"] = "agent/ann"],
        Events = ImmutableDictionary<string, ImmutableArray<Upcast>>.Empty.Add("received", [ClientIsCalledCustomer]),
    });

    [Theory]
    [InlineData(FirstState)]
    [InlineData(SecondState)]
    [InlineData(ThirdState)]
    public void A_state_of_any_shape_is_read_and_written_in_the_shape_of_now(string text)
    {
        var parcel = Now.Read(Document(text));
        Assert.Equal(("K1", Sample.Ann), (parcel.Customer, parcel.Keeper));
        Assert.Equal(ThirdState, Now.Write(parcel));
    }

    [Theory]
    [InlineData(FirstEvent)]
    [InlineData(SecondEvent)]
    public void An_event_of_any_shape_is_read_and_written_in_the_shape_of_now(string text)
    {
        var happened = Now.Read(Key, Received(text));
        Assert.Equal(new ParcelReceived { Parcel = "P1", Customer = "K1" }, happened);
        Assert.Equal(("received", SecondEvent), Now.Write(happened));
    }

    [Fact]
    public void What_never_changed_is_written_without_a_shape_and_read_with_or_without_one()
    {
        var noted = new ParcelNoted { Parcel = "P1", Text = "a" };
        Assert.Equal(("noted", """{"parcel":"P1","text":"a"}"""), Now.Write(noted));
        Assert.Equal(noted, Now.Read(Key, Received("""{"$shape":1,"parcel":"P1","text":"a"}""") with { Type = "noted" }));
    }

    [Theory]
    [InlineData("4")]
    [InlineData("0")]
    [InlineData("2147483648")]
    [InlineData("\"3\"")]
    [InlineData("null")]
    public void A_newer_shape_and_what_is_none_are_refused_by_kind_id_version_and_shape(string shape)
    {
        var state = Assert.Throws<UnreadableRecordException>(() => Now.Read(Document(ThirdState.Replace("3,", $"{shape},", StringComparison.Ordinal))));
        Assert.Equal((Key, 7), (state.Key, state.Version));
        Assert.Contains("north/parcel/P1 at version 7 cannot be read", state.Message, StringComparison.Ordinal);
        Assert.Contains($"Its shape is {shape}; this version reads shapes 1 to 3.", state.Message, StringComparison.Ordinal);

        var happened = Assert.Throws<UnreadableRecordException>(() => Now.Read(Key, Received(SecondEvent.Replace("2,", $"{shape},", StringComparison.Ordinal))));
        Assert.Contains($"Its shape is {shape}; this version reads shapes 1 to 2.", happened.Message, StringComparison.Ordinal);

        var untold = Assert.Throws<UnreadableRecordException>(() => ParcelFormat.Instance.Read(Document(ThirdState)));
        Assert.Contains("Its shape is 3; this version reads shapes 1 to 1.", untold.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"parcel":"P1"}""", "It cannot be brought from shape 1 to 2")]
    [InlineData("""["parcel"]""", "It is no object.")]
    [InlineData("""{"$shape":2,"parcel":"P1"}""", "customer")]
    [InlineData("null", "It is no object.")]
    public void A_text_that_no_step_can_raise_is_told_as_damaged(string text, string reason)
    {
        var thrown = Assert.Throws<UnreadableRecordException>(() => Now.Read(Key, Received(text)));
        Assert.Contains(reason, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Steps_of_an_event_that_nobody_knows_are_the_authors_bug()
    {
        var thrown = Assert.Throws<ArgumentException>(
            () => ParcelFormat.With(new() { Events = ImmutableDictionary<string, ImmutableArray<Upcast>>.Empty.Add("eaten", []) }));
        Assert.Contains("eaten", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_of_old_shapes_is_found_told_and_changed_and_keeps_its_old_events()
    {
        var store = new InMemoryStore();
        await store.CommitAsync(new()
        {
            CommandId = "old",
            Digest = "d",
            Commits = [new() { Document = Document(FirstState) with { Version = 1 }, Expected = 0, Event = Received(FirstEvent) with { Version = 1, CommandId = "old" } }],
        });
        var desk = new ParcelDesk(store, format: Now);

        Assert.Equal("K1", (await desk.Parcels.FindAsync("north", "P1")).State!.Customer);
        Assert.True((await desk.HandleAsync(Sample.Note("P1"), Sample.By(Sample.Ann) with { Tenant = "north" })).IsSuccess);

        var document = (await store.LoadAsync(Key, null)).Document!;
        Assert.StartsWith("""{"$shape":3,""", document.Payload, StringComparison.Ordinal);
        var journal = await store.ReadJournalAsync(Key, 0, 10);
        Assert.Equal(FirstEvent, journal[0].Payload);
        var told = await desk.Parcels.HistoryAsync("north", "P1").Select(entry => entry.Event).ToListAsync();
        Assert.Equal([new ParcelReceived { Parcel = "P1", Customer = "K1" }, new ParcelNoted { Parcel = "P1", Text = "fragile" }], told);
    }

    private static void ClientIsCalledCustomer(JsonObject text)
    {
        if (!text.Remove("client", out var client))
        {
            throw new InvalidOperationException("There is no client.");
        }

        text["customer"] = client;
    }

    private static AggregateDocument Document(string payload) =>
        new() { Key = Key, Version = 7, Payload = payload, Index = new() { Status = "received", Created = Sample.Noon, Updated = Sample.Noon } };

    private static JournalRecord Received(string payload) => new()
    {
        Version = 7,
        Type = "received",
        Payload = payload,
        Occurred = Sample.Noon,
        Recorded = Sample.WrittenDown,
        Actor = "agent/ann",
        CommandId = "c1",
    };
}
