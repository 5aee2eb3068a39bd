using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Json;

/// <summary>Writes a closed set's members by name, and reads them from the list that the set gives of itself.</summary>
/// <typeparam name="T">The closed set.</typeparam>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class SmartEnumConverter<T> : JsonConverter<T>
    where T : SmartEnum<T>
{
    private readonly ImmutableArray<T> _all;

    /// <summary>A converter for the members listed.</summary>
    public SmartEnumConverter(ImmutableArray<T> all) => _all = all;

    /// <inheritdoc />
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => MemberOf(reader.GetString());

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(value.Name);
    }

    /// <inheritdoc />
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => MemberOf(reader.GetString());

    /// <inheritdoc />
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WritePropertyName(value.Name);
    }

    private T MemberOf(string? name)
    {
        foreach (var one in _all)
        {
            if (one.Name == name)
            {
                return one;
            }
        }

        throw new JsonException($"'{name}' is none of {string.Join(", ", _all.Select(one => one.Name))}.");
    }
}
