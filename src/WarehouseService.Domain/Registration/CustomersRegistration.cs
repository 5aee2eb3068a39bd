using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WarehouseService.Domain.BetweenContexts;
using WarehouseService.Domain.Customers;
using WarehouseService.Domain.Customers.Json;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain.Registration;

/// <summary>Registers customers' files, surveys and follow-ups, and ties them to tickets and complaints.</summary>
internal static class CustomersRegistration
{
    internal static IServiceCollection AddCustomers(this IServiceCollection services, WarehouseServiceOptions options)
    {
        services.TryAddSingleton<ICarePolicies>(new CarePolicies(options.CarePolicies));
        services.AddPrivacy(options);
        services.AddRecords<CustomerFile, CustomerFileStatus, CustomerFileKnowledge>(() => CustomerFileFormat.Instance, () => new CustomerFileLifecycle());
        services.AddRecords<Survey, SurveyStatus, SurveyKnowledge>(() => SurveyFormat.Instance, () => new SurveyLifecycle());
        services.AddRecords<SurveyLedger, SurveyLedgerStatus, SurveyLedgerKnowledge>(() => SurveyLedgerFormat.Instance, () => new SurveyLedgerLifecycle());
        services.AddRecords<FollowUp, FollowUpStatus, FollowUpKnowledge>(() => FollowUpFormat.Instance, () => new FollowUpLifecycle());
        services.TryAddSingleton<CustomerFileDesk>();
        services.TryAddSingleton<CustomerViews>();
        services.TryAddSingleton<SurveyDesk>();
        services.TryAddSingleton<FollowUpDesk>();
        services.TryAddSingleton<ICustomers, CustomerFilesOfTickets>();
        services.TryAddSingleton<ICustomerComplaints, ComplaintsAgainstErasing>();
        services.TryAddSingleton<ICustomerEntitlements, EntitledByWork>();
        services.TryAddSingleton<ISurveyedTickets, TicketsOfSurveys>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITicketConsequences, SurveysOfReopenedTickets>());
        return services.AddWorkHandler<CustomerFileTimerHandler>().AddWorkHandler<SurveyTimerHandler>().AddWorkHandler<FollowUpTimerHandler>();
    }

    private static void AddPrivacy(this IServiceCollection services, WarehouseServiceOptions options)
    {
        services.TryAddSingleton(VaultBeside);
        services.TryAddSingleton<IRandomSource, FrameworkRandom>();
        services.TryAddSingleton<IPersonalCipher, AesGcmCipher>();
        services.TryAddSingleton<IPersonKeys>(provider => new VaultedPersonKeys(
            provider.GetRequiredService<IKeyVault>(), provider.GetRequiredService<IRandomSource>(), options.MasterKeys));
    }

    // Whoever keeps records for good keeps the keys to them for good.
    private static IKeyVault VaultBeside(IServiceProvider provider) => provider.GetRequiredService<IAggregateStore>() is InMemoryStore
        ? new InMemoryKeyVault()
        : throw new InvalidOperationException($"Customers' files are kept in a store of the host's; register an {nameof(IKeyVault)} for their keys as well.");

    private sealed class FrameworkRandom : IRandomSource
    {
#pragma warning disable RS0030 // This is the edge: here, and only here, randomness comes in.
        public void Fill(Span<byte> bytes) => RandomNumberGenerator.Fill(bytes);
#pragma warning restore RS0030
    }
}
