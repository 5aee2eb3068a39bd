using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Core.Tests;

public static class ProgramArbitraries
{
    private static readonly Gen<ParcelCommand> AnyCommand =
        from parcel in Gen.Elements("P1", "P2", "")
        from other in Gen.Elements("P1", "P2", "P3")
        from expected in Gen.Elements<long?>(null, null, null, 1, 2)
        from command in Gen.Elements<ParcelCommand>(
            Sample.Receive(parcel),
            Sample.Receive(parcel, ""),
            Sample.Note(parcel),
            Sample.Note(parcel, ""),
            Sample.Note(parcel) with { RemindAt = Sample.Noon + Duration.FromHours(1) },
            Sample.Store(parcel),
            Sample.Store(parcel),
            Sample.Ship(parcel),
            Sample.Ship(parcel, other),
            new BundleParcel { Parcel = parcel, Into = other })
        select command with { Expected = expected };

    private static readonly Gen<CommandContext> AnyContext =
        from actor in Gen.Elements(Sample.Ann, Sample.Ann, Sample.Bob, Sample.Sue, Actor.Customer("K1"))
        from id in Gen.Choose(1, 12)
        from seconds in Gen.Choose(-4, 8)
        select Sample.By(actor, $"c{id}", Sample.Noon + Duration.FromSeconds(seconds));

    private static readonly Gen<(ParcelCommand, CommandContext)> AnyStep =
        from command in AnyCommand from context in AnyContext select (command, context);

    public static Arbitrary<(ParcelCommand Command, CommandContext Context)[]> Programs() => Arb.From(
        from length in Gen.Choose(1, 25) from steps in AnyStep.ArrayOf(length) select steps,
        steps => Enumerable.Range(0, steps.Length).Select(at => steps.Where((_, index) => index != at).ToArray()));
}

[Properties(Arbitrary = [typeof(ProgramArbitraries)], MaxTest = 500)]
public sealed class DeskLaws
{
    [Property]
    public async Task A_refusal_changes_nothing_and_a_replay_neither((ParcelCommand Command, CommandContext Context)[] program)
    {
        var store = new InMemoryStore();
        var desk = new ParcelDesk(store);
        foreach (var (command, context) in program)
        {
            var before = await Books.OfAsync(store);
            var told = await desk.HandleAsync(command, context);
            Assert.Equal(told.IsFailed || told.Value.Replayed, before == await Books.OfAsync(store));
        }
    }

    [Property]
    public async Task What_was_accepted_is_accepted_again_with_the_same_outcome((ParcelCommand Command, CommandContext Context)[] program)
    {
        var desk = new ParcelDesk(new InMemoryStore());
        var accepted = new List<(ParcelCommand Command, CommandContext Context, long Version, string State)>();
        foreach (var (command, context) in program)
        {
            if (await desk.HandleAsync(command, context) is { IsSuccess: true, Value: { Replayed: false } outcome })
            {
                accepted.Add((command, context, outcome.Version, ParcelFormat.Instance.Write(outcome.State)));
            }
        }

        foreach (var (command, context, version, state) in accepted)
        {
            var again = (await desk.HandleAsync(command, context)).Value;
            Assert.True(again.Replayed);
            Assert.Equal((version, state), (again.Version, ParcelFormat.Instance.Write(again.State)));
        }
    }

    [Property]
    public async Task A_record_is_what_its_history_makes_it((ParcelCommand Command, CommandContext Context)[] program)
    {
        var desk = new ParcelDesk(new InMemoryStore());
        var accepted = 0;
        foreach (var (command, context) in program)
        {
            accepted += await desk.HandleAsync(command, context) is { IsSuccess: true, Value.Replayed: false } ? command is BundleParcel ? 2 : 1 : 0;
        }

        foreach (var id in (string[])["P1", "P2", "P3"])
        {
            var record = await desk.Parcels.FindAsync("default", id);
            Parcel? state = null;
            var last = Instant.MinValue;
            long version = 0;
            await foreach (var entry in desk.Parcels.HistoryAsync("default", id))
            {
                state = entry.Event.Apply(state, entry.Stamp);
                Assert.Equal(++version, entry.Stamp.Version);
                Assert.True(entry.Stamp.At >= last);
                last = entry.Stamp.At;
                accepted--;
            }

            Assert.Equal(version, record.Version);
            Assert.Equal(state is null, record.State is null);
            if (state is not null)
            {
                Assert.Equal(ParcelFormat.Instance.Write(state), ParcelFormat.Instance.Write(record.State!));
                Assert.Equal(last, record.LastAt);
            }
        }

        Assert.Equal(0, accepted);
    }
}
