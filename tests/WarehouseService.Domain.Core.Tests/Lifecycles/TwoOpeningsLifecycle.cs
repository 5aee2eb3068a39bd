using static WarehouseService.Domain.Core.Tests.ParcelStatus;

namespace WarehouseService.Domain.Core.Tests;

/// <summary>A table whose first row opens parcels in either of two statuses; its events lead to the second.</summary>
public sealed class TwoOpeningsLifecycle : Lifecycle<Parcel, ParcelStatus, ParcelKnowledge>
{
    public TwoOpeningsLifecycle() : base("parcel", [Received, Shipped])
    {
        On<ReceiveParcel>().Opens(Received, Shipped).By(Any(Role.Agent)).Emits((_, _, _) => new ParcelGone());
        On<ShipParcel>().From(Received).To(Shipped).By(Any(Role.Agent)).Emits((_, _, _) => new ParcelGone());
        Complete();
    }

    private sealed record ParcelGone : ParcelEvent
    {
        public override Parcel Apply(Parcel? state, Stamp stamp) => Sample.Parcel(Shipped);
    }
}
