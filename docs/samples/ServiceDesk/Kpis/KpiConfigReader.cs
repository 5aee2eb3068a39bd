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
        ImmutableArray<KpiSite> sites = [.. Members(Required(root, "sites"), "sites").Select(Site)];
        var asOf = At(Required(root, "as_of"), "as_of");
        var targets = Targets(Optional(scorecard, "targets")).ToList();
        return new()
        {
            Sites = sites,
            AsOf = asOf,
            Start = Optional(root, "start") is { } start ? At(start, "start") : null,
            Agents = [.. Elements(root, "agents").Select(agent => Text(agent, "agents"))],
            Months = Optional(root, "months") is null ? LastTwelve(asOf) : [.. Elements(root, "months").Select(month => Parsed(YearMonthPattern.Iso, month, "months"))],
            Policy = Policy(policy),
            Scorecard = Scorecard(scorecard),
            Targets = [.. targets, .. KpiTarget.Defaults.Where(common => !targets.Exists(own => own.Figure == common.Figure))],
        };
    }

    private static ImmutableArray<YearMonth> LastTwelve(Instant asOf)
    {
        var day = (asOf - Duration.FromDays(1)).InUtc().Date;
        return [.. Enumerable.Range(-11, 12).Select(month => new YearMonth(day.Year, day.Month).PlusMonths(month))];
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
                Parts = [.. Members(weights, "weights").Select(weight => new ScorecardPart { Figure = weight.Name, Weight = Whole(weight.Value, "weights") })],
            };
        }

        if (Optional(scorecard, "grades") is { } grades)
        {
            policy = policy with
            {
                Grades = [.. Pairs(grades, "grades").Select(grade => new ScorecardGrade { Name = Text(grade.First, "grades"), From = Decimal(grade.Second, "grades") })],
            };
        }

        return policy;
    }

    private static IEnumerable<KpiTarget> Targets(JsonElement? targets) =>
        targets is not { } all
            ? []
            : Members(all, "targets").Select(target => new KpiTarget
            {
                Id = $"config/{target.Name}",
                Figure = target.Name,
                Comparator = KpiComparator.AtLeast,
                Threshold = Decimal(target.Value, target.Name),
            });

    private static KpiSite Site(JsonProperty site)
    {
        var name = Text(Required(site.Value, "zone"), "zone");
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(name)
            ?? throw new FormatException($"'zone' of site '{site.Name}' is '{name}'; it must be a time zone of the IANA, as Asia/Shanghai.");
        return new() { Id = site.Name, Zone = zone, Hours = Optional(site.Value, "weekly") is { } weekly ? Hours(zone, weekly, Elements(site.Value, "holidays")) : null };
    }

    private static BusinessCalendar Hours(DateTimeZone zone, JsonElement weekly, IEnumerable<JsonElement> holidays)
    {
        var calendar = BusinessCalendar.In(zone);
        foreach (var day in Members(weekly, "weekly"))
        {
            var weekday = int.TryParse(day.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 7
                ? (IsoDayOfWeek)number
                : throw new FormatException($"'weekly' has the day '{day.Name}'; days are 1, Monday, to 7.");
            calendar = calendar.WithWeekly(weekday, Pairs(day.Value, "weekly").Select(window => DayWindow.Of(Time(window.First), Time(window.Second))));
        }

        return holidays.Aggregate(calendar, (known, date) => known.WithClosed(Parsed(LocalDatePattern.Iso, date, "holidays"), "holiday"));
    }

    // Times past 24:00 run into the next day.
    private static LocalTime Time(JsonElement element)
    {
        var parts = Text(element, "weekly").Split(':');
        return parts is [var hour, var minute]
            && int.TryParse(hour, NumberStyles.None, CultureInfo.InvariantCulture, out var hours) && hours <= 47
            && int.TryParse(minute, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes <= 59
            ? new(hours % 24, minutes)
            : throw Wrong("weekly", element, "a time of day, as 08:30, or one past 24:00");
    }

    private static JsonElement Required(JsonElement of, string name) => Optional(of, name) ?? throw new FormatException($"'{name}' is missing.");

    private static JsonElement? Optional(JsonElement? of, string name) =>
        of is { ValueKind: JsonValueKind.Object } known && known.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static IEnumerable<JsonProperty> Members(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : throw Wrong(name, element, "an object");

    private static IEnumerable<JsonElement> Elements(JsonElement of, string name) => Optional(of, name) is { } array ? Items(array, name) : [];

    private static IEnumerable<JsonElement> Items(JsonElement array, string name) =>
        array.ValueKind == JsonValueKind.Array ? array.EnumerateArray() : throw Wrong(name, array, "a list");

    private static IEnumerable<(JsonElement First, JsonElement Second)> Pairs(JsonElement array, string name) => Items(array, name).Select(pair =>
        pair.ValueKind == JsonValueKind.Array && pair.GetArrayLength() == 2 ? (pair[0], pair[1]) : throw Wrong(name, pair, "a list of two"));

    private static string Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.String ? element.GetString()! : throw Wrong(name, element, "a text");

    private static Instant At(JsonElement element, string name) => Parsed(InstantPattern.ExtendedIso, element, name);

    private static T Parsed<T>(IPattern<T> pattern, JsonElement element, string name)
    {
        var text = Text(element, name);
        return pattern.Parse(text).TryGetValue(default!, out var value) ? value : throw new FormatException($"'{name}' is '{text}'; it cannot be read.");
    }

    private static Duration? Seconds(JsonElement? of, string name) => Optional(of, name) is { } seconds ? Duration.FromSeconds(Whole(seconds, name)) : null;

    private static ImmutableDictionary<string, Duration> SecondsByKey(JsonElement? of, string name) =>
        Optional(of, name) is { ValueKind: JsonValueKind.Object } targets
            ? targets.EnumerateObject().ToImmutableDictionary(target => target.Name, target => Duration.FromSeconds(Whole(target.Value, name)))
            : ImmutableDictionary<string, Duration>.Empty;

    private static int Whole(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number) ? number : throw Wrong(name, element, "a whole number");

    private static decimal Decimal(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetDecimal(out var number) ? number : throw Wrong(name, element, "a number");

    private static double Number(JsonElement element, string name) => element.ValueKind == JsonValueKind.Number ? element.GetDouble() : throw Wrong(name, element, "a number");

    private static FormatException Wrong(string name, JsonElement element, string expected) => new($"'{name}' is {element.GetRawText()}; it must be {expected}.");
}
