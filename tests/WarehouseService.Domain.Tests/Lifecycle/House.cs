using System.Text.Json;
using FluentResults;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using WarehouseService.Domain.Complaints;
using WarehouseService.Domain.Customers;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain.Tests.Lifecycle;

/// <summary>The whole house as a host registers it, asked in the words of the shared scenarios.</summary>
internal sealed class House : IAsyncDisposable
{
    private readonly Scenario _scenario;
    private readonly ServiceProvider _services;
    private readonly Dictionary<(int Step, string Record), long> _versions = [];

    public House(Scenario scenario, Func<IServiceCollection, IServiceCollection> withStore)
    {
        _scenario = scenario;
        var services = new ServiceCollection().AddSingleton<IClock>(new FakeClock(Instant.FromUtc(2030, 1, 1, 0, 0)));
        services.AddWarehouseService(desk => desk.KeepCustomerFiles(new MasterKey("test", new byte[MasterKey.Length])));
        _services = withStore(services).BuildServiceProvider();
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    /// <summary>What comes of a step: accepted, replayed, or the kind of the refusal.</summary>
    public async Task<string> PlayAsync(Step step)
    {
        var outcome = step.Do == "clock.tick" ? await TickAsync(step.At) : await AskAsync(step);
        foreach (var record in _scenario.Steps.Select(one => one.On).Where(on => on.Length > 0).Distinct())
        {
            _versions[(step.Number, record)] = (await RecordAsync(record)).Version;
        }

        return outcome;
    }

    /// <summary>Whether a record is as expected: each field, or that there is none.</summary>
    public async Task RequireAsync(string id, JsonElement expected)
    {
        var (state, version) = await RecordAsync(id);
        if (expected.ValueKind == JsonValueKind.Null)
        {
            Assert.Null(state);
            return;
        }

        var fields = Fields.Of(state!, version);
        Assert.All(expected.EnumerateObject(), field =>
            Assert.Equal((id, field.Name, Fields.Written(field.Value)), (id, field.Name, fields[field.Name])));
    }

    private Task<string> AskAsync(Step step) => StepCommands.Of(step, _scenario.Actors, HasComplaint) switch
    {
        TicketCommand command => OutcomeAsync(Desk<TicketDesk>().HandleAsync(command with { Expected = Expected(step) }, ContextOf(step))),
        CoordinationTaskCommand command => OutcomeAsync(Desk<CoordinationTaskDesk>().HandleAsync(command with { Expected = Expected(step) }, ContextOf(step))),
        ComplaintCommand command => OutcomeAsync(Desk<ComplaintDesk>().HandleAsync(command with { Expected = Expected(step) }, ContextOf(step))),
        RemedyCommand command => OutcomeAsync(Desk<RemedyDesk>().HandleAsync(command with { Expected = Expected(step) }, ContextOf(step))),
        CorrectiveActionCommand command => OutcomeAsync(Desk<CorrectiveActionDesk>().HandleAsync(command with { Expected = Expected(step) }, ContextOf(step))),
        CustomerFileCommand command => OutcomeAsync(Desk<CustomerFileDesk>().HandleAsync(command with { Expected = Expected(step) }, ContextOf(step))),
        SurveyCommand command => OutcomeAsync(Desk<SurveyDesk>().HandleAsync(command with { Expected = Expected(step) }, ContextOf(step))),
        FollowUpCommand command => OutcomeAsync(Desk<FollowUpDesk>().HandleAsync(command with { Expected = Expected(step) }, ContextOf(step))),
        var other => throw new InvalidOperationException($"No desk for {other.GetType().Name}."),
    };

    private static async Task<string> OutcomeAsync<T>(Task<Result<Accepted<T>>> asked)
        where T : class =>
        await asked is { IsSuccess: true } accepted ? accepted.Value.Replayed ? "replayed" : "accepted" : (await asked).Refusal()!.Kind.Name;

    // Whatever is due by then fires, and what falls due because of it.
    private async Task<string> TickAsync(Instant now)
    {
        var (store, handlers) = (Desk<IWorkStore>(), _services.GetServices<IWorkHandler>().ToList());
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

        return "accepted";
    }

    private CommandContext ContextOf(Step step) => new()
    {
        CommandId = step.CommandId ?? $"{_scenario.Id}/{step.Number}",
        Actor = step.By,
        At = step.At,
    };

    private long? Expected(Step step) => step.BasedOn is { } seen ? _versions[(seen, step.On)] : null;

    private bool HasComplaint(string id) => FindAsync<Complaint>(id).GetAwaiter().GetResult().State is not null;

    private async Task<(object? State, long Version)> RecordAsync(string id)
    {
        (object? State, long Version)[] all =
        [
            await FindAsync<Ticket>(id), await FindAsync<CoordinationTask>(id), await FindAsync<Complaint>(id), await FindAsync<Remedy>(id),
            await FindAsync<CorrectiveAction>(id), await FindAsync<CustomerFile>(id), await FindAsync<Survey>(id), await FindAsync<FollowUp>(id),
        ];
        return all.SingleOrDefault(one => one.State is not null);
    }

    private async Task<(object? State, long Version)> FindAsync<T>(string id)
        where T : class =>
        await Desk<IRepository<T>>().FindAsync(CommandContext.DefaultTenant, id) is var found ? (found.State, found.Version) : default;

    private T Desk<T>()
        where T : notnull => _services.GetRequiredService<T>();
}
