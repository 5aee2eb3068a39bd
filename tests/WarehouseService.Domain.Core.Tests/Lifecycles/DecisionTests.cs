namespace WarehouseService.Domain.Core.Tests;

public sealed class DecisionTests
{
    private static readonly ParcelLifecycle Lifecycle = new();

    [Theory]
    [InlineData(null, true)]
    [InlineData(3L, true)]
    [InlineData(2L, false)]
    [InlineData(4L, false)]
    [InlineData(0L, false)]
    public void The_version_that_the_caller_saw_must_be_the_records_neither_older_nor_newer(long? expected, bool isAccepted)
    {
        var note = Sample.Note("P1") with { Expected = expected };
        var decided = Lifecycle.Decide(Sample.Record(ParcelStatus.Stored, version: 3), note, Sample.By(Sample.Ann), null);
        Assert.Equal(isAccepted, decided.IsSuccess);
        if (!isAccepted)
        {
            Assert.Equal(CoreCodes.StaleVersion, decided.Refusal()!.Code);
            Assert.Equal(new Ground[] { ("version", 3L), ("expected", expected) }, decided.Refusal()!.Grounds);
        }
    }

    [Fact]
    public void Whoever_expects_that_there_is_nothing_yet_says_version_0()
    {
        Assert.True(Lifecycle.Decide(default, Sample.Receive("P1") with { Expected = 0 }, Sample.By(Sample.Ann), null).IsSuccess);
        Assert.Equal(
            RefusalKind.StaleVersion,
            Lifecycle.Decide(default, Sample.Receive("P1") with { Expected = 1 }, Sample.By(Sample.Ann), null).Refusal()?.Kind);
    }

    [Fact]
    public void Who_may_not_act_learns_nothing_of_the_record()
    {
        var poor = Sample.Record(ParcelStatus.Stored);
        var rich = new Versioned<Parcel>(
            Sample.Parcel(ParcelStatus.Shipped) with { Customer = "secret", Notes = ["secret"], Shelf = "secret" }, 99, Sample.WrittenDown, Sample.WrittenDown);
        var store = Sample.Store("P1") with { Expected = 7 };
        var texts = new[] { poor, rich }
            .Select(record => Lifecycle.Judge(record, store, Sample.By(Sample.Bob), null, out _)!)
            .Select(refusal => (refusal.Kind, string.Join(';', refusal.Grounds), refusal.Message, refusal.Text(Languages.Chinese)))
            .ToList();

        Assert.Equal(RefusalKind.NotPermitted, texts[0].Kind);
        Assert.Equal(texts[0], texts[1]);
        Assert.Equal("agent/bob may not do this (StoreParcel).", texts[0].Message);
    }

    [Fact]
    public void The_grounds_of_not_permitted_are_the_actor_and_the_commands_name()
    {
        var refusal = Lifecycle.Judge(Sample.Record(ParcelStatus.Stored), Sample.Store("P1"), Sample.By(Sample.Bob), null, out _);
        Assert.Equal(new Ground[] { ("actor", Sample.Bob), ("command", nameof(StoreParcel)) }, refusal!.Grounds);
    }

    [Fact]
    public void A_relation_that_needs_knowledge_is_asked_only_if_no_other_lets_the_actor_in()
    {
        var record = Sample.Record(ParcelStatus.Stored);
        var carl = Sample.By(Actor.Of(Role.Carrier, "carl"));
        Assert.Null(Lifecycle.Judge(record, Sample.Ship("P1"), carl, null, out var needsKnowledge));
        Assert.True(needsKnowledge);
        Assert.Null(Lifecycle.Judge(record, Sample.Ship("P1"), carl, new() { Courier = "carl" }, out _));
        Assert.Equal(RefusalKind.NotPermitted, Lifecycle.Judge(record, Sample.Ship("P1"), carl, new() { Courier = "cora" }, out _)?.Kind);
        Assert.Equal(
            RefusalKind.NotPermitted,
            Lifecycle.Judge(record, Sample.Store("P1"), carl, null, out _)?.Kind);
    }

    [Fact]
    public void An_id_that_is_none_is_told_before_whatever_else_is_malformed() => Assert.Equal(
        CoreCodes.InvalidId, Lifecycle.Judge(default, Sample.Note("", ""), Sample.By(Sample.Ann), null, out _)?.Code);

