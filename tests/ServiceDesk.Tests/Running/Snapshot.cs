using System.Globalization;
using NodaTime;
using NodaTime.Text;
using WarehouseService.Domain;
using WarehouseService.Domain.Storage;
using WarehouseService.Storage.Sqlite;

namespace ServiceDesk.Tests.Running;

/// <summary>Everything that a database holds, as lines: documents, journals and work, but not when they were written down.</summary>
internal sealed record Snapshot(IReadOnlyList<string> Lines)
{
    private const int PageSize = 500;

    internal long JournalRecords => Lines.LongCount(line => line.StartsWith("event ", StringComparison.Ordinal));

    /// <summary>The rejected rows, in order.</summary>
    internal IEnumerable<string> Rejections => Lines.Where(line => line.StartsWith("event import/", StringComparison.Ordinal) && line.Contains(" rejected ", StringComparison.Ordinal));

    /// <summary>Reads a copy, so that the database itself stays as it is.</summary>
    internal static async Task<Snapshot> OfAsync(string database)
    {
        var folder = Directory.CreateTempSubdirectory("service-desk-copy-");
        try
        {
            foreach (var ending in (string[])["", "-wal"])
            {
                if (File.Exists(database + ending))
                {
                    File.Copy(database + ending, Path.Combine(folder.FullName, "copy.db" + ending));
                }
            }

            await using var store = SqliteStore.Open(Path.Combine(folder.FullName, "copy.db"));
            return new(await ReadAsync(store).ToListAsync());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    internal void IsEqualTo(Snapshot other)
    {
        Assert.True(!other.Lines.Except(Lines).Any(), string.Join("\n", other.Lines.Except(Lines).Take(3).Concat(Lines.Except(other.Lines).Take(3))));
        Assert.Equal(other.Lines, Lines);
    }

    /// <summary>The same with another name for the log, and without the import's own record: its journal says in how many goes a log was read.</summary>
    internal Snapshot Of(string log) => new(
    [
        .. Lines.Where(line => !line.Contains(" import/", StringComparison.Ordinal)).Select(line => line.Replace(log, "LOG", StringComparison.Ordinal)),
    ]);

    private static async IAsyncEnumerable<string> ReadAsync(SqliteStore store)
    {
        foreach (var kind in (string[])["import", "ticket", "case-links", "claim"])
        {
            string? cursor = null;
            do
            {
                var page = await store.QueryAsync(new() { Kind = kind }, cursor, PageSize);
                foreach (var document in page.Items)
                {
                    yield return $"document {document.Key.Kind}/{document.Key.Id} {document.Version} {document.Payload} {IndexOf(document)}";
                    await foreach (var happened in JournalAsync(store, document.Key))
                    {
                        var occurred = kind == "import" ? "" : Iso(happened.Occurred);
                        yield return $"event {document.Key.Kind}/{document.Key.Id} {happened.Version} {happened.Type} {happened.Payload} {occurred} {happened.Actor} {happened.CommandId}";
                    }
                }

                cursor = page.Next;
            }
            while (cursor is not null);
        }

        var endOfTime = Instant.FromUtc(2200, 1, 1, 0, 0);
        while (await store.ClaimAsync(new() { Tenant = CommandContext.DefaultTenant }, endOfTime, Duration.FromDays(1), PageSize) is { IsEmpty: false } due)
        {
            foreach (var item in due)
            {
                yield return $"work {item.Key.Kind}/{item.Key.Id} {item.Work.Name} {Iso(item.Work.Due)} {item.Work.Payload}";
            }
        }
    }

    private static async IAsyncEnumerable<JournalRecord> JournalAsync(SqliteStore store, AggregateKey key)
    {
        long after = 0;
        while (await store.ReadJournalAsync(key, after, PageSize) is { IsEmpty: false } page)
        {
            foreach (var record in page)
            {
                after = record.Version;
                yield return record;
            }
        }
    }

    private static string IndexOf(AggregateDocument document)
    {
        var index = document.Index;
        var instants = document.Key.Kind == "import" ? "" : $"{Iso(index.Created)} {Iso(index.Updated)}";
        return string.Create(CultureInfo.InvariantCulture, $"{index.Status} {index.Queue} {index.Assignee} {index.Customer} {index.Priority} {instants}");
    }

    private static string Iso(Instant instant) => InstantPattern.ExtendedIso.Format(instant);
}
