using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WarehouseService.Domain.Complaints;
using WarehouseService.Domain.Complaints.Json;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain.Registration;

/// <summary>Registers complaints, remedies and corrective actions.</summary>
internal static class ComplaintsRegistration
{
    internal static IServiceCollection AddComplaints(this IServiceCollection services, WarehouseServiceOptions options)
    {
        services.TryAddSingleton<IComplaintPolicies>(new ComplaintPolicies(options.ComplaintPolicies));
        services.TryAddSingleton<IHandlingRegimes>(new HandlingRegimes(options.HandlingRegimes));
        services.AddRecords<Complaint, ComplaintStatus, ComplaintKnowledge>(() => ComplaintFormat.Instance, () => new ComplaintLifecycle());
        services.AddRecords<CustomerLedger, CustomerLedgerStatus, CustomerLedgerKnowledge>(
            () => CustomerLedgerFormat.Instance, () => new CustomerLedgerLifecycle());
        services.AddRecords<Remedy, RemedyStatus, RemedyKnowledge>(() => RemedyFormat.Instance, () => new RemedyLifecycle());
        services.AddRecords<CorrectiveAction, CorrectiveActionStatus, CorrectiveActionKnowledge>(
            () => CorrectiveActionFormat.Instance, () => new CorrectiveActionLifecycle());
        services.TryAddSingleton<ComplaintDesk>();
        services.TryAddSingleton<RemedyDesk>();
        services.TryAddSingleton<CorrectiveActionDesk>();
        services.TryAddSingleton<ComplaintView>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITaskCases, ComplaintTaskCases>());
        return services.AddWorkHandler<ComplaintTimerHandler>().AddWorkHandler<RemedyTimerHandler>();
    }
}
