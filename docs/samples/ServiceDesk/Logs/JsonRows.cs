using System.Text.Json;

namespace ServiceDesk.Logs;

/// <summary>Rows of a JSON-lines file: one object a line, its members being the columns.</summary>
internal static class JsonRows
{
    internal static IEnumerable<RawRow> Read(StreamReader text)
    {
        for (long line = 1; text.ReadLine() is { } json; line++)
        {
            if (!string.IsNullOrWhiteSpace(json))
            {
                yield return Parse(line, json);
            }
        }
    }

    private static RawRow Parse(long line, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return RawRow.NotRead(line, $"a JSON {document.RootElement.ValueKind} where an object must stand");
            }

            var values = new Dictionary<string, string?>(StringComparer.Ordinal);
            foreach (var member in document.RootElement.EnumerateObject())
            {
                values[member.Name] = member.Value.ValueKind switch
                {
                    JsonValueKind.Null => null,
                    JsonValueKind.String => member.Value.GetString(),
                    _ => member.Value.GetRawText(),
                };
            }

            return new(line, column => values.GetValueOrDefault(column));
        }
        catch (JsonException malformed)
        {
            return RawRow.NotRead(line, $"no JSON: {malformed.Message}");
        }
    }
}
