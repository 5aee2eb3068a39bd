using static WarehouseService.Domain.Returns.OrderLedgerStatus;

namespace WarehouseService.Domain.Returns;

/// <summary>Who may do what to an <see cref="OrderLedger"/>, and when.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed partial class OrderLedgerLifecycle : Lifecycle<OrderLedger, OrderLedgerStatus, OrderLedgerKnowledge>
{
    /// <summary>The table.</summary>
    public OrderLedgerLifecycle() : base("order-ledger", OrderLedgerStatus.All)
    {
        KeepsNoClock();
        RefusesOtherStatusesWith(ProcessCodes.IllegalTransition);

        On<OpenOrderLedger>()
            .Opens(Kept)
            .By(Any(Role.Agent), Any(Role.Supervisor), Any(Role.Sales), Any(Role.Finance), Any(Role.System))
            .Requires(BuyerIsNamed, SaleIsOfTheOrder, SaleAddsUp, TendersAreSound)
            .Emits((_, open, _) => new OrderLedgerOpened
            {
                Customer = open.Customer,
                Paid = PaidOrder.Of(open.Sale),
                Tenders = open.Tenders,
                TenderOrder = open.TenderOrder,
            });

        On<NoteChargeback>()
            .From(Kept).Stays()
            .By(Any(Role.Finance), Any(Role.System))
            .Requires(ChargedBackIsPositive, TenderIsKnown, WasCaptured)
            .Emits((_, note, _) => new ChargedBack { Tender = note.Tender, Amount = note.Amount });

        On<EnterRefund>()
            .From(Kept).Stays()
            .By(WhoeverCausedIt)
            .Emits((ledger, enter, _) => new RefundEntered { Refund = EntryOf(ledger, enter) });

        On<ApproveOnLedger>()
            .From(Kept).Stays()
            .By(WhoeverCausedIt)
            .Emits((_, approve, _) => new RefundApprovedOnLedger { Refund = approve.Refund });

        On<DropRefund>()
            .From(Kept).Stays()
            .By(WhoeverCausedIt)
            .Emits((_, drop, _) => new RefundDropped { Refund = drop.Refund });

        On<ReserveOnLedger>()
            .From(Kept).Stays()
            .By(WhoeverCausedIt)
            .Requires(EnoughRemains, EnoughOfTheUnitRemains)
            .Emits((ledger, reserve, _) => new MoneyReserved { Refund = reserve.Refund, Shares = SharesOf(ledger, reserve), Back = BackWith(ledger, reserve) });

        On<ReleaseOnLedger>()
            .From(Kept).Stays()
            .By(WhoeverCausedIt)
            .Emits((_, release, _) => new MoneyReleased { Refund = release.Refund });

        On<SettleOnLedger>()
            .From(Kept).Stays()
            .By(WhoeverCausedIt)
            .Emits((_, settle, _) => new MoneySettled { Refund = settle.Refund });

        On<HoldUnits>()
            .From(Kept).Stays()
            .By(WhoeverCausedIt)
            .Requires(LinesAreOfTheOrder, UnitsAreFree)
            .Emits((_, hold, _) => new UnitsHeld { Case = hold.Case, Units = hold.Units });

        On<FreeUnits>()
            .From(Kept).Stays()
            .By(WhoeverCausedIt)
            .Emits((_, free, _) => new UnitsFreed { Case = free.Case });

        On<ReturnUnits>()
            .From(Kept).Stays()
            .By(WhoeverCausedIt)
            .Requires(UnitsAreHeld)
            .Emits((_, back, _) => new UnitsReturned { Case = back.Case, Units = back.Units });

        Complete();
    }
}
