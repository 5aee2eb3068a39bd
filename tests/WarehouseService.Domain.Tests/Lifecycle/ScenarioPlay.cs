using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using WarehouseService.Domain.Complaints;
using WarehouseService.Domain.Customers;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain.Tests.Lifecycle;

/// <summary>A shared scenario, played on the whole house.</summary>
internal sealed class ScenarioPlay(Scenario scenario, Func<IServiceCollection, IServiceCollection> withStore) : IAsyncDisposable
{
    private readonly House _house = new(withStore);
    private readonly Dictionary<(int Step, string Record), long> _versions = [];

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    /// <summary>What comes of a step: accepted, replayed, or the kind of the refusal.</summary>
    public async Task<string> PlayAsync(Step step)
    {
        var outcome = "accepted";
        if (step.Do == "clock.tick")
        {
            await _house.TickAsync(step.At);
        }
        else
        {
            outcome = await _house.AskAsync(await CommandOfAsync(step), ContextOf(step)) switch
            {
                { Refusal: { } refusal } => refusal.Kind.Name,
                { Replayed: true } => "replayed",
                _ => "accepted",
            };
        }

        foreach (var record in scenario.Steps.Select(one => one.On).Where(on => on.Length > 0).Distinct())
        {
            _versions[(step.Number, record)] = (await RecordAsync(record)).Version;
        }

        return outcome;
    }

    /// <summary>Requires that a record is as expected: each field, or that there is none.</summary>
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

    private async Task<ICommand> CommandOfAsync(Step step)
    {
        var isForComplaint = step.Text("for") is { } @case && (await _house.FindAsync<Complaint>(@case)).State is not null;
        var expected = step.BasedOn is { } seen ? _versions[(seen, step.On)] : (long?)null;
        return StepCommands.Of(step, scenario.Actors, isForComplaint) switch
        {
            TicketCommand command => command with { Expected = expected },
            CoordinationTaskCommand command => command with { Expected = expected },
            ComplaintCommand command => command with { Expected = expected },
            RemedyCommand command => command with { Expected = expected },
            CorrectiveActionCommand command => command with { Expected = expected },
            CustomerFileCommand command => command with { Expected = expected },
            SurveyCommand command => command with { Expected = expected },
            var other => other,
        };
    }

    private CommandContext ContextOf(Step step) => new()
    {
        CommandId = step.CommandId ?? $"{scenario.Id}/{step.Number}",
        Actor = step.By,
        At = step.At,
    };

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
        where T : class => await _house.FindAsync<T>(id) is var found ? (found.State, found.Version) : default;
}
