using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace WarehouseService.Domain.Tests.Lifecycle;

/// <summary>One scenario of the shared cases: who takes part, what they ask one after the other, and what then is.</summary>
internal sealed record Scenario
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required IReadOnlyDictionary<string, Actor> Actors { get; init; }

    public required IReadOnlyList<Step> Steps { get; init; }

    public required IReadOnlyDictionary<string, JsonElement> Expected { get; init; }

    public static IEnumerable<Scenario> All { get; } =
    [
        .. from file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Lifecycle", "Cases"), "*.json").Order(StringComparer.Ordinal)
           from scenario in JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("scenarios").EnumerateArray()
           select Read(scenario),
    ];

    public static Instant InstantOf(string text) => OffsetDateTimePattern.ExtendedIso.Parse(text).Value.ToInstant();

    private static Scenario Read(JsonElement scenario)
    {
        var actors = scenario.GetProperty("actors").EnumerateArray()
            .Select(actor => Actor.Of(Role.All.Single(role => role.Name == Text(actor, "role").Replace('_', '-')), Text(actor, "id")))
            .ToDictionary(actor => actor.Id);
        return new()
        {
            Id = Text(scenario, "id"),
            Title = Text(scenario, "title"),
            Actors = actors,
            Steps = [.. scenario.GetProperty("steps").EnumerateArray().Select(step => Read(step, actors))],
            Expected = scenario.GetProperty("expect").EnumerateObject().ToDictionary(record => record.Name, record => record.Value),
        };
    }

    private static Step Read(JsonElement step, Dictionary<string, Actor> actors) => new()
    {
        Number = step.GetProperty("n").GetInt32(),
        At = InstantOf(Text(step, "at")),
        By = actors[Text(step, "by")],
        Do = Text(step, "do"),
        On = step.TryGetProperty("on", out var on) ? on.GetString()! : "",
        With = step.TryGetProperty("with", out var with) ? with : null,
        BasedOn = step.TryGetProperty("based_on", out var seen) ? seen.GetInt32() : null,
        CommandId = step.TryGetProperty("command_id", out var id) ? id.GetString() : null,
        Outcome = Text(step.GetProperty("expect"), "outcome") is var outcome and not "refused" ? outcome : Text(step.GetProperty("expect"), "why"),
    };

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}

/// <summary>One step: who asks what, of which record, and what comes of it: accepted, replayed, or the kind of the refusal.</summary>
internal sealed record Step
{
    public required int Number { get; init; }

    public required Instant At { get; init; }

    public required Actor By { get; init; }

    public required string Do { get; init; }

    public required string On { get; init; }

    public required JsonElement? With { get; init; }

    public required int? BasedOn { get; init; }

    public required string? CommandId { get; init; }

    public required string Outcome { get; init; }

    public bool Has(string member) => With?.TryGetProperty(member, out _) == true;

    public string? Text(string member) => Has(member) ? With!.Value.GetProperty(member).GetString() : null;

    public int? Number32(string member) => Has(member) ? With!.Value.GetProperty(member).GetInt32() : null;

    public bool Flag(string member) => Has(member) && With!.Value.GetProperty(member).GetBoolean();
}
