using System.Globalization;
using WarehouseService.Domain.Storage;
using static WarehouseService.Domain.Testing.Conformance.Make;

namespace WarehouseService.Domain.Testing.Conformance.Crash;

/// <summary>A program that writes is killed in mid-load, and its store opened.</summary>
internal sealed class CrashChecks(Trial trial) : Checks(trial)
{
    // Acknowledged commits before the kill: of the first, while the store is young, and of all others.
    private const int AtFirst = 50;
    private const int Later = 500;

    [Clause(5, Needs = "killing")]
    public async Task A_program_killed_in_mid_load_loses_nothing_acknowledged_and_leaves_nothing_doubled_or_half_written()
    {
        for (var kill = 1; kill <= Trial.Options.Kills; kill++)
        {
            await Trial.CloseAsync();
            var acknowledged = await KilledWriter.RunAsync(Trial.Store.Writer!(Trial.Place), kill == 1 ? AtFirst : Later, Trial.Stopping);
            for (var writer = 0; writer < CrashPair.Writers; writer++)
            {
                try
                {
                    await WholeAsync(writer, acknowledged.GetValueOrDefault(writer));
                }
                catch (Unexpected broken)
                {
                    var last = acknowledged.GetValueOrDefault(writer);
                    throw new Unexpected(
                        broken.Expected, broken.Seen,
                        string.Create(CultureInfo.InvariantCulture, $"after kill {kill}: writer {writer}, whose last acknowledged version is {last}"), broken);
                }
            }
        }
    }

    // Of the commit that nobody answered, all or nothing.
    private async Task WholeAsync(int writer, long acknowledged)
    {
        var version = await Version(CrashPair.Left(writer));
        Expect.That(version >= acknowledged, $"{CrashPair.Left(writer)} to be at least at {acknowledged}, which was acknowledged", version);
        Expect.That(version <= acknowledged + 1, $"{CrashPair.Left(writer)} to be at most one further than {acknowledged}, which was acknowledged", version);
        var commands = Enumerable.Range(1, (int)version).Select(one => CrashPair.Command(writer, one)).ToList();
        foreach (var key in (AggregateKey[])[CrashPair.Left(writer), CrashPair.Right(writer)])
        {
            Expect.Equal(version, await Version(key));
            var journal = await JournalAsync(key);
            Expect.That(commands.SequenceEqual(journal), $"the journal of {key} to have each of {version} commands once", journal);
            Expect.Equal(version == 0 ? null : CrashPair.Payload(version), await Payload(key));
            Expect.Equal(version == 0 ? null : CrashPair.Payload(version), (await Work.FindAsync(key, CrashPair.Timer))?.Payload);
            Expect.Equal(version == 0 ? 0 : 1, (await AllPages(new() { Tenant = key.Tenant, Kind = key.Kind }, 1000)).Count(one => one.Key == key));
            if (version > 0)
            {
                Expect.Equal(version, (await Receipt(key, commands[^1]))?.Version);
            }
        }
    }

    private async Task<List<string>> JournalAsync(AggregateKey key)
    {
        var journal = new List<string>();
        while (await Records.ReadJournalAsync(key, journal.Count, 1000) is { IsEmpty: false } more)
        {
            journal.AddRange(more.Select(one => one.CommandId));
        }

        return journal;
    }
}
