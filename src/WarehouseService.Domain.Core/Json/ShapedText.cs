using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace WarehouseService.Domain.Json;

/// <summary>How values of one type are written, and read whatever shape up to that of now their text is of.</summary>
internal sealed class ShapedText(JsonTypeInfo type, ImmutableArray<Upcast> upcasts)
{
    private const string Shape = "$shape";
    private const string ShapeFirst = "{\"$shape\":";
    private readonly int _shape = upcasts.Length + 1;

    internal Type Type => type.Type;

    internal string Write(object value)
    {
        if (upcasts.IsEmpty)
        {
            return JsonSerializer.Serialize(value, type);
        }

        var text = JsonSerializer.SerializeToNode(value, type)!.AsObject();
        text.Insert(0, Shape, _shape);
        return text.ToJsonString(type.Options);
    }

    /// <exception cref="JsonException">It is no such text, or of a shape that is newer than this.</exception>
    internal object Read(string text) =>
        (upcasts.IsEmpty && !text.StartsWith(ShapeFirst, StringComparison.Ordinal)
            ? JsonSerializer.Deserialize(text, type)
            : JsonSerializer.Deserialize(InShapeOfNow(text), type)) ?? throw new JsonException("It is null.");

    private JsonObject InShapeOfNow(string text)
    {
        var members = JsonNode.Parse(text) as JsonObject ?? throw new JsonException("It is no object.");
        for (var shape = TakeShape(members); shape < _shape; shape++)
        {
            Raise(members, shape);
        }

        return members;
    }

    private int TakeShape(JsonObject members)
    {
        if (!members.Remove(Shape, out var named))
        {
            return 1;
        }

        return named is JsonValue value && value.TryGetValue(out int shape) && shape >= 1 && shape <= _shape
            ? shape
            : throw new JsonException(string.Create(CultureInfo.InvariantCulture, $"Its shape is {named?.ToJsonString() ?? "null"}; this version reads shapes 1 to {_shape}."));
    }

    // What a step makes of a damaged text is the text's fault, whatever it throws.
    private void Raise(JsonObject members, int shape)
    {
        try
        {
            upcasts[shape - 1](members);
        }
        catch (Exception fault)
        {
            throw new JsonException(string.Create(CultureInfo.InvariantCulture, $"It cannot be brought from shape {shape} to {shape + 1}: {fault.Message}"), fault);
        }
    }
}
