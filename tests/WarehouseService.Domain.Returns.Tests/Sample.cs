using NodaTime;
using WarehouseService.Domain;
using WarehouseService.Domain.Returns;

internal static class Sample
{
    public static string Run()
    {
        var yuan = Currency.Of("CNY");
        var order = PaidOrder.Of(new()
        {
            Order = "O1",
            Currency = yuan,
            Lines = [new() { Id = "kettle", Quantity = 3, UnitPrice = Money.OfMajor(99.00m, yuan) }],
            OrderDiscount = Money.OfMajor(10.00m, yuan),
            Shipping = new() { Charged = Money.OfMajor(8.00m, yuan) },
        });
        var policy = ReturnPolicy.Default with
        {
            Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"],
            Law = [LawPacks.China],
            Settlement = new() { ShippingRefund = ShippingRefund.WholeOrderOnly },
        };

        var delivered = new LocalDateTime(2026, 3, 2, 14, 30).InZoneStrictly(policy.Zone).ToInstant();
        var facts = new ReturnFacts { Line = "kettle", Quantity = 2, QuantityDelivered = 3, Deliveries = [delivered], Channel = "online" };
        var assessment = ReturnRules.Assess(facts, policy, delivered + Duration.FromDays(29));
        var settlement = Settlement.Of(order, RefundedToDate.Nothing, new() { Items = [new() { Line = "kettle", Quantity = 2 }] }, policy.Settlement).Value;
        return $"{assessment.Explain(Languages.English)}\n{settlement.Explain(Languages.Chinese)}";
    }
}
