using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceDesk.Logs;

/// <summary>What the columns and activities of a log mean here.</summary>
internal sealed record ColumnMapping
{
    /// <summary>The file that it stands in.</summary>
    internal string Path { get; private init; } = "";

    /// <summary><c>csv</c> or <c>jsonl</c>.</summary>
    public required string Format { get; init; }

    /// <summary>The log's column for each <see cref="LogField"/>.</summary>
    public required Dictionary<string, string> Columns { get; init; }

    /// <summary>What each activity is: an action, or <c>action as role</c>.</summary>
    public required Dictionary<string, string> Activities { get; init; }

    /// <summary>How instants are written, as a NodaTime pattern; ISO 8601 with an offset if null. Without an offset, <see cref="TimeZone"/> counts.</summary>
    public string? TimePattern { get; init; }

    /// <summary>The zone of instants that carry no offset; none by default.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Actors that are no persons.</summary>
    public string[] SystemActors { get; init; } = [];

    /// <summary>Reads a mapping file.</summary>
    /// <exception cref="UnusableInputException">It is no such file; the message says where and what to do.</exception>
    internal static ColumnMapping Read(string path)
    {
        try
        {
            var mapping = JsonSerializer.Deserialize(File.ReadAllText(path), MappingJson.Default.ColumnMapping)
                ?? throw new UnusableInputException($"{path}: the mapping is null.");
            return (mapping with { Path = path }).Checked();
        }
        catch (Exception unusable) when (unusable is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new UnusableInputException($"{path}: {unusable.Message}", unusable);
        }
    }

    /// <summary>The complaint that something in the mapping cannot be used.</summary>
    internal UnusableInputException Fault(string what, Exception? inner = null) => new($"{Path}: {what}", inner);

    private ColumnMapping Checked()
    {
        if (Format is not ("csv" or "jsonl"))
        {
            throw Fault($"format is '{Format}'; it must be 'csv' or 'jsonl'.");
        }

        if (LogField.Required.FirstOrDefault(field => !Columns.ContainsKey(field)) is { } missing)
        {
            throw Fault($"columns names no column for '{missing}'.");
        }

        if (Columns.Keys.FirstOrDefault(field => !LogField.All.Contains(field)) is { } unknown)
        {
            throw Fault($"columns has '{unknown}', which is none of {string.Join(", ", LogField.All)}.");
        }

        if (Columns.FirstOrDefault(column => string.IsNullOrEmpty(column.Value)).Key is { } unnamed)
        {
            throw Fault($"columns: '{unnamed}' is {(Columns[unnamed] is null ? "null" : "empty")}; name a column, or leave it out.");
        }

        return this;
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ColumnMapping))]
internal sealed partial class MappingJson : JsonSerializerContext;
