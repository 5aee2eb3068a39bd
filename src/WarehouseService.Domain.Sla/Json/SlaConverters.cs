using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WarehouseService.Domain.Sla.Json;

/// <summary>What a context needs to write this package's types into its own records.</summary>
public static class SlaConverters
{
    /// <summary>The converters of closed and open sets and of points, for <see cref="Domain.Json.DomainJson.Options"/>.</summary>
    public static ImmutableArray<JsonConverter> All { get; } =
    [
        new JsonStringEnumConverter<SlaMarkKind>(JsonNamingPolicy.SnakeCaseLower),
        new JsonStringEnumConverter<RetargetBasis>(JsonNamingPolicy.SnakeCaseLower),
        new JsonStringEnumConverter<ReopenedClock>(JsonNamingPolicy.SnakeCaseLower),
        new SlaMeasureConverter(),
        new SlaPointConverter(),
    ];
}
