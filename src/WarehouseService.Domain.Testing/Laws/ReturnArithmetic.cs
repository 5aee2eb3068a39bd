using NodaTime;
using WarehouseService.Domain.Returns;

namespace WarehouseService.Domain.Testing.Laws;

/// <summary>What the laws of returns are tried on: the domain's judgement; a broken one where the laws themselves are tried.</summary>
internal sealed record ReturnArithmetic
{
    internal Func<ReturnFacts, ReturnPolicy, Instant, Assessment> Assess { get; init; } = ReturnRules.Assess;

    internal Func<PaidOrder, RefundedToDate, ReturnedGoods, SettlementPolicy, Settlement> Settle { get; init; } =
        (order, before, goods, policy) => Settlement.Of(order, before, goods, policy).Value;
}
