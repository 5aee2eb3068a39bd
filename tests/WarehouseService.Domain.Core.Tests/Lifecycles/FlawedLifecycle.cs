using static WarehouseService.Domain.Core.Tests.ParcelStatus;

namespace WarehouseService.Domain.Core.Tests;

/// <summary>A table with one flaw. Whatever its rows promise, its events lead to <see cref="Shipped"/>.</summary>
public sealed class FlawedLifecycle : Lifecycle<Parcel, ParcelStatus, ParcelKnowledge>
{
    public FlawedLifecycle(Flaw flaw) : base("parcel", All)
    {
        On<ReceiveParcel>().Opens(Received).Refuses(Shipped, ParcelCodes.AlreadyShipped).By(Any(Role.Agent)).Emits((_, _, _) => new ParcelGone());

        var store = On<StoreParcel>().From(Received);
        var stored = flaw switch { Flaw.DeadEnd => store.To(Stored, Shipped), Flaw.Island => store.To(Shipped), _ => store.To(Stored) };
        stored.By(Any(Role.Agent)).Emits((_, _, _) => new ParcelGone());
        if (flaw is not Flaw.DeadEnd)
        {
            On<BundleParcel>().From(Stored).Stays().By(Any(Role.Agent)).Emits((_, _, _) => new ParcelGone());
        }

        if (flaw is not (Flaw.StatusThatNoRowLeadsTo or Flaw.DeadEnd))
        {
            On<ShipParcel>().From(Stored).To(Shipped).By(Any(Role.Agent)).Emits((_, _, _) => new ParcelGone());
        }

        var note = On<NoteParcel>();
        switch (flaw)
        {
            case Flaw.TwoRowsForOneCommand:
                note.From(Received).Stays().By(Any(Role.Agent)).Emits((_, _, _) => new ParcelGone());
                On<NoteParcel>().From(Stored).Stays().By(Any(Role.Agent)).Emits((_, _, _) => new ParcelGone());
                break;
            case Flaw.RowOutOfAnEndedStatus:
                note.From(Shipped).To(Stored).By(Any(Role.Agent)).Emits((_, _, _) => new ParcelGone());
                break;
            case Flaw.RowWithoutActors:
                note.From(Received).Stays().Emits((_, _, _) => new ParcelGone());
                break;
            case Flaw.RowWithoutEvent:
                note.From(Received).Stays().By(Any(Role.Agent));
                break;
            case Flaw.RowWithoutArcs:
                note.By(Any(Role.Agent)).Emits((_, _, _) => new ParcelGone());
                break;
            case Flaw.ArcTwice:
                note.From(Received).To(Stored).From(Received, Stored).To(Stored).By(Any(Role.Agent)).Emits((_, _, _) => new ParcelGone());
                break;
            case Flaw.StatusTwiceInOneFrom:
                note.From(Received, Received).Stays().By(Any(Role.Agent)).Emits((_, _, _) => new ParcelGone());
                break;
            case Flaw.None or Flaw.StatusThatNoRowLeadsTo or Flaw.DeadEnd or Flaw.Island:
            default:
                note.From(Received).Stays().By(Any(Role.Agent)).Emits((_, _, _) => new ParcelGone());
                break;
        }

        Complete();
    }

    private sealed record ParcelGone : ParcelEvent
    {
        public override Parcel Apply(Parcel? state, Stamp stamp) => Sample.Parcel(Shipped);
    }
}
