using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace WarehouseService.Domain.Json;

/// <summary>How claims are written.</summary>
public static class ClaimFormat
{
    private static readonly JsonSerializerOptions Json = DomainJson.Options(ClaimJson.Default, new SmartEnumConverter<ClaimStatus>(ClaimStatus.All));

    /// <summary>The format; one, shared.</summary>
    public static RecordFormat<Claim> Instance { get; } = new(
        "claim",
        Json.TypeOf<Claim>(),
        new Dictionary<string, JsonTypeInfo> { ["taken"] = Json.TypeOf<ClaimTaken>() },
        [Json.TypeOf<TakeClaim>()],
        claim => new() { Status = claim.Status.Name });
}

[JsonSerializable(typeof(Claim))]
[JsonSerializable(typeof(ClaimTaken))]
[JsonSerializable(typeof(TakeClaim))]
internal sealed partial class ClaimJson : JsonSerializerContext;
