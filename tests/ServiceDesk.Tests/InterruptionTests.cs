using System.Globalization;
using Microsoft.Data.Sqlite;
using ServiceDesk.Tests.Running;
using WarehouseService.Storage.Sqlite;

namespace ServiceDesk.Tests;

/// <summary>However a run was interrupted, the same command goes on, and ends as if it had not been.</summary>
public sealed class InterruptionTests : IDisposable
{
    private const int FaultyRows = 2;

    // Every row that needs several commands, each once; some are refused after the first of them.
    private static readonly string[] RowsOfManyCommands =
    [
        "T1,2025-09-01T01:00:00Z,opened,customer/C1,C1,email,complaint,P2,Help",
        "T2,2025-09-01T01:00:00Z,taken,agent/li,C2,,,P1,",
        "T1,2025-09-01T02:00:00Z,taken,agent/li,,,,,",
        "T1,2025-09-01T03:00:00Z,waiting_internal,agent/li,,,,,warehouse",
        "T3,2025-09-01T03:00:00Z,opened,agent/li,C3,web,other,P4,",
        "T1,2025-09-01T04:00:00Z,taken,agent/chen,,,,,",
        "T2,2025-09-01T04:00:00Z,waiting_customer,agent/chen,,,,,",
        "T4,2025-09-01T04:00:00Z,replied,customer/C4,C4,,,P5,",
        "T1,2025-09-01T05:00:00Z,resolved,agent/chen,,,,,",
        "T1,2025-09-01T06:00:00Z,taken,agent/wang,,,,,",
        "no row",
        "T1,2025-09-01T05:30:00Z,note,agent/wang,,,,,",
        "T5,2025-09-01T06:00:00Z,waiting_internal,agent/wang,C5,,,P3,",
        "T5,2025-09-01T07:00:00Z,resolved,agent/chen,,,,,",
    ];

    private readonly Workplace _place = new();

    public InterruptionTests() => _place.WriteMapping("desk.mapping.json");

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task Stopped_after_every_single_commit_it_ends_as_if_it_had_not_been()
    {
        _place.Write("log.csv", [Workplace.Header, .. RowsOfManyCommands]);
        (await _place.ImportAsync("log.csv", "undisturbed.db")).EndedWith(FaultyRows);
        var undisturbed = await _place.SnapshotAsync("undisturbed.db");

        SqliteStore.Open(_place.Path("stopped.db")).Dispose();
        for (var commits = 1; commits < undisturbed.JournalRecords; commits++)
        {
            StopAfter(commits);
            (await _place.ImportAsync("log.csv", "stopped.db")).EndedWith(1).Complains("no more commits", "run the same command again");
        }

        StopAfter(int.MaxValue);
        (await _place.ImportAsync("log.csv", "stopped.db")).EndedWith(FaultyRows);
        (await _place.SnapshotAsync("stopped.db")).IsEqualTo(undisturbed);
    }

    [Fact]
    public async Task Killed_again_and_again_it_ends_as_if_it_had_not_been()
    {
        const int Seed = 1;
        _place.Write("log.csv", [Workplace.Header, .. GeneratedLog.Rows(Seed, 1_200)]);
        var whole = (await _place.ImportAsync("log.csv", "undisturbed.db", "--rejected", "undisturbed.rejected.csv")).EndedWith(FaultyRows);
        var undisturbed = await _place.SnapshotAsync("undisturbed.db");
        Assert.True(undisturbed.Rejections.Count() > 100, "The log has too few rows that are refused.");

        var random = new Random(Seed);
        long commits = 0;
        for (var kills = 0; kills < 4; kills++)
        {
            commits = await KillAfterAsync(commits + random.Next(1, (int)undisturbed.JournalRecords / 6));
        }

        var last = (await _place.ImportAsync("log.csv", "killed.db", "--rejected", "killed.rejected.csv")).EndedWith(FaultyRows);

        var killed = await _place.SnapshotAsync("killed.db");
        killed.IsEqualTo(undisturbed);
        Assert.Equal(killed.Rejections.Count(), killed.Rejections.Distinct().Count());
        Assert.Equal(File.ReadAllText(_place.Path("undisturbed.rejected.csv")), File.ReadAllText(_place.Path("killed.rejected.csv")));
        Assert.Equal(whole.Report, last.Report);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(13)]
    public async Task A_log_that_grew_is_continued_where_it_was(int rowsAtFirst)
    {
        _place.Write("log.csv", [Workplace.Header, .. RowsOfManyCommands]);
        (await _place.ImportAsync("log.csv", "whole.db")).EndedWith(FaultyRows);
        _place.Write("log.csv", [Workplace.Header, .. RowsOfManyCommands.Take(rowsAtFirst)]);
        await _place.ImportAsync("log.csv", "grown.db");

        _place.Write("log.csv", [Workplace.Header, .. RowsOfManyCommands]);
        var grown = (await _place.ImportAsync("log.csv", "grown.db")).EndedWith(FaultyRows);

        grown.Says($"{RowsOfManyCommands.Length - rowsAtFirst} rows in ");
        Assert.Equal(RowsOfManyCommands.Length, grown.Rows("all")["all"]);
        (await _place.SnapshotAsync("grown.db")).Of("log.csv").IsEqualTo((await _place.SnapshotAsync("whole.db")).Of("log.csv"));
    }

    private void StopAfter(int commits)
    {
        using var connection = new SqliteConnection($"Data Source={_place.Path("stopped.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"""
            DROP TRIGGER IF EXISTS stop;
            CREATE TRIGGER stop BEFORE INSERT ON journal WHEN (SELECT count(*) FROM journal) >= {commits} BEGIN SELECT RAISE(ABORT, 'no more commits'); END
            """);
        command.ExecuteNonQuery();
    }

    // Returns how many commits there were after the kill. How many it was killed at is up to chance.
    private async Task<long> KillAfterAsync(long commits)
    {
        using var program = DeskProgram.Start(_place.Folder, "--log", "log.csv", "--mapping", "desk.mapping.json", "--database", "killed.db");
        while (JournalRecords() < commits)
        {
            Assert.False(program.HasEnded, "The run ended before it was killed.");
            await Task.Delay(1);
        }

        program.Kill();
        (await program.EndAsync()).EndedWith(128 + 9);
        return JournalRecords();
    }

    private long JournalRecords()
    {
        if (!File.Exists(_place.Path("killed.db")))
        {
            return 0;
        }

        using var connection = new SqliteConnection($"Data Source={_place.Path("killed.db")};Mode=ReadOnly;Pooling=False");
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT count(*) FROM journal";
            return (long)command.ExecuteScalar()!;
        }
        catch (SqliteException)
        {
            // It is just being created.
            return 0;
        }
    }
}
