namespace WarehouseService.Domain.Core.Tests;

public sealed class OtherStatusTests
{
    private static readonly RefusalCode Illegal = new("ILLEGAL", RefusalKind.InvalidState, ParcelCodes.Texts);

    [Fact]
    public void A_table_may_name_its_own_code_for_statuses_that_do_not_allow_a_command()
    {
        var lifecycle = new OtherStatusLifecycle(Illegal);

        var refusal = lifecycle.Judge(Sample.Record(ParcelStatus.Shipped), Sample.Ship("P1"), Sample.By(Sample.Bob), new(), out _);

        Assert.Equal(Illegal, refusal?.Code);
        Assert.Equal(["command", "status"], refusal!.Grounds.Select(ground => ground.Name));
        Assert.Null(lifecycle.Judge(Sample.Record(ParcelStatus.Received), Sample.Ship("P1"), Sample.By(Sample.Bob), new(), out _));
        Assert.DoesNotContain(CoreCodes.InvalidState, lifecycle.Rows.SelectMany(row => row.Refusals));
    }

    [Fact]
    public void That_code_is_judged_where_every_table_judges_statuses() =>
        Assert.Throws<ArgumentException>("code", () => new OtherStatusLifecycle(ParcelCodes.NothingSaid));
}
