using NodaTime;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Core.Tests;

public sealed class RecordFormatTests
{
    private static readonly AggregateKey Key = new("north", "parcel", "P1");
    private static readonly RecordFormat<Parcel> Format = ParcelFormat.Instance;

    [Fact]
    public void A_digest_is_of_the_actor_the_command_its_target_and_its_data()
    {
        var note = Sample.Note("P1", "a");
        var same = Format.Digest(note, Sample.Ann);
        Assert.Equal(same, Format.Digest(Sample.Note("P1", "a"), Actor.Agent("ann")));
        Assert.Matches("^[0-9A-F]{64}$", same);

        string[] all =
        [
            same,
            Format.Digest(note, Sample.Bob),
            Format.Digest(note, Actor.Supervisor("ann")),
            Format.Digest(Sample.Note("P2", "a"), Sample.Ann),
            Format.Digest(Sample.Note("P1", "b"), Sample.Ann),
            Format.Digest(note with { RemindAt = Sample.Noon }, Sample.Ann),
            Format.Digest(note with { Text = null! }, Sample.Ann),
            Format.Digest(note with { Text = "" }, Sample.Ann),
            Format.Digest(Sample.Ship("P1"), Sample.Ann),
            Format.Digest(Sample.Ship("P1", "a"), Sample.Ann),
            Format.Digest(new BundleParcel { Parcel = "P1", Into = "P2" }, Sample.Ann),
            Format.Digest(new TakeBundle { Parcel = "P1", From = "P2" }, Sample.Ann),
        ];
        Assert.Equal(all.Length, all.Distinct().Count());
    }

    [Fact]
    public void A_state_written_of_late_is_given_back_for_the_very_same_text_alone()
    {
        var parcel = Sample.Parcel(ParcelStatus.Stored);
        var text = Format.Write(parcel);

        Assert.Same(parcel, Format.Read(Document(new string(text))));
        Assert.NotSame(parcel, Format.Read(Document(Anew(text))));
        Assert.Equal(
            ParcelStatus.Shipped,
            Format.Read(Document(text.Replace(ParcelStatus.Stored.Name, ParcelStatus.Shipped.Name, StringComparison.Ordinal))).Status);
    }

    [Fact]
    public void A_digest_is_not_of_the_version_that_the_caller_saw() =>
        Assert.Equal(Format.Digest(Sample.Note("P1"), Sample.Ann), Format.Digest(Sample.Note("P1") with { Expected = 7 }, Sample.Ann));

    [Fact]
    public void What_is_written_is_read_back()
    {
        var parcel = Sample.Parcel(ParcelStatus.Stored) with { Notes = ["易碎 \"\\ \0 😀"], Bundled = ["P2", "P3"], RemindAt = Sample.Noon + Duration.FromTicks(1) };
        var text = Format.Write(parcel);
        Assert.Equal(text, Format.Write(Format.Read(Document(Anew(text)))));
        Assert.Contains("易碎", text, StringComparison.Ordinal);
        Assert.DoesNotContain("shelf", text, StringComparison.Ordinal);

        var (type, payload) = Format.Write(new ParcelNoted { Parcel = "P1", Text = "a" });
        Assert.Equal(("noted", """{"parcel":"P1","text":"a"}"""), (type, payload));
        Assert.Equal(new ParcelNoted { Parcel = "P1", Text = "a" }, Format.Read(Key, Event(type, payload)));
    }

    [Fact]
    public void What_the_catalogue_does_not_know_is_the_authors_bug()
    {
        Assert.Throws<ArgumentException>(() => Format.Write(new ParcelEaten()));
        Assert.Throws<ArgumentException>(() => Format.Digest(new EatParcel { Parcel = "P1" }, Sample.Ann));
        Assert.Equal(6, Format.EventTypes.Count());
        Assert.Equal(6, Format.CommandTypes.Count());
    }

