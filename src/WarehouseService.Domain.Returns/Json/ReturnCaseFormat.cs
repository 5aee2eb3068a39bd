using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WarehouseService.Domain.Json;

namespace WarehouseService.Domain.Returns.Json;

/// <summary>How return cases are written.</summary>
public static class ReturnCaseFormat
{
    private static readonly JsonSerializerOptions Json = DomainJson.Options(ReturnCaseJson.Default, ReturnsConverters.All);

    /// <summary>The format; one, shared. Lists find cases by status, order (as queue), reviewer (as assignee) and customer.</summary>
    public static RecordFormat<ReturnCase> Instance { get; } = new(
        "return",
        Json.TypeOf<ReturnCase>(),
        new Dictionary<string, JsonTypeInfo>
        {
            ["requested"] = Json.TypeOf<ReturnRequested>(),
            ["reviewed"] = Json.TypeOf<ReturnReviewed>(),
            ["decided"] = Json.TypeOf<ReturnDecided>(),
            ["appealed"] = Json.TypeOf<ReturnAppealed>(),
            ["appeal_decided"] = Json.TypeOf<AppealDecided>(),
            ["parcel_sent"] = Json.TypeOf<ParcelSent>(),
            ["parcel_lost"] = Json.TypeOf<ParcelLost>(),
            ["parcel_received"] = Json.TypeOf<ParcelReceived>(),
            ["goods_inspected"] = Json.TypeOf<GoodsInspected>(),
            ["cancelled"] = Json.TypeOf<ReturnCancelled>(),
            ["expired"] = Json.TypeOf<ReturnExpired>(),
            ["closed"] = Json.TypeOf<ReturnClosed>(),
            ["refund_overdue"] = Json.TypeOf<RefundOverdueRaised>(),
            ["goods_refunded"] = Json.TypeOf<GoodsRefunded>(),
            ["goods_unrefunded"] = Json.TypeOf<GoodsUnrefunded>(),
        },
        [
            Json.TypeOf<RequestReturn>(), Json.TypeOf<ReviewReturn>(), Json.TypeOf<DecideReturn>(), Json.TypeOf<AppealReturn>(),
            Json.TypeOf<DecideAppeal>(), Json.TypeOf<SendParcel>(), Json.TypeOf<ReportLost>(), Json.TypeOf<ReceiveParcel>(),
            Json.TypeOf<InspectGoods>(), Json.TypeOf<CancelReturn>(), Json.TypeOf<ExpireReturn>(), Json.TypeOf<CloseReturn>(),
            Json.TypeOf<RaiseRefundOverdue>(), Json.TypeOf<MarkRefunded>(), Json.TypeOf<UnmarkRefunded>(),
        ],
        @case => new() { Status = @case.Status.Name, Queue = @case.Order, Assignee = @case.Reviewer?.ToString(), Customer = @case.Customer },
        ReturnAlertMessages.Of,
        freeText:
        [
            "reason", "verdicts.reason", "lines.decisions.reason", "lines.photos.reference", "lines.asked.photos.reference", "evidence.reference",
            "lines.lots.evidence.reference",
        ]);
}

[JsonSerializable(typeof(ReturnCase))]
[JsonSerializable(typeof(ReturnRequested))]
[JsonSerializable(typeof(ReturnReviewed))]
[JsonSerializable(typeof(ReturnDecided))]
[JsonSerializable(typeof(ReturnAppealed))]
[JsonSerializable(typeof(AppealDecided))]
[JsonSerializable(typeof(ParcelSent))]
[JsonSerializable(typeof(ParcelLost))]
[JsonSerializable(typeof(ParcelReceived))]
[JsonSerializable(typeof(GoodsInspected))]
[JsonSerializable(typeof(ReturnCancelled))]
[JsonSerializable(typeof(ReturnExpired))]
[JsonSerializable(typeof(ReturnClosed))]
[JsonSerializable(typeof(RefundOverdueRaised))]
[JsonSerializable(typeof(GoodsRefunded))]
[JsonSerializable(typeof(GoodsUnrefunded))]
[JsonSerializable(typeof(RequestReturn))]
[JsonSerializable(typeof(ReviewReturn))]
[JsonSerializable(typeof(DecideReturn))]
[JsonSerializable(typeof(AppealReturn))]
[JsonSerializable(typeof(DecideAppeal))]
[JsonSerializable(typeof(SendParcel))]
[JsonSerializable(typeof(ReportLost))]
[JsonSerializable(typeof(ReceiveParcel))]
[JsonSerializable(typeof(InspectGoods))]
[JsonSerializable(typeof(CancelReturn))]
[JsonSerializable(typeof(ExpireReturn))]
[JsonSerializable(typeof(CloseReturn))]
[JsonSerializable(typeof(RaiseRefundOverdue))]
[JsonSerializable(typeof(MarkRefunded))]
[JsonSerializable(typeof(UnmarkRefunded))]
internal sealed partial class ReturnCaseJson : JsonSerializerContext;
