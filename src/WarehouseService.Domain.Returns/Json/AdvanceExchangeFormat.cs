using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WarehouseService.Domain.Json;

namespace WarehouseService.Domain.Returns.Json;

/// <summary>How advance exchanges are written.</summary>
public static class AdvanceExchangeFormat
{
    private static readonly JsonSerializerOptions Json = DomainJson.Options(AdvanceExchangeJson.Default, ReturnsConverters.All);

    /// <summary>The format; one, shared. Lists find advance exchanges by status and customer.</summary>
    public static RecordFormat<AdvanceExchange> Instance { get; } = new(
        "advance-exchange",
        Json.TypeOf<AdvanceExchange>(),
        new Dictionary<string, JsonTypeInfo>
        {
            ["requested"] = Json.TypeOf<AdvanceExchangeRequested>(),
            ["payment_confirmed"] = Json.TypeOf<HoldPaymentConfirmed>(),
            ["payment_refused"] = Json.TypeOf<HoldPaymentRefused>(),
            ["payment_retried"] = Json.TypeOf<HoldPaymentRetried>(),
            ["new_goods_sent"] = Json.TypeOf<NewGoodsSent>(),
            ["cancelled"] = Json.TypeOf<AdvanceExchangeCancelled>(),
            ["old_goods_accepted"] = Json.TypeOf<OldGoodsAccepted>(),
            ["lapsed"] = Json.TypeOf<AdvanceExchangeLapsed>(),
        },
        [
            Json.TypeOf<RequestAdvanceExchange>(), Json.TypeOf<ConfirmHoldPayment>(), Json.TypeOf<RefuseHoldPayment>(),
            Json.TypeOf<RetryHoldPayment>(), Json.TypeOf<SendNewGoods>(), Json.TypeOf<CancelAdvanceExchange>(),
            Json.TypeOf<AcceptOldGoods>(), Json.TypeOf<LapseAdvanceExchange>(),
        ],
        exchange => new() { Status = exchange.Status.Name, Customer = exchange.Customer },
        HoldMessages.Of,
        freeText: ["reason", "reference", "payments.reference", "asked.reference"]);
}

[JsonSerializable(typeof(AdvanceExchange))]
[JsonSerializable(typeof(AdvanceExchangeRequested))]
[JsonSerializable(typeof(HoldPaymentConfirmed))]
[JsonSerializable(typeof(HoldPaymentRefused))]
[JsonSerializable(typeof(HoldPaymentRetried))]
[JsonSerializable(typeof(NewGoodsSent))]
[JsonSerializable(typeof(AdvanceExchangeCancelled))]
[JsonSerializable(typeof(OldGoodsAccepted))]
[JsonSerializable(typeof(AdvanceExchangeLapsed))]
[JsonSerializable(typeof(RequestAdvanceExchange))]
[JsonSerializable(typeof(ConfirmHoldPayment))]
[JsonSerializable(typeof(RefuseHoldPayment))]
[JsonSerializable(typeof(RetryHoldPayment))]
[JsonSerializable(typeof(SendNewGoods))]
[JsonSerializable(typeof(CancelAdvanceExchange))]
[JsonSerializable(typeof(AcceptOldGoods))]
[JsonSerializable(typeof(LapseAdvanceExchange))]
internal sealed partial class AdvanceExchangeJson : JsonSerializerContext;
