using Microsoft.Extensions.DependencyInjection;
using WarehouseService.Storage.Sqlite;

namespace WarehouseService.Domain.Tests.Lifecycle;

/// <summary>The shared scenarios, played on the whole house: every desk over one store.</summary>
public sealed class ScenarioTests
{
    public static TheoryData<string> Ids => [.. Scenario.All.Select(scenario => scenario.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_scenario_ends_as_written_in_memory(string id)
    {
        await PlayAsync(id, services => services);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_scenario_ends_as_written_in_a_file(string id)
    {
        var folder = Directory.CreateTempSubdirectory("scenario");
        try
        {
            await PlayAsync(id, services => services.AddSqliteStore(Path.Combine(folder.FullName, "desk.db")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task PlayAsync(string id, Func<IServiceCollection, IServiceCollection> withStore)
    {
        var scenario = Scenario.All.Single(one => one.Id == id);
        await using var play = new ScenarioPlay(scenario, withStore);
        foreach (var step in scenario.Steps)
        {
            var outcome = await play.PlayAsync(step);
            Assert.True(step.Outcome == outcome, $"{scenario.Id}, step {step.Number}: {step.By} {step.Do} {step.On}: expected {step.Outcome}, was {outcome}.");
        }

        foreach (var (record, expected) in scenario.Expected)
        {
            await play.RequireAsync(record, expected);
        }
    }
}
