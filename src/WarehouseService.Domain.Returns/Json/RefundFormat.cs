using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WarehouseService.Domain.Json;

namespace WarehouseService.Domain.Returns.Json;

/// <summary>How refunds are written.</summary>
public static class RefundFormat
{
    private static readonly JsonSerializerOptions Json = DomainJson.Options(RefundJson.Default, ReturnsConverters.All);

    /// <summary>The format; one, shared.</summary>
    public static RecordFormat<Refund> Instance { get; } = new(
        "refund",
        Json.TypeOf<Refund>(),
        new Dictionary<string, JsonTypeInfo>
        {
            ["proposed"] = Json.TypeOf<RefundProposed>(),
            ["approved"] = Json.TypeOf<RefundApproved>(),
            ["rejected"] = Json.TypeOf<RefundRejected>(),
            ["reserved"] = Json.TypeOf<RefundReserved>(),
            ["sent"] = Json.TypeOf<RefundSent>(),
            ["settled"] = Json.TypeOf<RefundSettled>(),
            ["failed"] = Json.TypeOf<RefundFailed>(),
            ["unknown"] = Json.TypeOf<RefundOutcomeUnknown>(),
            ["alerts_raised"] = Json.TypeOf<RefundAlertsRaised>(),
        },
        [
            Json.TypeOf<ProposeRefund>(), Json.TypeOf<RefundCase>(), Json.TypeOf<ApproveRefund>(), Json.TypeOf<RejectRefund>(),
            Json.TypeOf<ReserveRefund>(), Json.TypeOf<SendRefund>(), Json.TypeOf<AnswerRefund>(), Json.TypeOf<RetryRefund>(),
            Json.TypeOf<ResendRefund>(), Json.TypeOf<RaiseRefundAlerts>(),
        ],
        refund => new() { Status = refund.Status.Name, Customer = refund.Customer, Queue = refund.Order },
        decision => [.. RefundMessages.Of(decision), .. RefundAlertMessages.Of(decision)],
        freeText: ["reason", "reference"]);
}

[JsonSerializable(typeof(Refund))]
[JsonSerializable(typeof(RefundProposed))]
[JsonSerializable(typeof(RefundApproved))]
[JsonSerializable(typeof(RefundRejected))]
[JsonSerializable(typeof(RefundReserved))]
[JsonSerializable(typeof(RefundSent))]
[JsonSerializable(typeof(RefundSettled))]
[JsonSerializable(typeof(RefundFailed))]
[JsonSerializable(typeof(RefundOutcomeUnknown))]
[JsonSerializable(typeof(RefundAlertsRaised))]
[JsonSerializable(typeof(ProposeRefund))]
[JsonSerializable(typeof(RefundCase))]
[JsonSerializable(typeof(ApproveRefund))]
[JsonSerializable(typeof(RejectRefund))]
[JsonSerializable(typeof(ReserveRefund))]
[JsonSerializable(typeof(SendRefund))]
[JsonSerializable(typeof(AnswerRefund))]
[JsonSerializable(typeof(RetryRefund))]
[JsonSerializable(typeof(ResendRefund))]
[JsonSerializable(typeof(RaiseRefundAlerts))]
internal sealed partial class RefundJson : JsonSerializerContext;
