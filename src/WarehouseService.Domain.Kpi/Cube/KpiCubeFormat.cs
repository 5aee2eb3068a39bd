using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Kpi;

/// <summary>The bytes of a cube: its basis, then series of cells, and levels, by KPI, everything in one order.</summary>
internal static class KpiCubeFormat
{
    private const byte Format = 4;

    internal static void Write(
        BinaryWriter writer,
        KpiCubeBasis basis,
        Dictionary<KpiDefinition, ImmutableArray<CellSeries>> cells,
        Dictionary<KpiDefinition, Dictionary<StockKey, Level>> levels)
    {
        writer.Write(Format);
        Write(writer, basis);
        Write(writer, cells, all =>
        {
            writer.Write(all.Length);
            foreach (var series in all)
            {
                Write(writer, series);
            }
        });
        Write(writer, levels, all =>
        {
            writer.Write(all.Count);
            foreach (var (key, level) in all.OrderBy(stock => new SeriesKey(stock.Key.Site, stock.Key.Agent, Category: null)))
            {
                Write(writer, key.Site, key.Agent);
                level.Write(writer);
            }
        });
    }

    private static void Write(BinaryWriter writer, CellSeries series)
    {
        Write(writer, series.Key.Site, series.Key.Agent);
        writer.Write(series.Key.Category ?? string.Empty);
        writer.Write(series.Days.Length);
        foreach (var (date, cell) in series.Days)
        {
            writer.Write((int)Level.DayOf(date));
            cell.Tally.Write(writer);
            cell.Values?.Write(writer);
        }
    }

    internal static KpiCube Read(BinaryReader reader)
    {
        if (reader.ReadByte() is var format && format != Format)
        {
            throw new FormatException($"format {format} is not {Format}");
        }

        return new(ReadBasis(reader), Read(reader, isSnapshot: false, ReadAllSeries), Read(reader, isSnapshot: true, ReadLevels));
    }

    private static ImmutableArray<CellSeries> ReadAllSeries(BinaryReader reader, KpiDefinition kpi)
    {
        var all = ImmutableArray.CreateBuilder<CellSeries>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var series = ReadSeries(reader, kpi);
            RequireOrder(all.Count == 0 || all[^1].Key.CompareTo(series.Key) < 0);
            all.Add(series);
        }

