using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using WarehouseService.Domain.Json;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Tickets;
using WarehouseService.Domain.Tickets.Json;

namespace WarehouseService.Domain;

/// <summary>Registers the service desk.</summary>
public static class WarehouseServiceRegistration
{
    /// <summary>
    /// Registers every desk and repository, in memory until a store is registered. What the host registered before stays, so every part is
    /// replaceable: <see cref="IAggregateStore"/>, <see cref="IWorkStore"/>, <see cref="IClock"/>, <see cref="IAccessLog"/>,
    /// <see cref="IAuditAnchors"/>, <see cref="IApprovalLimits"/>, <see cref="ICustomers"/>, <see cref="ITicketPolicies"/>, <see cref="ISlaPolicies"/>, <see cref="ICalendars"/>, and the lifecycles.
    /// </summary>
    /// <param name="services">Where to register.</param>
    /// <param name="configure">Sets policies and calendars; null keeps the defaults.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentException">A policy names a calendar that was not added.</exception>
    public static IServiceCollection AddWarehouseService(this IServiceCollection services, Action<WarehouseServiceOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = new WarehouseServiceOptions();
        configure?.Invoke(options);

        services.TryAddSingleton<InMemoryStore>();
        services.TryAddSingleton<IAggregateStore>(provider => provider.GetRequiredService<InMemoryStore>());
        services.TryAddSingleton<IWorkStore>(provider => provider.GetRequiredService<InMemoryStore>());
#pragma warning disable RS0030 // This is the edge: here, and only here, the ambient clock comes in.
        services.TryAddSingleton<IClock>(SystemClock.Instance);
#pragma warning restore RS0030
        services.TryAddSingleton<IAccessLog, AccessLog>();
        services.TryAddSingleton<Desk>();
        if (options.KeepsAuditTrail)
        {
            services.AddAudit();
        }

        return services
            .AddRecords<Claim, ClaimStatus, ClaimKnowledge>(ClaimFormat.Instance, () => new ClaimLifecycle())
            .AddApprovals(options)
            .AddTickets(options);
    }

    private static IServiceCollection AddApprovals(this IServiceCollection services, WarehouseServiceOptions options)
    {
        services.TryAddSingleton<IApprovalLimits>(new SharedApprovalLimits(options.ApprovalLimits));
        services.AddRecords<Delegation, DelegationStatus, DelegationKnowledge>(DelegationFormat.Instance, () => new DelegationLifecycle());
        services.TryAddSingleton<DelegationDesk>();
        return services;
    }

    private static IServiceCollection AddTickets(this IServiceCollection services, WarehouseServiceOptions options)
    {
        services.TryAddSingleton<ICustomers, OpenCustomers>();
        services.TryAddSingleton<ITicketPolicies>(new TicketPolicies(options.TicketPolicies));
        services.TryAddSingleton<ISlaPolicies>(new SlaPolicies(options.SlaPolicies));
        services.TryAddSingleton<ICalendars>(new SharedCalendars(options.ToCalendars()));
        services.AddRecords<Ticket, TicketStatus, TicketKnowledge>(TicketFormat.Instance, () => new TicketLifecycle());
        services.AddRecords<CaseLinks, CaseLinksStatus, CaseLinksKnowledge>(CaseLinksFormat.Instance, () => new CaseLinksLifecycle());
        services.AddRecords<CoordinationTask, CoordinationTaskStatus, CoordinationTaskKnowledge>(
            CoordinationTaskFormat.Instance, () => new CoordinationTaskLifecycle());
        services.TryAddSingleton<TicketDesk>();
        services.TryAddSingleton<CoordinationTaskDesk>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITaskCases, TicketTaskCases>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IWorkHandler, TicketTimerHandler>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IWorkHandler, CoordinationTaskTimerHandler>());
        return services;
    }

    private static void AddAudit(this IServiceCollection services)
    {
        services.TryAddSingleton(provider => new AuditTrail(provider.GetServices<RecordKind>().Select(kind => kind.Name)));
        services.TryAddSingleton<AuditDesk>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IWorkHandler, AuditHandler>());
    }

    private static IServiceCollection AddRecords<TState, TStatus, TKnowledge>(
        this IServiceCollection services, RecordFormat<TState> format, Func<Lifecycle<TState, TStatus, TKnowledge>> lifecycle)
        where TState : class, IState<TStatus>
        where TStatus : class, IStatus
        where TKnowledge : class
    {
        services.AddSingleton(new RecordKind(format.Kind));
        services.TryAddSingleton(format);
        services.TryAddSingleton(_ => lifecycle());
        services.TryAddSingleton<Repository<TState, TStatus, TKnowledge>>();
        services.TryAddSingleton<IRepository<TState>>(provider => provider.GetRequiredService<Repository<TState, TStatus, TKnowledge>>());
        return services;
    }

    /// <summary>A kind of records that desks write, so that none is left out of the audit.</summary>
    private sealed record RecordKind(string Name);
}
