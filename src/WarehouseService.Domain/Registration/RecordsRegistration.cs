using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Registration;

/// <summary>Registers the records of one kind. Formats are made when first asked for: who uses one context does not wait for the JSON of all.</summary>
internal static class RecordsRegistration
{
    internal static IServiceCollection AddRecords<TState, TStatus, TKnowledge>(
        this IServiceCollection services, Func<RecordFormat<TState>> format, Func<Lifecycle<TState, TStatus, TKnowledge>> lifecycle)
        where TState : class, IState<TStatus>
        where TStatus : class, IStatus
        where TKnowledge : class
    {
        services.TryAddSingleton(_ => format());
        services.AddSingleton(_ => new RecordKind(format().Kind, format().FreeText));
        services.TryAddSingleton(_ => lifecycle());
        services.TryAddSingleton(provider => new Repository<TState, TStatus, TKnowledge>(
            provider.GetRecords(),
            provider.GetRequiredService<RecordFormat<TState>>(),
            provider.GetRequiredService<Lifecycle<TState, TStatus, TKnowledge>>()));
        services.TryAddSingleton<IRepository<TState>>(provider => provider.GetRequiredService<Repository<TState, TStatus, TKnowledge>>());
        return services;
    }

    internal static IAggregateStore GetRecords(this IServiceProvider provider) =>
        provider.GetRequiredKeyedService<IAggregateStore>(WarehouseServiceRegistration.Records);

    internal static IServiceCollection AddWorkHandler<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(this IServiceCollection services)
        where THandler : class, IWorkHandler
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IWorkHandler, THandler>());
        return services;
    }
}

/// <summary>A kind of records that desks write: so none is left out of the audit, and no free text unsealed.</summary>
internal sealed record RecordKind(string Name, ImmutableArray<string> FreeText);
