using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using WarehouseService.Domain.Storage;
using WarehouseService.Storage.PostgreSql;
using WarehouseService.Tests.PostgreSql;

namespace WarehouseService.Storage.Tests.PostgreSql;

/// <summary>The README's samples, word for word.</summary>
[NeedsPostgreSql]
public sealed class PostgreSqlReadmeTests(PostgreSqlDatabase database) : IClassFixture<PostgreSqlDatabase>
{
    [Fact]
    public void The_registration_works()
    {
        var (services, connectionString) = (new ServiceCollection(), database.ConnectionString);

        services.AddPostgreSqlStore(connectionString);

        Assert.Contains(services, service => service.ServiceType == typeof(IAggregateStore));
    }

    [Fact]
    public async Task The_sample_works()
    {
        var (connectionString, now) = (database.ConnectionString, Instant.FromUtc(2026, 11, 23, 12, 0));

        await using var store = PostgreSqlStore.Open(connectionString);
        var ticket = new AggregateKey("default", "ticket", "T1");
        var outcome = await store.CommitAsync(new()
        {
            CommandId = "open-T1",
            Digest = "of-the-commands-content",
            Commits =
            [
                new()
                {
                    Expected = 0,
                    Document = new() { Key = ticket, Version = 1, Payload = """{"subject":"包裹破损"}""", Index = new() { Status = "new", Created = now, Updated = now } },
                    Event = new()
                    {
                        Version = 1, Type = "opened", Payload = "{}", Occurred = now, Recorded = now, Actor = "agent:ann", CommandId = "open-T1",
                    },
                    Put = [new() { Name = "timer/first-response", Due = now + Duration.FromHours(4), Payload = "" }],
                },
            ],
        });
        var loaded = await store.LoadAsync(ticket, "open-T1");

        Assert.Equal([1L], Assert.IsType<Committed>(outcome).Versions.AsEnumerable());
        Assert.Equal((1L, 1L), (loaded.Document!.Version, loaded.Receipt!.Version));
    }

    [Fact]
    public void The_samples_are_the_READMEs()
    {
        var here = WithoutIndentation(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "PostgreSql", "PostgreSqlReadmeTests.cs")));
        var samples = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Readme", "PostgreSql.md")).Split("```").Where(part => part.StartsWith("csharp", StringComparison.Ordinal)).ToList();

        Assert.Equal(2, samples.Count);
        Assert.All(samples, sample => Assert.Contains(WithoutIndentation(sample["csharp\n".Length..]), here, StringComparison.Ordinal));
    }

    private static string WithoutIndentation(string text) => string.Join('\n', text.Split('\n').Select(line => line.Trim()));
}
