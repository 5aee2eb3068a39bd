using System.Collections.Immutable;

namespace WarehouseService.Domain.Core.Tests;

public sealed class HostGuardTests
{
    private static readonly RefusalCode NoWeekends = new("host.no_weekends", RefusalKind.LegalHold, ParcelCodes.Texts);

    private static readonly ParcelLifecycle Original = new();

    private static readonly Lifecycle<Parcel, ParcelStatus, ParcelKnowledge> Copy =
        Original.With(new ParcelLifecycle.Guard<ShipParcel>(NoWeekends, (_, _, _) => false));

    [Fact]
    public void The_copy_refuses_with_the_hosts_code_and_the_original_does_not()
    {
        Assert.Equal(NoWeekends, Shipped(Copy, Sample.Bob));
        Assert.Null(Shipped(Original, Sample.Bob));
    }

    [Fact]
    public void What_is_built_in_stays_and_keeps_its_place_in_the_order()
    {
        Assert.Equal(ParcelCodes.ShippedByKeeper, Shipped(Copy, Sample.Ann));
        Assert.Equal(CoreCodes.NotPermitted, Shipped(Copy, Actor.Customer("K1")));
    }

    [Fact]
    public void Of_one_kind_what_needs_no_knowledge_is_judged_first()
    {
        var closed = new RefusalCode("host.closed", ParcelCodes.NothingLeft.Kind, ParcelCodes.Texts);
        var copy = Original.With(new ParcelLifecycle.Guard<ShipParcel>(closed, (_, _, _) => false));
        var refusal = copy.Judge(Sample.Record(ParcelStatus.Stored), Sample.Ship("P1", leaveBehind: "P2"), Sample.By(Sample.Bob), null, out var needsKnowledge);
        Assert.Equal((closed, false), (refusal?.Code, needsKnowledge));
    }

    [Fact]
    public void Rows_of_the_copy_list_the_hosts_code_and_those_of_the_original_do_not()
    {
        Assert.Equal(
            Refusals(Original).Add(NoWeekends).OrderBy(code => code.Kind.Value),
            Refusals(Copy));
        Assert.DoesNotContain(NoWeekends, Refusals(Original));
        Assert.Equal(Original.Rows.Select(row => row.Command), Copy.Rows.Select(row => row.Command));
    }

    [Fact]
    public void Guards_can_be_added_again_to_a_copy()
    {
        var twice = Copy.With(new ParcelLifecycle.Guard<NoteParcel>(NoWeekends, (_, _, _) => false));
        Assert.Equal(NoWeekends, Shipped(twice, Sample.Bob));
        Assert.Equal(NoWeekends, Noted(twice));
        Assert.Null(Noted(Copy));
    }

    [Fact]
    public void A_guard_of_a_base_command_fits_the_row_of_each_of_its_kinds()
    {
        var guard = new ParcelLifecycle.Guard<ParcelCommand>(NoWeekends, (_, command, _) => command.Parcel != "P1");
        Assert.Equal(NoWeekends, Noted(Original.With<NoteParcel>(guard)));
        Assert.Equal(NoWeekends, Shipped(Original.With<ShipParcel>(guard), Sample.Bob));
    }

    private static ImmutableArray<RefusalCode> Refusals(Lifecycle<Parcel, ParcelStatus, ParcelKnowledge> lifecycle) =>
        lifecycle.Rows.Single(row => row.Command == nameof(ShipParcel)).Refusals;

    private static RefusalCode? Shipped(Lifecycle<Parcel, ParcelStatus, ParcelKnowledge> lifecycle, Actor by) =>
        lifecycle.Judge(Sample.Record(ParcelStatus.Stored), Sample.Ship("P1"), Sample.By(by), new(), out _)?.Code;

    private static RefusalCode? Noted(Lifecycle<Parcel, ParcelStatus, ParcelKnowledge> lifecycle) =>
        lifecycle.Judge(Sample.Record(ParcelStatus.Stored), Sample.Note("P1"), Sample.By(Sample.Bob), new(), out _)?.Code;
}
