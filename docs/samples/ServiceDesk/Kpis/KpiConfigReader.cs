using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using WarehouseService.Domain.Kpi;
using WarehouseService.Domain.Sla;

namespace ServiceDesk.Kpis;

/// <summary>Reads a configuration; what it does not understand it refuses, naming the field.</summary>
internal sealed class KpiConfigReader(JsonElement root)
{
    internal KpiConfig Read()
    {
        var policy = Optional(root, "policy");
        var scorecard = Optional(policy, "scorecard");
        return new()
        {
            Sites = [.. Required(root, "sites").EnumerateObject().Select(Site)],
            AsOf = At(Required(root, "as_of"), "as_of"),
            Start = Optional(root, "start") is { } start ? At(start, "start") : null,
            Agents = [.. Elements(root, "agents").Select(agent => agent.GetString()!)],
            Months = [.. Elements(root, "months").Select(month => Parsed(YearMonthPattern.Iso, month.GetString(), "months"))],
            Policy = Policy(policy),
            Scorecard = Scorecard(scorecard),
            Targets = [.. Targets(Optional(scorecard, "targets")), .. KpiTarget.Defaults],
        };
    }

    private static KpiPolicy Policy(JsonElement? policy)
    {
        var defaults = new KpiPolicy();
        return new()
        {
            ReopenWindow = Seconds(policy, "reopen_window_s") ?? defaults.ReopenWindow,
            ServiceLevelTarget = Seconds(policy, "service_level_s") ?? defaults.ServiceLevelTarget,
            ShortAbandon = Seconds(policy, "short_abandon_s") ?? defaults.ShortAbandon,
            AcknowledgementTarget = Seconds(policy, "ack_target_s") ?? defaults.AcknowledgementTarget,
            ComplaintTarget = Seconds(policy, "complaint_target_s") ?? defaults.ComplaintTarget,
            InboundTarget = Seconds(policy, "inbound_target_s") ?? defaults.InboundTarget,
            ConfidenceZ = Optional(policy, "z") is { } z ? Number(z, "z") : defaults.ConfidenceZ,
            ResolutionTargets = SecondsByKey(policy, "resolution_target_s"),
            FirstReplyTargets = SecondsByKey(policy, "frt_target_s"),
            TimelyReplyTargets = SecondsByKey(policy, "timely_reply_s"),
        };
    }

    private static ScorecardPolicy Scorecard(JsonElement? scorecard)
    {
        var policy = ScorecardPolicy.Default;
        if (Optional(scorecard, "weights") is { } weights)
        {
            policy = policy with
            {
                Parts = [.. weights.EnumerateObject().Select(weight => new ScorecardPart { Figure = weight.Name, Weight = Whole(weight.Value, "weights") })],
            };
        }

        if (Optional(scorecard, "grades") is { } grades)
        {
            policy = policy with
            {
                Grades = [.. grades.EnumerateArray().Select(grade => new ScorecardGrade { Name = grade[0].GetString()!, From = grade[1].GetDecimal() })],
            };
        }

        return policy;
    }

    // Targets of the configuration take the place of the defaults, which are in force ever since.
    private static IEnumerable<KpiTarget> Targets(JsonElement? targets) =>
        targets is not { } all
            ? []
            : all.EnumerateObject().Select(target => new KpiTarget
            {
                Id = $"config/{target.Name}",
                Figure = target.Name,
                Comparator = KpiComparator.AtLeast,
                Threshold = target.Value.ValueKind == JsonValueKind.Number ? target.Value.GetDecimal() : throw Wrong(target.Name, target.Value, "a number"),
                EffectiveFrom = LocalDate.MinIsoValue.PlusDays(1),
            });

    private static KpiSite Site(JsonProperty site)
    {
        var name = Required(site.Value, "zone").GetString();
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(name ?? string.Empty)
            ?? throw new FormatException($"'zone' of site '{site.Name}' is '{name}'; it must be a time zone of the IANA, as Asia/Shanghai.");
        return new() { Id = site.Name, Zone = zone, Hours = Optional(site.Value, "weekly") is { } weekly ? Hours(zone, weekly, Elements(site.Value, "holidays")) : null };
    }

    private static BusinessCalendar Hours(DateTimeZone zone, JsonElement weekly, IEnumerable<JsonElement> holidays)
    {
        var calendar = BusinessCalendar.In(zone);
        foreach (var day in weekly.EnumerateObject())
        {
            var weekday = int.TryParse(day.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 7
                ? (IsoDayOfWeek)number
                : throw new FormatException($"'weekly' has the day '{day.Name}'; days are 1, Monday, to 7.");
            calendar = calendar.WithWeekly(weekday, day.Value.EnumerateArray().Select(window => DayWindow.Of(Time(window[0]), Time(window[1]))));
        }

        return holidays.Aggregate(calendar, (known, date) => known.WithClosed(Parsed(LocalDatePattern.Iso, date.GetString(), "holidays"), "holiday"));
    }

    // Times past 24:00 run into the next day.
    private static LocalTime Time(JsonElement element)
    {
        var parts = element.GetString()!.Split(':');
        return parts is [var hour, var minute]
            && int.TryParse(hour, NumberStyles.None, CultureInfo.InvariantCulture, out var hours) && hours <= 47
            && int.TryParse(minute, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes <= 59
            ? new(hours % 24, minutes)
            : throw Wrong("weekly", element, "a time of day, as 08:30, or one past 24:00");
    }

    private static JsonElement Required(JsonElement of, string name) => Optional(of, name) ?? throw new FormatException($"'{name}' is missing.");

    private static JsonElement? Optional(JsonElement? of, string name) =>
        of is { ValueKind: JsonValueKind.Object } known && known.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static IEnumerable<JsonElement> Elements(JsonElement of, string name) =>
        Optional(of, name) is not { } array ? []
        : array.ValueKind == JsonValueKind.Array ? array.EnumerateArray()
        : throw Wrong(name, array, "a list");

    private static Instant At(JsonElement element, string name) => Parsed(InstantPattern.ExtendedIso, element.ValueKind == JsonValueKind.String ? element.GetString() : null, name);

    private static T Parsed<T>(IPattern<T> pattern, string? text, string name) =>
        pattern.Parse(text ?? string.Empty).TryGetValue(default!, out var value) ? value : throw new FormatException($"'{name}' is '{text}'; it cannot be read.");

    private static Duration? Seconds(JsonElement? of, string name) => Optional(of, name) is { } seconds ? Duration.FromSeconds(Whole(seconds, name)) : null;

    private static ImmutableDictionary<string, Duration> SecondsByKey(JsonElement? of, string name) =>
        Optional(of, name) is { ValueKind: JsonValueKind.Object } targets
            ? targets.EnumerateObject().ToImmutableDictionary(target => target.Name, target => Duration.FromSeconds(Whole(target.Value, name)))
            : ImmutableDictionary<string, Duration>.Empty;

    private static int Whole(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number) ? number : throw Wrong(name, element, "a whole number");

    private static double Number(JsonElement element, string name) => element.ValueKind == JsonValueKind.Number ? element.GetDouble() : throw Wrong(name, element, "a number");

    private static FormatException Wrong(string name, JsonElement element, string expected) => new($"'{name}' is {element.GetRawText()}; it must be {expected}.");
}
