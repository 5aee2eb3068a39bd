using System.Text.Json;

namespace WarehouseService.Domain.Returns.Tests.Cases;

/// <summary>One file of shared cases.</summary>
internal static class CaseFile
{
    internal static IEnumerable<object[]> IdsOf(string file) => Read(file).Select(item => new object[] { item.GetProperty("id").GetString()! });

    internal static (JsonElement Input, JsonElement Expected) Case(string file, string id)
    {
        var item = Read(file).Single(item => item.GetProperty("id").GetString() == id);
        return (item.GetProperty("input"), item.GetProperty("expected"));
    }

    /// <summary>A member; undefined if there is none.</summary>
    internal static JsonElement? Find(this JsonElement item, string name) =>
        item.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    /// <summary>Fails if the case says something that is not understood.</summary>
    internal static void HasNothingBut(this JsonElement item, params string[] known) =>
        Assert.Empty(item.EnumerateObject().Select(member => member.Name).Except(known));

    private static List<JsonElement> Read(string file) =>
        [.. JsonDocument.Parse(File.ReadAllText(Path.Combine("Cases", file))).RootElement.GetProperty("cases").EnumerateArray()];
}
