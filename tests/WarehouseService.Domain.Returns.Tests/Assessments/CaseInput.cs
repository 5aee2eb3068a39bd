using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace WarehouseService.Domain.Returns.Tests.Assessments;

/// <summary>One object of a shared case. Members are asked for by the names that they may have; what nobody asked for is an error.</summary>
internal sealed class CaseInput(JsonElement json)
{
    private readonly HashSet<string> _read = [];

    public static IEnumerable<JsonElement> Of(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", file)));
        return [.. document.RootElement.Clone().GetProperty("cases").EnumerateArray()];
    }

    public static IEnumerable<object[]> IdsOf(string file) => Of(file).Select(one => new object[] { one.GetProperty("id").GetString()! });

    public static (CaseInput Input, CaseInput Expected) Read(string file, string id)
    {
        var one = Of(file).Single(one => one.GetProperty("id").GetString() == id);
        return (new(one.GetProperty("input")), new(one.GetProperty("expected")));
    }

    public JsonElement? Find(params string[] names)
    {
        JsonElement? found = null;
        foreach (var name in names)
        {
            if (json.TryGetProperty(name, out var value))
            {
                _read.Add(name);
                found ??= value.ValueKind == JsonValueKind.Null ? null : value;
            }
        }

        return found;
    }

    public string? Text(params string[] names) => Find(names)?.GetString();

    public long? Number(params string[] names) => Find(names)?.GetInt64();

    public bool Flag(bool byDefault, params string[] names) => Find(names)?.GetBoolean() ?? byDefault;

    public LocalDate? Date(params string[] names) => Text(names) is { } text ? LocalDatePattern.Iso.Parse(text[..10]).Value : null;

    public CaseInput? Object(params string[] names) => Find(names) is { } value ? new(value) : null;

    public List<JsonElement> List(params string[] names) =>
        Find(names) is not { } value ? [] : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];

    public List<string> Texts(params string[] names) => [.. List(names).Select(one => one.GetString()!)];

    /// <summary>Fails if the object has a member that nobody asked for.</summary>
    public void HasNoMore() => Assert.Equal([], json.EnumerateObject().Select(member => member.Name).Except(_read));

    public static Instant InstantOf(string text, DateTimeZone zone) => text.Length == 10
        ? LocalDatePattern.Iso.Parse(text).Value.AtStartOfDayInZone(zone).ToInstant()
        : OffsetDateTimePattern.Rfc3339.Parse(text).Value.ToInstant();
}
