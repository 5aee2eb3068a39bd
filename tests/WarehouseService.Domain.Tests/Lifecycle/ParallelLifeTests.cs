using NodaTime;
using WarehouseService.Domain.Complaints;
using WarehouseService.Domain.Customers;
using WarehouseService.Domain.Tickets;
using WarehouseService.Storage.Sqlite;

namespace WarehouseService.Domain.Tests.Lifecycle;

/// <summary>Random commands by eight at once on the same records: whoever comes first, every journal tells how its record came to be.</summary>
public sealed class ParallelLifeTests
{
    private const int AtOnce = 8;
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 1, 0);

    [Fact]
    public async Task In_memory_eight_at_once_leave_records_that_their_journals_tell()
    {
        await using var house = new House();
        await LiveAsync(house, commands: 4_000);
    }

    [Fact]
    public async Task In_a_file_eight_at_once_leave_records_that_their_journals_tell()
    {
        var folder = Directory.CreateTempSubdirectory("parallel");
        try
        {
            await using var house = new House(services => services.AddSqliteStore(Path.Combine(folder.FullName, "desk.db"), new() { SurvivesPowerFailure = false }));
            await LiveAsync(house, commands: 400);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task LiveAsync(House house, int commands)
    {
        var minutes = 0;
        var accepted = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(place =>
            Task.Run(() => OneOfThemAsync(house, place, commands, () => Start + Duration.FromMinutes(Interlocked.Increment(ref minutes))))));
        Assert.True(accepted.Sum() > commands / 4, $"Only {accepted.Sum()} were accepted.");

        await RequireToldAsync<Ticket>(house);
        await RequireToldAsync<CaseLinks>(house);
        await RequireToldAsync<CoordinationTask>(house);
        await RequireToldAsync<Complaint>(house);
        await RequireToldAsync<CustomerLedger>(house);
        await RequireToldAsync<Remedy>(house);
        await RequireToldAsync<CustomerFile>(house);
        await RequireToldAsync<Survey>(house);
        await RequirePaidAsApprovedAsync(house);
        await RequireLinksOfTheLivingAsync(house);
    }

    private static async Task<int> OneOfThemAsync(House house, int place, int commands, Func<Instant> now)
    {
        var (random, accepted) = (new RandomLife(place), 0);
        for (var i = 0; i < commands; i++)
        {
            var (command, by, _) = random.Next();
            var (_, refusal) = await house.AskAsync(command, new() { CommandId = $"{place}/{i}", Actor = by, At = now() });
            accepted += refusal is null ? 1 : 0;
        }

        return accepted;
    }

    private static async Task RequireToldAsync<T>(House house)
        where T : class
    {
        var (format, records) = (house.Get<RecordFormat<T>>(), house.Get<IRepository<T>>());
        foreach (var document in await house.DocumentsAsync(format.Kind))
        {
            T? told = null;
            await foreach (var entry in records.HistoryAsync(document.Key.Tenant, document.Key.Id))
            {
                told = entry.Event.Apply(told, entry.Stamp);
            }

            Assert.Equal((document.Key, document.Payload), (document.Key, format.Write(told!)));
        }
    }

    private static async Task RequirePaidAsApprovedAsync(House house)
    {
        foreach (var document in await house.DocumentsAsync("remedy"))
        {
            var remedy = (await house.FindAsync<Remedy>(document.Key.Id)).State!;
            Assert.True(remedy.Status != RemedyStatus.Executed || remedy.Approval!.Amount == remedy.Amount, $"{remedy}");
        }
    }

    // What is said to be alive on a case is, and for that case: nothing is lost and nothing is left behind.
    private static async Task RequireLinksOfTheLivingAsync(House house)
    {
        var said = new HashSet<string>();
        foreach (var document in await house.DocumentsAsync("case-links"))
        {
            said.UnionWith((await house.FindAsync<CaseLinks>(document.Key.Id)).State!.Live.Where(link => link.Kind == CaseLinkKind.Task).Select(link => $"{document.Key.Id} {link.To}"));
        }

        var alive = new HashSet<string>();
        foreach (var document in await house.DocumentsAsync("task"))
        {
            var task = (await house.FindAsync<CoordinationTask>(document.Key.Id)).State!;
            if (task.Status.Category != StatusCategory.Ended)
            {
                alive.Add($"{task.For} task/{task.Id}");
            }
        }

        Assert.Equal(alive.Order(StringComparer.Ordinal), said.Order(StringComparer.Ordinal));
    }
}
