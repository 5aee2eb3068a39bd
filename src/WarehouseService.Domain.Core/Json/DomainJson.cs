using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NodaTime.Serialization.SystemTextJson;

namespace WarehouseService.Domain.Json;

/// <summary>The one way in which contexts write their records as JSON.</summary>
public static class DomainJson
{
    /// <summary>
    /// Options over a context's source-generated types: unknown, missing and null-where-none-may-be members are errors; what is null is left out;
    /// instants, durations and dates are ISO text; money is its amount and currency; closed sets are written by name.
    /// </summary>
    /// <param name="types">The context's source-generated types.</param>
    /// <param name="own">Converters for the context's own closed sets.</param>
    public static JsonSerializerOptions Options(IJsonTypeInfoResolver types, params IEnumerable<JsonConverter> own)
    {
        ArgumentNullException.ThrowIfNull(types);
        ArgumentNullException.ThrowIfNull(own);
        var options = new JsonSerializerOptions
        {
            // Versions that the caller saw are not part of a command's content, and the target has a name of its own there.
            TypeInfoResolver = types.WithAddedModifier(WithoutSeamMembers).WithAddedModifier(RequireWhatHasNoNull),
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters =
            {
                new InstantConverter(),
                new DurationConverter(),
                NodaConverters.LocalDateConverter,
                new ActorConverter(),
                new MoneyConverter(),
                new SmartEnumConverter<Role>(Role.All),
            },
        };
        foreach (var converter in own)
        {
            options.Converters.Add(converter);
        }

        options.MakeReadOnly();
        return options;
    }

    /// <summary>How a type is written under these options. A source-generated context made from them would drop what they add to its types.</summary>
    /// <exception cref="NotSupportedException">The options' context does not know the type.</exception>
    public static JsonTypeInfo<T> TypeOf<T>(this JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
    }

    // A source-generated type sets its init members all at once: one that the text lacks would become 0 or null, whatever default it declares.
    private static void RequireWhatHasNoNull(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            property.IsRequired |= property is { AssociatedParameter: not null, IsSetNullable: false } && Nullable.GetUnderlyingType(property.PropertyType) is null;
        }
    }

    private static void WithoutSeamMembers(JsonTypeInfo type)
    {
        if (!typeof(ICommand).IsAssignableFrom(type.Type))
        {
            return;
        }

        foreach (var property in type.Properties.Where(property => property.Name == "target" || property.Name.StartsWith("expected", StringComparison.Ordinal)).ToList())
        {
            type.Properties.Remove(property);
        }
    }
}
