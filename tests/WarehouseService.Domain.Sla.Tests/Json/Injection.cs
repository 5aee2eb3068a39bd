using System.Text.Json.Nodes;

namespace WarehouseService.Domain.Sla.Tests.Json;

/// <summary>One way to spoil a sound policy document.</summary>
/// <param name="Path">Where the loader must find it.</param>
/// <param name="Spoil">Does it.</param>
/// <param name="SchemaSees">Whether a schema can say it.</param>
public sealed record Injection(string Path, Action Spoil, bool SchemaSees = true)
{
    public override string ToString() => Path;

    /// <summary>Every place of a document where something can be spoilt, each with the ways to do it. Ways at different places do not disturb each other.</summary>
    public static List<List<Injection>> Into(JsonObject policy) =>
    [
        Identifier(policy, "id", "", required: true),
        [.. Values(policy, "version", "", 0, -1, 1.5, "1", 3_000_000_000, null)],
        [
            .. Values(policy, "effectiveFrom", "", "2026-01-01", "", 20260101, null, "2026-01-01T00:00:00+08:00"),
            .. Values(policy, "effectiveFrom", "", "2026-02-30T00:00:00Z").Select(Unseen),
        ],
        [.. Values(policy, "lateAfter", "", "-0:01:00", "0:60:00", 60, ""), .. Values(policy, "lateAfter", "", "876600:00:01").Select(Unseen)],
        [Stranger(policy, "")],
        .. policy["rules"]!.AsArray().SelectMany((rule, place) => Rule(rule!.AsObject(), $"rules[{place}]")),
    ];

    private static IEnumerable<List<Injection>> Rule(JsonObject rule, string path) =>
    [
        Identifier(rule, "name", path, required: true),
        [Stranger(rule, path)],
        [Stranger(rule["when"]!.AsObject(), $"{path}.when")],
        .. rule["when"]!.AsObject().Where(fact => fact.Value is JsonArray).Select(fact => fact.Key).SelectMany(fact => Fact(rule["when"]!.AsObject(), fact, $"{path}.when")),
        [new($"{path}.targets.resolutoin", () => rule["targets"]!["resolutoin"] = new JsonObject { ["within"] = "1:00:00" })],
        .. rule["targets"]!.AsObject().SelectMany(target => Target(target.Value!.AsObject(), $"{path}.targets.{target.Key}")),
    ];

    private static IEnumerable<List<Injection>> Fact(JsonObject when, string fact, string path) =>
    [
        [
            .. Values(when, fact, path, new JsonArray(), "P1", null, new JsonObject()),
            new($"{path}.{fact}[{when[fact]!.AsArray().Count}]", () => when[fact]!.AsArray().Add(when[fact]![0]!.DeepClone())),
            new($"{path}.{fact}[0]", () => when[fact]![0] = ""),
            new($"{path}.{fact}[0]", () => when[fact]![0] = 1),
        ],
    ];

    private static IEnumerable<List<Injection>> Target(JsonObject target, string path) =>
    [
        [
            .. Values(target, "within", path, "0:00:00", "0:00:00.000000000", "-1:00:00", "1:60:00", "1 h", 60, null, "9999999:00:00"),
            .. Values(target, "within", path, "876600:00:00.000000001", "999999:59:59").Select(Unseen),
            Missing(target, "within", path),
        ],
        Identifier(target, "calendar", path, required: false),
        [Stranger(target, path)],
        .. target["alerts"]!.AsArray().SelectMany((alert, place) => Alert(alert!.AsObject(), $"{path}.alerts[{place}]")),
    ];

    private static IEnumerable<List<Injection>> Alert(JsonObject alert, string path) =>
    [
        Identifier(alert, "name", path, required: true),
        [
            .. Values(alert, "at", path, "0%", "080%", "10001%", "80", 80, "due-", "due-0:00:00", "due-0:00:00.0", "due+-1:00:00", "Due", " due", "", "12.5%", null),
            .. Values(alert, "at", path, "due-876600:00:00", "due+876600:00:01").Select(Unseen),
            Missing(alert, "at", path),
        ],
        Identifier(alert, "concerns", path, required: true),
        [Stranger(alert, path)],
    ];

    private static List<Injection> Identifier(JsonObject parent, string field, string path, bool required) =>
    [
        .. Values(parent, field, path, "", 7, null, "a\u0007b", new string('x', 201), new JsonArray()),
        .. required ? [Missing(parent, field, path)] : Array.Empty<Injection>(),
    ];

    private static IEnumerable<Injection> Values(JsonObject parent, string field, string path, params JsonNode?[] values) =>
        values.Select(value => new Injection(PathOf(path, field), () => parent[field] = value?.DeepClone()));

    private static Injection Missing(JsonObject parent, string field, string path) => new(PathOf(path, field), () => parent.Remove(field));

    private static Injection Stranger(JsonObject parent, string path) => new(PathOf(path, "colour"), () => parent["colour"] = "red");

    private static Injection Unseen(Injection injection) => injection with { SchemaSees = false };

    private static string PathOf(string path, string field) => path.Length == 0 ? field : $"{path}.{field}";
}
