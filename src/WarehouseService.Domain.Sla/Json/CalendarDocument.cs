using System.Text.Json;
using System.Text.Json.Serialization;

namespace WarehouseService.Domain.Sla.Json;

/// <summary>A calendar as it is written. Members that it does not know are kept, to be told as faults.</summary>
internal sealed record CalendarDocument
{
    public string? Zone { get; init; }

    public Dictionary<string, List<string>?>? Weekly { get; init; }

    public List<DatedDocument?>? Closed { get; init; }

    public List<DatedDocument?>? Special { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
