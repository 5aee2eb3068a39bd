namespace WarehouseService.Domain.Core.Tests;

public sealed class TableCheckTests
{
    [Theory]
    [InlineData(Flaw.TwoRowsForOneCommand, "NoteParcel has two rows")]
    [InlineData(Flaw.StatusThatNoRowLeadsTo, "no row leads to shipped")]
    [InlineData(Flaw.RowOutOfAnEndedStatus, "shipped has ended, but a row leads out of it")]
    [InlineData(Flaw.DeadEnd, "nothing can be done in stored, which has not ended")]
    [InlineData(Flaw.Island, "no row leads to stored")]
    [InlineData(Flaw.RowWithoutActors, "The row of NoteParcel in the lifecycle of 'parcel' needs By(…) and Emits(…)")]
    [InlineData(Flaw.RowWithoutEvent, "The row of NoteParcel in the lifecycle of 'parcel' needs By(…) and Emits(…)")]
    [InlineData(Flaw.RowWithoutArcs, "the row of NoteParcel says neither Opens(…) nor From(…)")]
    [InlineData(Flaw.ArcTwice, "NoteParcel names the arc from received to stored twice")]
    [InlineData(Flaw.StatusTwiceInOneFrom, "NoteParcel names the arc from received to received twice")]
    public void A_table_with_a_flaw_cannot_be_built(Flaw flaw, string why)
    {
        var thrown = Assert.Throws<InvalidOperationException>(() => new FlawedLifecycle(flaw));
        Assert.Contains(why, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_flaw_it_is_built() => Assert.Equal(5, new FlawedLifecycle(Flaw.None).Rows.Length);

    [Fact]
    public void Statuses_are_listed_in_order() => Assert.Equal(ParcelStatus.All, new ParcelLifecycle().Statuses.Cast<ParcelStatus>());
}
