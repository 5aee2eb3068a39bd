using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Tickets;
using WarehouseService.Domain.Tickets.Json;

namespace WarehouseService.Domain.Registration;

/// <summary>Registers tickets, coordination tasks and what is alive on cases.</summary>
internal static class TicketsRegistration
{
    internal static IServiceCollection AddTickets(this IServiceCollection services, WarehouseServiceOptions options)
    {
        services.TryAddSingleton<ICustomers, OpenCustomers>();
        services.TryAddSingleton<ITicketPolicies>(new TicketPolicies(options.TicketPolicies));
        services.TryAddSingleton<ISlaPolicies>(new SlaPolicies(options.SlaPolicies));
        services.TryAddSingleton<ICalendars>(new SharedCalendars(options.ToCalendars()));
        services.AddRecords<Ticket, TicketStatus, TicketKnowledge>(() => TicketFormat.Instance, () => new TicketLifecycle());
        services.AddRecords<CaseLinks, CaseLinksStatus, CaseLinksKnowledge>(() => CaseLinksFormat.Instance, () => new CaseLinksLifecycle());
        services.AddRecords<CoordinationTask, CoordinationTaskStatus, CoordinationTaskKnowledge>(
            () => CoordinationTaskFormat.Instance, () => new CoordinationTaskLifecycle());
        services.TryAddSingleton<TicketDesk>();
        services.TryAddSingleton<CoordinationTaskDesk>();
        services.TryAddSingleton<TicketView>();
        services.TryAddSingleton<CoordinationTaskView>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITaskCases, TicketTaskCases>());
        return services.AddWorkHandler<TicketTimerHandler>().AddWorkHandler<CoordinationTaskTimerHandler>();
    }
}
