using System.Text.Json;
using System.Text.Json.Serialization;
using WarehouseService.Domain.Json;

namespace WarehouseService.Domain.Returns.Json;

/// <summary>Writes assessments as JSON: the same bytes for the same facts, policy and instant. Thread-safe.</summary>
public static class AssessmentJson
{
    private static readonly JsonSerializerOptions Json = DomainJson.Options(AssessmentTypes.Default, ReturnsConverters.All);

    /// <summary>Writes an assessment; reading it again gives an equal one.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="assessment"/> is null.</exception>
    public static string Write(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return JsonSerializer.Serialize(assessment, Json.TypeOf<Assessment>());
    }

    /// <summary>Reads an assessment that was written.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="JsonException">It is not one.</exception>
    public static Assessment Read(string json) =>
        JsonSerializer.Deserialize(json, Json.TypeOf<Assessment>()) ?? throw new JsonException("An assessment must not be null.");
}

[JsonSerializable(typeof(Assessment))]
internal sealed partial class AssessmentTypes : JsonSerializerContext;
