using System.Collections.Immutable;
using System.Text.Json.Serialization;
using WarehouseService.Domain.Json;
using WarehouseService.Domain.Sla.Json;

namespace WarehouseService.Domain.Returns.Json;

/// <summary>What it takes to write values of returns into records.</summary>
public static class ReturnsConverters
{
    /// <summary>The converters of closed sets, small values and policies, for <see cref="DomainJson.Options"/>.</summary>
    public static ImmutableArray<JsonConverter> All { get; } =
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
        new SmartEnumConverter<ReturnRule>(ReturnRule.All),
        new SmartEnumConverter<FindingResult>(FindingResult.All),
        new SmartEnumConverter<Eligibility>(Eligibility.All),
        new SmartEnumConverter<ReturnCaseStatus>(ReturnCaseStatus.All),
        new SmartEnumConverter<LineOutcome>(LineOutcome.All),
        new SmartEnumConverter<GoodsStatus>(GoodsStatus.All),
        new SmartEnumConverter<ReturnMethod>(ReturnMethod.All),
        new SmartEnumConverter<ReturnRemedy>(ReturnRemedy.All),
        new SmartEnumConverter<DeadlineUnit>(DeadlineUnit.All),
        new SmartEnumConverter<RepairStatus>(RepairStatus.All),
        new SmartEnumConverter<RepairPlace>(RepairPlace.All),
        new SmartEnumConverter<AdvanceExchangeStatus>(AdvanceExchangeStatus.All),
        new SmartEnumConverter<AdvanceOutcome>(AdvanceOutcome.All),
        new SmartEnumConverter<HoldPaymentKind>(HoldPaymentKind.All),
        new SmartEnumConverter<HoldPaymentStatus>(HoldPaymentStatus.All),
        new BasisPointsConverter(),
        new CurrencyConverter(),
        new RestockingFeeConverter(),
        new ReturnPolicyConverter(),
        new ZoneConverter(),
        .. SlaConverters.All,
    ];
}
