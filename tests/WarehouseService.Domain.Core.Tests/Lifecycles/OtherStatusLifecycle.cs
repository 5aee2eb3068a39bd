using static WarehouseService.Domain.Core.Tests.ParcelStatus;

namespace WarehouseService.Domain.Core.Tests;

/// <summary>A table that has a code of its own for statuses that do not allow a command.</summary>
public sealed class OtherStatusLifecycle : Lifecycle<Parcel, ParcelStatus, ParcelKnowledge>
{
    public OtherStatusLifecycle(RefusalCode code) : base("parcel", [Received, Shipped])
    {
        RefusesOtherStatusesWith(code);
        On<ReceiveParcel>().Opens(Received).By(Any(Role.Agent)).Emits((_, _, _) => throw new NotSupportedException());
        On<ShipParcel>().From(Received).To(Shipped).By(Any(Role.Agent)).Emits((_, _, _) => throw new NotSupportedException());
        Complete();
    }
}
