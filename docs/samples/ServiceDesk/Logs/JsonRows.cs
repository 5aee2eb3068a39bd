using System.Text.Json;

namespace ServiceDesk.Logs;

/// <summary>Rows of a JSON-lines file: one object a line, its members being the columns.</summary>
internal static class JsonRows
{
    internal static IEnumerable<RawRow> Read(LogLines lines)
    {
        while (lines.Next() is { } json)
        {
            if (!string.IsNullOrWhiteSpace(json))
            {
                yield return Parse(lines.Number, json);
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
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            // The second is told of text that is half of a surrogate pair.
            return RawRow.NotRead(line, $"no JSON: {malformed.Message}");
        }
    }
}
