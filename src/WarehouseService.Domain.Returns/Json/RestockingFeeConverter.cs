using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WarehouseService.Domain.Json;

namespace WarehouseService.Domain.Returns.Json;

/// <summary>A restocking fee as a rate or an amount a unit, with the reasons that waive it.</summary>
internal sealed class RestockingFeeConverter : JsonConverter<RestockingFee>
{
    private static readonly JsonTypeInfo<Written> Format = DomainJson.Options(
        RestockingFeeJson.Default, new BasisPointsConverter(), new SmartEnumConverter<ReturnReason>(ReturnReason.All)).TypeOf<Written>();

    public override RestockingFee Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var written = JsonSerializer.Deserialize(ref reader, Format) ?? throw new JsonException("The fee is null.");
        var fee = (written.Rate, written.PerUnit) switch
        {
            ({ } rate, null) => RestockingFee.OfRate(rate),
            (null, { } perUnit) => RestockingFee.OfUnit(perUnit),
            _ => throw new JsonException("A restocking fee is a rate or an amount a unit."),
        };
        return fee with { WaivedFor = written.WaivedFor };
    }

    public override void Write(Utf8JsonWriter writer, RestockingFee value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, new() { Rate = value.Rate, PerUnit = value.PerUnit, WaivedFor = value.WaivedFor }, Format);

    internal sealed record Written
    {
        public BasisPoints? Rate { get; init; }

        public Money? PerUnit { get; init; }

        public required ImmutableArray<ReturnReason> WaivedFor { get; init; }
    }
}

[JsonSerializable(typeof(RestockingFeeConverter.Written))]
internal sealed partial class RestockingFeeJson : JsonSerializerContext;
