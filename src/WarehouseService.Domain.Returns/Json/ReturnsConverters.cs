using System.Collections.Immutable;
using System.Text.Json.Serialization;
using WarehouseService.Domain.Json;

namespace WarehouseService.Domain.Returns.Json;

/// <summary>Converters for the closed sets and small values of returns.</summary>
internal static class ReturnsConverters
{
    internal static ImmutableArray<JsonConverter> All { get; } =
    [
        new SmartEnumConverter<ReturnReason>(ReturnReason.All),
        new SmartEnumConverter<Fault>(Fault.All),
        new SmartEnumConverter<Disposition>(Disposition.All),
        new SmartEnumConverter<AdjustmentKind>(AdjustmentKind.All),
        new SmartEnumConverter<Rounding>(Rounding.All),
        new SmartEnumConverter<ShippingRefund>(ShippingRefund.All),
        new SmartEnumConverter<FreightPayer>(FreightPayer.All),
        new SmartEnumConverter<TenderOrder>(TenderOrder.All),
        new SmartEnumConverter<OrderLedgerStatus>(OrderLedgerStatus.All),
        new SmartEnumConverter<LedgerRefundStatus>(LedgerRefundStatus.All),
        new SmartEnumConverter<RefundStatus>(RefundStatus.All),
        new SmartEnumConverter<RefundAnswer>(RefundAnswer.All),
        new BasisPointsConverter(),
        new CurrencyConverter(),
        new RestockingFeeConverter(),
    ];
}
