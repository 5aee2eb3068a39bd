using System.Text.Json;
using System.Text.Json.Serialization;

namespace WarehouseService.Domain.Sla.Json;

/// <summary>The formats of this package.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false,
    WriteIndented = true)]
[JsonSerializable(typeof(CalendarDocument))]
[JsonSerializable(typeof(HolidayYear))]
internal sealed partial class SlaJson : JsonSerializerContext;
