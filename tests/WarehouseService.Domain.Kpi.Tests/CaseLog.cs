using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Kpi.Tests;

/// <summary>The shared cases: a log, the policy it was read under, and the figures it must give.</summary>
internal static class CaseLog
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases", "kpi");
    private static readonly JsonElement Config = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "config.json"))).RootElement;

    internal static LogCut Cut { get; } = new() { AsOf = At(Config.GetProperty("as_of").GetString()!) };

    internal static Instant KnownBy { get; } = At(Config.GetProperty("known_by").GetString()!);

    internal static ImmutableArray<string> Agents { get; } = [.. Config.GetProperty("agents").EnumerateArray().Select(agent => agent.GetString()!)];

    internal static KpiPolicy Policy { get; } = new()
    {
        ReopenWindow = Seconds(Config.GetProperty("policy").GetProperty("reopen_window_s")),
        ServiceLevelTarget = Seconds(Config.GetProperty("policy").GetProperty("service_level_s")),
        ShortAbandon = Seconds(Config.GetProperty("policy").GetProperty("short_abandon_s")),
        AcknowledgementTarget = Seconds(Config.GetProperty("policy").GetProperty("ack_target_s")),
        ComplaintTarget = Seconds(Config.GetProperty("policy").GetProperty("complaint_target_s")),
        InboundTarget = Seconds(Config.GetProperty("policy").GetProperty("inbound_target_s")),
        ConfidenceZ = Config.GetProperty("policy").GetProperty("z").GetDouble(),
        ResolutionTargets = Targets("resolution_target_s"),
        FirstReplyTargets = Targets("frt_target_s"),
        TimelyReplyTargets = Targets("timely_reply_s"),
    };

    internal static ImmutableArray<KpiSite> Sites { get; } =
    [
        .. Config.GetProperty("sites").EnumerateObject()
            .Select(site => Site(site.Name, site.Value)),
    ];

    internal static ImmutableArray<LogEntry> Entries { get; } = Read("events.csv", LogFormat.Csv);

    internal static ImmutableArray<LogEntry> Read(string file, LogFormat format)
    {
        using var log = File.OpenRead(Path.Combine(Folder, file));
        return [.. LogImport.Lines(log, format).Select(line => line.Entry ?? throw new InvalidOperationException(line.Fault!.Text(CultureInfo.InvariantCulture)))];
    }

    internal static IReadOnlyList<IReadOnlyDictionary<string, string>> Expected { get; } = ReadExpected();

    private static List<IReadOnlyDictionary<string, string>> ReadExpected()
    {
        using var file = File.OpenRead(Path.Combine(Folder, "expected.csv.gz"));
        using var text = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        return Table(text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static List<IReadOnlyDictionary<string, string>> Table(string[] lines)
    {
        var names = lines[0].TrimEnd('\r').Split(',');
        return [.. lines.Skip(1).Select(line => names.Zip(line.TrimEnd('\r').Split(',')).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    private static KpiSite Site(string id, JsonElement site)
    {
        var zone = DateTimeZoneProviders.Tzdb[site.GetProperty("zone").GetString()!];
        var calendar = BusinessCalendar.In(zone);
        foreach (var day in site.GetProperty("weekly").EnumerateObject())
        {
            calendar = calendar.WithWeekly((IsoDayOfWeek)int.Parse(day.Name, CultureInfo.InvariantCulture), day.Value.EnumerateArray().Select(Window));
        }

        foreach (var holiday in site.GetProperty("holidays").EnumerateArray())
        {
            calendar = calendar.WithClosed(LocalDatePattern.Iso.Parse(holiday.GetString()!).Value, "holiday");
        }

        return new() { Id = id, Zone = zone, Hours = calendar };
    }

    // Times past 24:00 run into the next day.
    private static DayWindow Window(JsonElement window) => DayWindow.Of(TimeOf(window[0].GetString()!), TimeOf(window[1].GetString()!));

    private static LocalTime TimeOf(string text) =>
        new(int.Parse(text.AsSpan(0, 2), CultureInfo.InvariantCulture) % 24, int.Parse(text.AsSpan(3), CultureInfo.InvariantCulture));

    private static ImmutableDictionary<string, Duration> Targets(string name) =>
        Config.GetProperty("policy").GetProperty(name).EnumerateObject().ToImmutableDictionary(target => target.Name, target => Seconds(target.Value));

    private static Instant At(string text) => InstantPattern.ExtendedIso.Parse(text).Value;

    private static Duration Seconds(JsonElement seconds) => Duration.FromSeconds(seconds.GetInt64());
}
