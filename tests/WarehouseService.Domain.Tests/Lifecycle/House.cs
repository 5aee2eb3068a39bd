using FluentResults;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using WarehouseService.Domain.Complaints;
using WarehouseService.Domain.Customers;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain.Tests.Lifecycle;

/// <summary>The whole house as a host registers it: every desk over one store.</summary>
internal sealed class House : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public House(Func<IServiceCollection, IServiceCollection>? withStore = null, bool isAudited = false)
    {
        var services = new ServiceCollection().AddSingleton<IClock>(new FakeClock(Instant.FromUtc(2030, 1, 1, 0, 0)));
        services.AddWarehouseService(desk =>
        {
            desk.KeepCustomerFiles(new MasterKey("test", new byte[MasterKey.Length]));
            desk.KeepsAuditTrail = isAudited;
        });
        _services = (withStore?.Invoke(services) ?? services).BuildServiceProvider();
    }

    /// <summary>The store as desks and repositories see it.</summary>
    public IAggregateStore Records => _services.GetRequiredKeyedService<IAggregateStore>(WarehouseServiceRegistration.Records);

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    /// <summary>What comes of a command, whichever desk it is for: accepted, replayed, or the refusal.</summary>
    public Task<(bool Replayed, Refusal? Refusal)> AskAsync(ICommand command, CommandContext context) => command switch
    {
        TicketCommand asked => OutcomeAsync(Get<TicketDesk>().HandleAsync(asked, context)),
        CoordinationTaskCommand asked => OutcomeAsync(Get<CoordinationTaskDesk>().HandleAsync(asked, context)),
        ComplaintCommand asked => OutcomeAsync(Get<ComplaintDesk>().HandleAsync(asked, context)),
        RemedyCommand asked => OutcomeAsync(Get<RemedyDesk>().HandleAsync(asked, context)),
        CorrectiveActionCommand asked => OutcomeAsync(Get<CorrectiveActionDesk>().HandleAsync(asked, context)),
        DelegationCommand asked => OutcomeAsync(Get<DelegationDesk>().HandleAsync(asked, context)),
        CustomerFileCommand asked => OutcomeAsync(Get<CustomerFileDesk>().HandleAsync(asked, context)),
        SurveyCommand asked => OutcomeAsync(Get<SurveyDesk>().HandleAsync(asked, context)),
        FollowUpCommand asked => OutcomeAsync(Get<FollowUpDesk>().HandleAsync(asked, context)),
        _ => throw new InvalidOperationException($"No desk for {command.GetType().Name}."),
    };

    /// <summary>Whatever is due by now fires, and what falls due because of it.</summary>
    public async Task TickAsync(Instant now)
    {
        var (store, handlers) = (Get<IWorkStore>(), _services.GetServices<IWorkHandler>().ToList());
        while (await store.ClaimAsync(new(), now, Duration.FromMinutes(1), 100) is { IsEmpty: false } due)
        {
            foreach (var item in due)
            {
                if (handlers.Find(one => one.Handles(item.Key.Kind, item.Work.Name)) is { } handler)
                {
                    await handler.HandleAsync(item, now);
                }

                await store.CompleteAsync(item);
            }
        }
    }

    public async Task<Versioned<T>> FindAsync<T>(string id)
        where T : class => await Get<IRepository<T>>().FindAsync(CommandContext.DefaultTenant, id);

    /// <summary>The record that a command is about, as its desk sees it; null if there is none.</summary>
    public async Task<AggregateDocument?> DocumentAsync(ICommand command) =>
        (await Records.LoadAsync(new(CommandContext.DefaultTenant, KindOf(command), command.Target), null)).Document;

    /// <summary>Every record of a kind, as its desk sees it.</summary>
    public async Task<List<AggregateDocument>> DocumentsAsync(string kind)
    {
        var (all, cursor) = (new List<AggregateDocument>(), (string?)null);
        do
        {
            var page = await Records.QueryAsync(new() { Kind = kind }, cursor, Page<object>.MaxSize);
            all.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null);
        return all;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    private static string KindOf(ICommand command) => command switch
    {
        TicketCommand => "ticket",
        CoordinationTaskCommand => "task",
        ComplaintCommand => "complaint",
        RemedyCommand => "remedy",
        CorrectiveActionCommand => "corrective-action",
        DelegationCommand => "delegation",
        CustomerFileCommand => "customer-file",
        SurveyCommand => "survey",
        _ => "follow-up",
    };

    private static async Task<(bool Replayed, Refusal? Refusal)> OutcomeAsync<T>(Task<Result<Accepted<T>>> asked)
        where T : class =>
        await asked is { IsSuccess: true } accepted ? (accepted.Value.Replayed, null) : (false, (await asked).Refusal());
}
