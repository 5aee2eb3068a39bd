using static WarehouseService.Domain.Core.Tests.ParcelStatus;

namespace WarehouseService.Domain.Core.Tests;

/// <summary>A command that opens a record in one of several statuses, as its event says.</summary>
public sealed class OpeningTests
{
    [Theory]
    [InlineData("K1", "received")]
    [InlineData("K2", "stored")]
    public void The_event_says_in_which_of_the_statuses_it_opens(string customer, string status) =>
        Assert.Equal(status, Open(customer).Value.State.Status.Name);

    [Fact]
    public void An_event_that_opens_it_in_another_status_breaks_the_promise() =>
        Assert.Throws<InvalidOperationException>(() => Open("K3"));

    [Fact]
    public void Every_status_in_which_it_opens_is_an_arc() =>
        Assert.Equal(
            [(null, Received), (null, Stored)],
            new Forked().Rows[0].Arcs.Select(arc => ((IStatus?)arc.From, arc.To)));

    private static FluentResults.Result<Decision<Parcel>> Open(string customer) =>
        new Forked().Decide(default, Sample.Receive("P1", customer), Sample.By(Sample.Ann), null);

    private sealed class Forked : Lifecycle<Parcel, ParcelStatus, ParcelKnowledge>
    {
        internal Forked() : base("parcel", ParcelStatus.All)
        {
            On<ReceiveParcel>().Opens(Received, Stored).By(Any(Role.Agent)).Emits((_, receive, _) => new ParcelOpened(receive.Customer));
            On<ShipParcel>().From(Received, Stored).To(Shipped).By(Any(Role.Agent)).Emits((_, _, _) => new ParcelShipped());
            Complete();
        }
    }

    private sealed record ParcelOpened(string Customer) : ParcelEvent
    {
        public override Parcel Apply(Parcel? state, Stamp stamp) => Sample.Parcel(Customer switch { "K1" => Received, "K2" => Stored, _ => Shipped });
    }
}
