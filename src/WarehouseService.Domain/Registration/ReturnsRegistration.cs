using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WarehouseService.Domain.Returns;
using WarehouseService.Domain.Returns.Json;

namespace WarehouseService.Domain.Registration;

internal static class ReturnsRegistration
{
    internal static IServiceCollection AddReturns(this IServiceCollection services, WarehouseServiceOptions options)
    {
        services.TryAddSingleton<IReturnPolicies>(new ReturnPolicies(options.ReturnPolicies));
        services.AddRecords<OrderLedger, OrderLedgerStatus, OrderLedgerKnowledge>(OrderLedgerFormat.Instance, () => new OrderLedgerLifecycle());
        services.AddRecords<Refund, RefundStatus, RefundKnowledge>(RefundFormat.Instance, () => new RefundLifecycle());
        services.TryAddSingleton<OrderLedgerDesk>();
        services.TryAddSingleton(provider => new RefundDesk(
            provider.GetRequiredService<Desk>(),
            provider.GetRequiredService<Repository<Refund, RefundStatus, RefundKnowledge>>(),
            provider.GetRequiredService<Repository<OrderLedger, OrderLedgerStatus, OrderLedgerKnowledge>>(),
            provider.GetRequiredService<IApprovalLimits>(),
            options.RefundAnswerWithin));
        return services.AddWorkHandler<RefundTimerHandler>();
    }
}
