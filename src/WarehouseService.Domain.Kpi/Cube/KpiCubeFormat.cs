using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Kpi;

/// <summary>The bytes of a cube: its basis, then cells and levels by KPI, everything in one order.</summary>
internal static class KpiCubeFormat
{
    private const byte Format = 3;

    internal static void Write(
        BinaryWriter writer,
        KpiCubeBasis basis,
        Dictionary<KpiDefinition, Dictionary<CellKey, Cell>> cells,
        Dictionary<KpiDefinition, Dictionary<StockKey, Level>> levels)
    {
        writer.Write(Format);
        Write(writer, basis);
        Write(writer, cells, key => key, (key, cell) =>
        {
            Write(writer, key.Site, key.Agent);
            writer.Write(key.Category ?? string.Empty);
            writer.Write((int)Level.DayOf(key.Date));
            cell.Tally.Write(writer);
            cell.Values?.Write(writer);
        });
        Write(writer, levels, key => new(key.Site, key.Agent, null, default), (key, level) =>
        {
            Write(writer, key.Site, key.Agent);
            level.Write(writer);
        });
    }

    internal static KpiCube Read(BinaryReader reader)
    {
        if (reader.ReadByte() is var format && format != Format)
        {
            throw new FormatException($"format {format} is not {Format}");
        }

        return new(
            ReadBasis(reader),
            Read(reader, isSnapshot: false, kpi =>
            {
                var (site, agent) = ReadStock(reader);
                var key = new CellKey(site, agent, ReadOptional(reader), Level.DateOf(reader.ReadInt32()));
                return KeyValuePair.Create(key, new Cell(Tally.Read(reader), kpi.Measure.HasPercentiles ? Quantiles.Read(reader) : null));
            }),
            Read(reader, isSnapshot: true, _ =>
            {
                var (site, agent) = ReadStock(reader);
                return KeyValuePair.Create(new StockKey(site, agent), Level.Read(reader));
            }));
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

    private static void Write<TKey, TValue>(
        BinaryWriter writer,
        Dictionary<KpiDefinition, Dictionary<TKey, TValue>> content,
        Func<TKey, CellKey> order,
        Action<TKey, TValue> write)
        where TKey : notnull
    {
        writer.Write(content.Count);
        foreach (var (kpi, cells) in content.OrderBy(kpi => kpi.Key.Id, StringComparer.Ordinal))
        {
            writer.Write(kpi.Id);
            writer.Write(kpi.Version);
            writer.Write(cells.Count);
            foreach (var (key, value) in cells
                .OrderBy(cell => order(cell.Key).Site, StringComparer.Ordinal)
                .ThenBy(cell => order(cell.Key).Agent, StringComparer.Ordinal)
                .ThenBy(cell => order(cell.Key).Category, StringComparer.Ordinal)
                .ThenBy(cell => order(cell.Key).Date))
            {
                write(key, value);
            }
        }
    }

    private static Dictionary<KpiDefinition, Dictionary<TKey, TValue>> Read<TKey, TValue>(
        BinaryReader reader, bool isSnapshot, Func<KpiDefinition, KeyValuePair<TKey, TValue>> read)
        where TKey : notnull
    {
        var content = new Dictionary<KpiDefinition, Dictionary<TKey, TValue>>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var kpi = ReadKpi(reader, isSnapshot);
            var cells = new Dictionary<TKey, TValue>();
            for (var cell = reader.ReadInt32(); cell > 0; cell--)
            {
                var (key, value) = read(kpi);
                cells.Add(key, value);
            }

            content.Add(kpi, cells);
        }

        return content;
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
