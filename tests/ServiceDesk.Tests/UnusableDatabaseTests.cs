using Microsoft.Data.Sqlite;
using ServiceDesk.Tests.Running;
using WarehouseService.Tests.Disks;

namespace ServiceDesk.Tests;

public sealed class UnusableDatabaseTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task A_database_of_a_newer_version_is_told_and_left_alone()
    {
        (await _place.RunAsync("--database", "desk.db")).EndedWith(0);
        using (var connection = new SqliteConnection($"Data Source={_place.Path("desk.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 999";
            command.ExecuteNonQuery();
        }

        var before = await File.ReadAllBytesAsync(_place.Path("desk.db"));

        (await _place.RunAsync("--database", "desk.db")).EndedWith(1).Complains("desk.db' was written by a newer version", "999", "Use that version, or another file");
        Assert.Equal(before, await File.ReadAllBytesAsync(_place.Path("desk.db")));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_told_and_left_alone()
    {
        var text = new string('x', 5_000);
        await File.WriteAllTextAsync(_place.Path("desk.db"), text);

        (await _place.RunAsync("--database", "desk.db")).EndedWith(1).Complains("desk.db' is not a SQLite database. Name another file");
        Assert.Equal(text, await File.ReadAllTextAsync(_place.Path("desk.db")));
    }

    [Fact]
    public async Task A_folder_that_does_not_exist_is_told() =>
        (await _place.RunAsync("--database", "missing/desk.db")).EndedWith(1).Complains("missing/desk.db'", "Create the folder first");

    [FactWhereMountingIsPermitted]
    public async Task A_folder_that_may_not_be_written_is_told()
    {
        Directory.CreateDirectory(_place.Path("locked"));
        (await _place.RunAsync("--database", "locked/old.db")).EndedWith(0);
        using var mount = Mount.ReadOnly(_place.Path("locked"));

        foreach (var database in (string[])["locked/old.db", "locked/new.db"])
        {
            (await _place.RunAsync("--database", database)).EndedWith(1).Complains(database, "in a folder that the process may write to");
        }
    }

    [FactWhereMountingIsPermitted]
    public async Task With_a_full_disk_what_was_committed_stays_and_with_room_the_same_command_goes_on()
    {
        (await _place.RunAsync("--database", "undisturbed.db")).EndedWith(0);
        var undisturbed = await _place.SnapshotAsync("undisturbed.db");
        Directory.CreateDirectory(_place.Path("disk"));
        using var disk = Mount.Tmpfs(_place.Path("disk"), "2m");

        (await _place.RunAsync("--database", "disk/desk.db")).EndedWith(1).Complains("disk/desk.db: ", "What was committed before stays; make room", "run the same command again");

        var full = await _place.SnapshotAsync("disk/desk.db");
        Assert.InRange(full.JournalRecords, 10, undisturbed.JournalRecords - 1);
        var events = undisturbed.Lines.Where(line => line.StartsWith("event ", StringComparison.Ordinal)).ToHashSet();
        Assert.All(full.Lines.Where(line => line.StartsWith("event ", StringComparison.Ordinal)), line => Assert.Contains(line, events));
        (await _place.RunAsync("--database", "disk/desk.db")).EndedWith(1).Complains("make room");

        disk.Resize("64m");
        (await _place.RunAsync("--database", "disk/desk.db")).EndedWith(0);
        (await _place.SnapshotAsync("disk/desk.db")).IsEqualTo(undisturbed);
    }
}
