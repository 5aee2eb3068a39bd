using System.Text.Json;
using System.Text.Json.Serialization;

namespace WarehouseService.Domain.Sla.Json;

/// <summary>A date as it is written: closed, or with hours of its own.</summary>
internal sealed record DatedDocument
{
    public string? Date { get; init; }

    public string? Name { get; init; }

    public List<string>? Hours { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
