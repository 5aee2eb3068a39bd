using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WarehouseService.Domain.Json;

namespace WarehouseService.Domain.Returns.Json;

/// <summary>How orders' ledgers are written.</summary>
public static class OrderLedgerFormat
{
    private static readonly JsonSerializerOptions Json = DomainJson.Options(OrderLedgerJson.Default, ReturnsConverters.All);

    /// <summary>The format; one, shared.</summary>
    public static RecordFormat<OrderLedger> Instance { get; } = new(
        "order-ledger",
        Json.TypeOf<OrderLedger>(),
        new Dictionary<string, JsonTypeInfo>
        {
            ["opened"] = Json.TypeOf<OrderLedgerOpened>(),
            ["charged_back"] = Json.TypeOf<ChargedBack>(),
            ["refund_entered"] = Json.TypeOf<RefundEntered>(),
            ["refund_approved"] = Json.TypeOf<RefundApprovedOnLedger>(),
            ["refund_dropped"] = Json.TypeOf<RefundDropped>(),
            ["money_reserved"] = Json.TypeOf<MoneyReserved>(),
            ["money_released"] = Json.TypeOf<MoneyReleased>(),
            ["money_settled"] = Json.TypeOf<MoneySettled>(),
            ["units_held"] = Json.TypeOf<UnitsHeld>(),
            ["units_freed"] = Json.TypeOf<UnitsFreed>(),
            ["units_returned"] = Json.TypeOf<UnitsReturned>(),
        },
        [
            Json.TypeOf<OpenOrderLedger>(), Json.TypeOf<NoteChargeback>(), Json.TypeOf<EnterRefund>(), Json.TypeOf<ApproveOnLedger>(),
            Json.TypeOf<DropRefund>(), Json.TypeOf<ReserveOnLedger>(), Json.TypeOf<ReleaseOnLedger>(), Json.TypeOf<SettleOnLedger>(),
            Json.TypeOf<HoldUnits>(), Json.TypeOf<FreeUnits>(), Json.TypeOf<ReturnUnits>(),
        ],
        ledger => new() { Status = ledger.Status.Name, Customer = ledger.Customer });
}

[JsonSerializable(typeof(OrderLedger))]
[JsonSerializable(typeof(OrderLedgerOpened))]
[JsonSerializable(typeof(ChargedBack))]
[JsonSerializable(typeof(RefundEntered))]
[JsonSerializable(typeof(RefundApprovedOnLedger))]
[JsonSerializable(typeof(RefundDropped))]
[JsonSerializable(typeof(MoneyReserved))]
[JsonSerializable(typeof(MoneyReleased))]
[JsonSerializable(typeof(MoneySettled))]
[JsonSerializable(typeof(UnitsHeld))]
[JsonSerializable(typeof(UnitsFreed))]
[JsonSerializable(typeof(UnitsReturned))]
[JsonSerializable(typeof(OpenOrderLedger))]
[JsonSerializable(typeof(NoteChargeback))]
[JsonSerializable(typeof(EnterRefund))]
[JsonSerializable(typeof(ApproveOnLedger))]
[JsonSerializable(typeof(DropRefund))]
[JsonSerializable(typeof(ReserveOnLedger))]
[JsonSerializable(typeof(ReleaseOnLedger))]
[JsonSerializable(typeof(SettleOnLedger))]
[JsonSerializable(typeof(HoldUnits))]
[JsonSerializable(typeof(FreeUnits))]
[JsonSerializable(typeof(ReturnUnits))]
internal sealed partial class OrderLedgerJson : JsonSerializerContext;
