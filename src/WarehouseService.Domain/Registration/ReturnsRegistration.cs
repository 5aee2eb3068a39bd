using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WarehouseService.Domain.Returns;
using WarehouseService.Domain.Returns.Json;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Registration;

internal static class ReturnsRegistration
{
    internal static IServiceCollection AddReturns(this IServiceCollection services, WarehouseServiceOptions options)
    {
        services.TryAddSingleton<IReturnPolicies>(new ReturnPolicies(options.ReturnPolicies));
        services.TryAddSingleton<IReturnProcesses>(new ReturnProcesses(options.ReturnProcesses));
        services.AddRecords<OrderLedger, OrderLedgerStatus, OrderLedgerKnowledge>(() => OrderLedgerFormat.Instance, () => new OrderLedgerLifecycle());
        services.AddRecords<Refund, RefundStatus, RefundKnowledge>(() => RefundFormat.Instance, () => new RefundLifecycle());
        services.AddRecords<ReturnCase, ReturnCaseStatus, ReturnCaseKnowledge>(() => ReturnCaseFormat.Instance, () => new ReturnCaseLifecycle());
        services.AddRecords<Repair, RepairStatus, RepairKnowledge>(() => RepairFormat.Instance, () => new RepairLifecycle());
        services.AddRecords<AdvanceExchange, AdvanceExchangeStatus, AdvanceExchangeKnowledge>(
            () => AdvanceExchangeFormat.Instance, () => new AdvanceExchangeLifecycle());
        services.TryAddSingleton<IWarranties, NoWarranties>();
        services.TryAddSingleton<IOrderFacts, NoOrderFacts>();
        services.TryAddSingleton<OrderLedgerDesk>();
        services.TryAddSingleton<ReturnCaseDesk>();
        services.TryAddSingleton<RepairDesk>();
        services.TryAddSingleton<AdvanceExchangeDesk>();
        services.TryAddSingleton<ReturnCaseView>();
        services.TryAddSingleton<RefundView>();
        services.TryAddSingleton<RepairView>();
        services.TryAddSingleton(provider => new RefundDesk(
            provider.GetRequiredService<Desk>(),
            provider.GetRequiredService<Repository<Refund, RefundStatus, RefundKnowledge>>(),
            provider.GetRequiredService<Repository<OrderLedger, OrderLedgerStatus, OrderLedgerKnowledge>>(),
            provider.GetRequiredService<Repository<ReturnCase, ReturnCaseStatus, ReturnCaseKnowledge>>(),
            provider.GetRequiredService<Repository<Delegation, DelegationStatus, DelegationKnowledge>>(),
            provider.GetRequiredService<IApprovalLimits>(),
            provider.GetRequiredService<ISlaPolicies>(),
            provider.GetRequiredService<ICalendars>(),
            options.RefundAnswerWithin));
        return services.AddWorkHandler<RefundTimerHandler>().AddWorkHandler<ReturnCaseTimerHandler>().AddWorkHandler<RepairTimerHandler>().AddWorkHandler<AdvanceExchangeTimerHandler>();
    }
}