    [Fact]
    public void A_status_with_a_code_of_its_own_answers_with_that()
    {
        Assert.Equal(ParcelCodes.AlreadyShipped, Ship(ParcelStatus.Shipped));
        Assert.Equal(CoreCodes.InvalidState, Ship(ParcelStatus.Received));

        static RefusalCode? Ship(ParcelStatus status) =>
            Lifecycle.Judge(Sample.Record(status), Sample.Ship("P1"), Sample.By(Sample.Bob), new(), out _)?.Code;
    }

    [Fact]
    public void An_opening_row_that_names_a_refused_status_still_says_that_the_record_exists()
    {
        var lifecycle = new FlawedLifecycle(Flaw.None);
        Assert.Equal(CoreCodes.AlreadyExists, Receive(ParcelStatus.Stored));
        Assert.Equal(ParcelCodes.AlreadyShipped, Receive(ParcelStatus.Shipped));

        RefusalCode? Receive(ParcelStatus status) =>
            lifecycle.Judge(Sample.Record(status), Sample.Receive("P1"), Sample.By(Sample.Ann), null, out _)?.Code;
    }

    [Fact]
    public void An_event_that_leads_elsewhere_than_its_row_promises_is_the_authors_bug()
    {
        Assert.Contains(
            "StoreParcel led from received to shipped",
            Broken(Sample.Record(ParcelStatus.Received), Sample.Store("P1")).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "BundleParcel led from stored to shipped",
            Broken(Sample.Record(ParcelStatus.Stored), new BundleParcel { Parcel = "P1", Into = "P2" }).Message,
            StringComparison.Ordinal);
        Assert.Contains("ReceiveParcel led from nothing to shipped", Broken(default, Sample.Receive("P1")).Message, StringComparison.Ordinal);

        static InvalidOperationException Broken(Versioned<Parcel> record, ParcelCommand command) => Assert.Throws<InvalidOperationException>(() =>
            new FlawedLifecycle(Flaw.None).Decide(record, command, Sample.By(Sample.Ann), null));
    }

    [Fact]
    public void An_event_that_leads_where_its_row_promises_is_taken() => Assert.Equal(
        ParcelStatus.Shipped,
        new FlawedLifecycle(Flaw.None).Decide(Sample.Record(ParcelStatus.Stored), Sample.Ship("P1"), Sample.By(Sample.Ann), null).Value.State.Status);

    [Fact]
    public void A_row_may_open_its_record_in_several_statuses()
    {
        var lifecycle = new TwoOpeningsLifecycle();
        Assert.Equal(ParcelStatus.Shipped, lifecycle.Decide(default, Sample.Receive("P1"), Sample.By(Sample.Ann), null).Value.State.Status);
        Assert.Equal(
            [(null, ParcelStatus.Received), (null, ParcelStatus.Shipped)],
            lifecycle.Rows.First().Arcs.Select(arc => ((IStatus?)arc.From, (ParcelStatus)arc.To)));
        Assert.Equal(
            CoreCodes.AlreadyExists,
            lifecycle.Decide(Sample.Record(ParcelStatus.Received), Sample.Receive("P1"), Sample.By(Sample.Ann), null).Refusal()?.Code);
    }

    [Fact]
    public void Deciding_without_the_knowledge_that_is_needed_is_the_callers_bug()
    {
        var record = Sample.Record(ParcelStatus.Received);
        Assert.Throws<ArgumentNullException>(() => Lifecycle.Decide(record, Sample.Store("P1"), Sample.By(Sample.Ann), null));
        Assert.True(Lifecycle.Decide(record, Sample.Store("P1"), Sample.By(Sample.Ann), new() { FreeShelf = "A1" }).IsSuccess);

        // Also where a guard alone needs it, and the event does not.
        Assert.Throws<ArgumentNullException>(() =>
            Lifecycle.Decide(Sample.Record(ParcelStatus.Stored), Sample.Ship("P1", leaveBehind: "P2"), Sample.By(Sample.Bob), null));
    }

    [Fact]
    public void A_command_without_a_row_is_the_callers_bug()
    {
        var thrown = Assert.Throws<ArgumentException>(() =>
            Lifecycle.Judge(Sample.Record(ParcelStatus.Stored), new PaintParcel { Parcel = "P1" }, Sample.By(Sample.Ann), null, out _));
        Assert.Contains("'parcel' has no row for PaintParcel", thrown.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Lifecycle.With(new ParcelLifecycle.Guard<PaintParcel>(ParcelCodes.NothingSaid, (_, _, _) => true)));
    }

    private sealed record PaintParcel : ParcelCommand;
}