        return all.DrainToImmutable();
    }

    private static CellSeries ReadSeries(BinaryReader reader, KpiDefinition kpi)
    {
        var (site, agent) = ReadStock(reader);
        var key = new SeriesKey(site, agent, ReadOptional(reader));
        var days = ImmutableArray.CreateBuilder<DayCell>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var date = Level.DateOf(reader.ReadInt32());
            RequireOrder(days.Count == 0 || days[^1].Date < date);
            days.Add(new(date, new(Tally.Read(reader), kpi.Measure.HasPercentiles ? Quantiles.Read(reader) : null)));
        }

        return new(key, days.DrainToImmutable());
    }

    private static void RequireOrder(bool isInOrder)
    {
        if (!isInOrder)
        {
            throw new FormatException("cells must be in the order of site, agent, category and day");
        }
    }

    private static Dictionary<StockKey, Level> ReadLevels(BinaryReader reader, KpiDefinition kpi)
    {
        var levels = new Dictionary<StockKey, Level>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var (site, agent) = ReadStock(reader);
            levels.Add(new(site, agent), Level.Read(reader));
        }

        return levels;
    }

    private static void Write(BinaryWriter writer, KpiCubeBasis basis)
    {
        Write(writer, basis.Cut.AsOf);
        writer.Write(basis.Cut.KnownBy.HasValue);
        if (basis.Cut.KnownBy is { } knownBy)
        {
            Write(writer, knownBy);
        }

        Write(writer, basis.Policy);
        writer.Write(basis.ZonesBySite.Count);
        foreach (var (site, zone) in basis.ZonesBySite)
        {
            writer.Write(site);
            writer.Write(zone);
        }
    }

    private static KpiCubeBasis ReadBasis(BinaryReader reader)
    {
        var cut = new LogCut { AsOf = ReadInstant(reader), KnownBy = reader.ReadBoolean() ? ReadInstant(reader) : null };
        var policy = ReadPolicy(reader);
        var zones = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            zones.Add(reader.ReadString(), reader.ReadString());
        }

        return new(cut, policy, zones.ToImmutable());
    }

    private static void Write(BinaryWriter writer, KpiPolicy policy)
    {
        Write(writer, policy.ReopenWindow);
        Write(writer, policy.ServiceLevelTarget);
        Write(writer, policy.ShortAbandon);
        Write(writer, policy.AcknowledgementTarget);
        Write(writer, policy.ComplaintTarget);
        Write(writer, policy.InboundTarget);
        writer.Write(policy.ConfidenceZ);
        Write(writer, policy.ResolutionTargets);
        Write(writer, policy.FirstReplyTargets);
        Write(writer, policy.TimelyReplyTargets);
    }

    private static void Write(BinaryWriter writer, ImmutableDictionary<string, Duration> targets)
    {
        writer.Write(targets.Count);
        foreach (var (key, target) in KpiPolicy.InOrder(targets))
        {
            writer.Write(key);
            Write(writer, target);
        }
    }

    // In the order in which they were written, which initialisers keep.
    private static KpiPolicy ReadPolicy(BinaryReader reader) => new()
    {
        ReopenWindow = ReadDuration(reader),
        ServiceLevelTarget = ReadDuration(reader),
        ShortAbandon = ReadDuration(reader),
        AcknowledgementTarget = ReadDuration(reader),
        ComplaintTarget = ReadDuration(reader),
        InboundTarget = ReadDuration(reader),
        ConfidenceZ = reader.ReadDouble(),
        ResolutionTargets = ReadTargets(reader),
        FirstReplyTargets = ReadTargets(reader),
        TimelyReplyTargets = ReadTargets(reader),
    };

    private static ImmutableDictionary<string, Duration> ReadTargets(BinaryReader reader)
    {
        var targets = ImmutableDictionary.CreateBuilder<string, Duration>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            targets.Add(reader.ReadString(), ReadDuration(reader));
        }

        return targets.ToImmutable();
    }

    private static void Write<TContent>(BinaryWriter writer, Dictionary<KpiDefinition, TContent> byKpi, Action<TContent> write)
    {
        writer.Write(byKpi.Count);
        foreach (var (kpi, content) in byKpi.OrderBy(kpi => kpi.Key.Id, StringComparer.Ordinal))
        {
            writer.Write(kpi.Id);
            writer.Write(kpi.Version);
            write(content);
        }
    }

    private static Dictionary<KpiDefinition, TContent> Read<TContent>(
        BinaryReader reader, bool isSnapshot, Func<BinaryReader, KpiDefinition, TContent> read)
    {
        var byKpi = new Dictionary<KpiDefinition, TContent>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var kpi = ReadKpi(reader, isSnapshot);
            byKpi.Add(kpi, read(reader, kpi));
        }

        return byKpi;
    }

    private static KpiDefinition ReadKpi(BinaryReader reader, bool isSnapshot)
    {
        var (id, version) = (reader.ReadString(), reader.ReadInt32());
        var kpi = KpiCatalogue.All.FirstOrDefault(kpi => kpi.Id == id && (kpi.Measure == KpiMeasure.Snapshot) == isSnapshot)
            ?? throw new FormatException($"there is no {(isSnapshot ? "snapshot" : "other")} KPI '{id}'");
        return kpi.Version == version ? kpi : throw new FormatException($"version {version} of '{id}' is not {kpi.Version}");
    }

    private static void Write(BinaryWriter writer, string site, string? agent)
    {
        writer.Write(site);
        writer.Write(agent ?? string.Empty);
    }

    private static (string Site, string? Agent) ReadStock(BinaryReader reader) =>
        (reader.ReadString(), ReadOptional(reader));

    private static string? ReadOptional(BinaryReader reader) => reader.ReadString() is { Length: > 0 } text ? text : null;

    private static void Write(BinaryWriter writer, Instant instant) => Write(writer, instant - NodaConstants.UnixEpoch);

    private static Instant ReadInstant(BinaryReader reader) => NodaConstants.UnixEpoch + ReadDuration(reader);

    private static void Write(BinaryWriter writer, Duration duration)
    {
        writer.Write(duration.Days);
        writer.Write(duration.NanosecondOfDay);
    }

    private static Duration ReadDuration(BinaryReader reader) =>
        Duration.FromDays(reader.ReadInt32()) + Duration.FromNanoseconds(reader.ReadInt64());
}
