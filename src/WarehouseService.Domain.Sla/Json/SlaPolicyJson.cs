using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using WarehouseService.Domain.Documents;
using WarehouseService.Domain.Json;

namespace WarehouseService.Domain.Sla.Json;

/// <summary>
/// Reads and writes policies as JSON documents. Fields are named as the members of <see cref="SlaPolicy"/> and its parts are; measures by
/// their names, working time as <c>"1:30:00"</c>, alerts at <c>"80%"</c>, <c>"due-0:30:00"</c>, <c>"due"</c> or <c>"due+1:00:00"</c>.
/// What has a default may be left out. The schema is <see cref="Schema"/>. Thread-safe.
/// </summary>
public static class SlaPolicyJson
{
    private static readonly JsonSerializerOptions Indented = new(DomainJson.Options(SlaPolicyTypes.Default, SlaConverters.All)) { WriteIndented = true };

    /// <summary>The JSON schema (draft 2020-12) of the documents.</summary>
    public static string Schema => EmbeddedText.Read("sla-policy.schema.json");

    /// <summary>Reads a policy.</summary>
    /// <param name="json">The document.</param>
    /// <param name="calendars">The ids of the calendars that the host has, beside <c>24x7</c>; null, the default, takes any.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="MalformedDocumentException">
    /// The document is malformed, or its rules are: none at all, two that can never be told apart, one that never gets its turn. The
    /// exception lists all faults.
    /// </exception>
    public static SlaPolicy Read(string json, IEnumerable<string>? calendars = null) =>
        DocumentReader.Read("SLA policy", json, new SlaPolicyReader(calendars?.Append(Calendars.AroundTheClock).ToFrozenSet(StringComparer.Ordinal)).Read);

    /// <summary>Writes a policy; reading it again gives an equal one if it has rules.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    public static string Write(SlaPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return JsonSerializer.Serialize(policy, Indented.TypeOf<SlaPolicy>());
    }
}

[JsonSerializable(typeof(SlaPolicy))]
internal sealed partial class SlaPolicyTypes : JsonSerializerContext;