    [Theory]
    [InlineData("eaten", """{}""")]
    [InlineData("Noted", """{"parcel":"P1","text":"a"}""")]
    [InlineData("noted", """{"parcel":"P1","text":"a","mood":"good"}""")]
    [InlineData("noted", """{"parcel":"P1","Text":"a"}""")]
    [InlineData("noted", """{"parcel":"P1"}""")]
    [InlineData("noted", """{"parcel":"P1","text":null}""")]
    [InlineData("noted", """{"parcel":"P1","text":7}""")]
    [InlineData("noted", """{"parcel":"P1","text":"a","remindAt":"tomorrow"}""")]
    [InlineData("noted", """{"parcel":"P1","text":"a","remindAt":7}""")]
    [InlineData("noted", """{"parcel":"P1","text":"a""")]
    [InlineData("noted", "null")]
    [InlineData("noted", "[]")]
    [InlineData("noted", "")]
    public void An_event_that_cannot_be_read_is_told_by_kind_id_and_version(string type, string payload)
    {
        var thrown = Assert.Throws<UnreadableRecordException>(() => Format.Read(Key, Event(type, payload)));
        Assert.Equal((Key, 7), (thrown.Key, thrown.Version));
        Assert.Contains("north/parcel/P1 at version 7 cannot be read", thrown.Message, StringComparison.Ordinal);
        Assert.NotNull(thrown.InnerException);
    }

    [Theory]
    [InlineData("\"status\":\"stored\"", "\"status\":\"lost\"")]
    [InlineData("\"status\":\"stored\"", "\"status\":2")]
    [InlineData("\"status\":\"stored\"", "\"status\":null")]
    [InlineData("\"status\":\"stored\",", "")]
    [InlineData("\"customer\":\"K1\"", "\"customer\":null")]
    [InlineData("\"customer\":\"K1\"", "\"customer\":\"K1\",\"colour\":\"red\"")]
    [InlineData("\"keeper\":\"agent/ann\"", "\"keeper\":\"ann\"")]
    [InlineData("\"keeper\":\"agent/ann\"", "\"keeper\":7")]
    [InlineData("\"keeper\":\"agent/ann\"", "\"keeper\":null")]
    [InlineData("\"keeper\":\"agent/ann\"", "\"keeper\":\"agent/\"")]
    [InlineData("\"customer\":\"K1\"", "\"customer\":\"K1\",\"shelf\":\"\"")]
    [InlineData("{", "")]
    public void A_record_that_cannot_be_read_is_told_by_kind_id_and_version(string good, string bad)
    {
        var text = Format.Write(Sample.Parcel(ParcelStatus.Stored));
        Assert.Contains(good, text, StringComparison.Ordinal);
        var thrown = Assert.Throws<UnreadableRecordException>(() => Format.Read(Document(text.Replace(good, bad, StringComparison.Ordinal))));
        Assert.Equal((Key, 7), (thrown.Key, thrown.Version));
        Assert.Contains("north/parcel/P1 at version 7 cannot be read", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type")]
    [InlineData("payload")]
    [InlineData("actor")]
    public async Task A_history_with_a_damaged_event_is_told_where(string damaged)
    {
        var store = new InMemoryStore();
        var record = Event("received", """{"parcel":"P1","customer":"K1"}""") with { Version = 1 };
        record = damaged switch
        {
            "type" => record with { Type = "eaten" },
            "payload" => record with { Payload = "{}" },
            _ => record with { Actor = "ann" },
        };
        await store.CommitAsync(new()
        {
            CommandId = "c1",
            Digest = "d",
            Commits = [new() { Document = Document("{}") with { Version = 1 }, Expected = 0, Event = record }],
        });

        var parcels = new ParcelDesk(store).Parcels;
        var thrown = await Assert.ThrowsAsync<UnreadableRecordException>(async () =>
        {
            await foreach (var _ in parcels.HistoryAsync("north", "P1"))
            {
            }
        });
        Assert.Equal((Key, 1), (thrown.Key, thrown.Version));
        thrown = await Assert.ThrowsAsync<UnreadableRecordException>(() => parcels.FindAsync("north", "P1"));
        Assert.Equal((Key, 1), (thrown.Key, thrown.Version));
        await Assert.ThrowsAsync<UnreadableRecordException>(() => parcels.ListAsync(new() { Kind = "parcel", Tenant = "north" }, null, 10));
    }

    private static AggregateDocument Document(string payload) =>
        new() { Key = Key, Version = 7, Payload = payload, Index = new() { Status = "stored" } };

    private static JournalRecord Event(string type, string payload) => new()
    {
        Version = 7,
        Type = type,
        Payload = payload,
        Occurred = Sample.Noon,
        Recorded = Sample.WrittenDown,
        Actor = "agent/ann",
        CommandId = "c1",
    };

    private sealed record ParcelEaten : ParcelEvent
    {
        public override Parcel Apply(Parcel? state, Stamp stamp) => state!;
    }

    private sealed record EatParcel : ParcelCommand;

    // Text that nobody wrote a moment ago, so that it is read and not remembered.
    private static string Anew(string text) => $" {text}";
}
