using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using WarehouseService.Domain.Customers;
using WarehouseService.Domain.Json;
using WarehouseService.Domain.Registration;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Tickets;
using WarehouseService.Domain.Tickets.Json;

namespace WarehouseService.Domain;

/// <summary>Registers the service desk.</summary>
public static class WarehouseServiceRegistration
{
    /// <summary>
    /// The key of the <see cref="IAggregateStore"/> that desks, repositories and the access log write to and read from: the registered store with
    /// what the options put above it. The store without a key is the registered one itself, as it is.
    /// </summary>
    public const string Records = "records";

    /// <summary>
    /// Registers every desk and repository, in memory until a store is registered. What the host registered before stays, so every part is
    /// replaceable: <see cref="IAggregateStore"/>, <see cref="IWorkStore"/>, <see cref="IClock"/>, <see cref="IAccessLog"/>,
    /// <see cref="IAuditAnchors"/>, <see cref="ICustomers"/>, <see cref="ITicketPolicies"/>, <see cref="ISlaPolicies"/>, <see cref="ICalendars"/>, and the lifecycles.
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
        services.TryAddKeyedSingleton(Records, (provider, _) => RecordsOf(provider, options));
        services.TryAddSingleton<IAccessLog>(provider => new AccessLog(provider.GetRecords(), provider.GetRequiredService<IClock>()));
        services.TryAddSingleton(provider => new Desk(provider.GetRecords(), provider.GetRequiredService<IClock>(), provider.GetRequiredService<IAccessLog>()));
        services.AddRecords<Claim, ClaimStatus, ClaimKnowledge>(() => ClaimFormat.Instance, () => new ClaimLifecycle());
        if (options.KeepsAuditTrail)
        {
            services.AddAudit();
        }

        // First, so that files answer for customers where there are any.
        if (!options.MasterKeys.IsEmpty)
        {
            services.AddCustomers(options);
        }

        return services.AddApprovals(options).AddTickets(options).AddComplaints(options).AddReturns(options);
    }

    // Whoever registered the store, before or after: it is asked for when it is first needed.
    private static IAggregateStore RecordsOf(IServiceProvider provider, WarehouseServiceOptions options)
    {
        var store = provider.GetRequiredService<IAggregateStore>();
        store = provider.GetService<AuditTrail>() is { } trail ? new AuditedStore(store, trail) : store;
        return options.MasterKeys.IsEmpty ? store : new SealedTextStore(
            store,
            provider.GetRequiredService<IPersonKeys>(),
            provider.GetRequiredService<IPersonalCipher>(),
            provider.GetServices<RecordKind>().ToDictionary(kind => kind.Name, kind => kind.FreeText));
    }

    private static IServiceCollection AddApprovals(this IServiceCollection services, WarehouseServiceOptions options)
    {
        services.TryAddSingleton<IApprovalLimits>(new SharedApprovalLimits(options.ApprovalLimits));
        services.AddRecords<Delegation, DelegationStatus, DelegationKnowledge>(() => DelegationFormat.Instance, () => new DelegationLifecycle());
        services.TryAddSingleton<DelegationDesk>();
        return services;
    }

    private static void AddAudit(this IServiceCollection services)
    {
        services.TryAddSingleton(provider => new AuditTrail([AccessLog.Kind, .. provider.GetServices<RecordKind>().Select(kind => kind.Name)]));
        services.TryAddSingleton<AuditDesk>();
        services.AddWorkHandler<AuditHandler>();
    }
}
