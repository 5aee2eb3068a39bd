using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace WarehouseService.Domain.Json;

/// <summary>How delegations are written.</summary>
public static class DelegationFormat
{
    private static readonly JsonSerializerOptions Json =
        DomainJson.Options(DelegationJson.Default, new SmartEnumConverter<DelegationStatus>(DelegationStatus.All));

    /// <summary>The format; one, shared.</summary>
    public static RecordFormat<Delegation> Instance { get; } = new(
        "delegation",
        Json.TypeOf<Delegation>(),
        new Dictionary<string, JsonTypeInfo> { ["granted"] = Json.TypeOf<DelegationGranted>(), ["revoked"] = Json.TypeOf<DelegationRevoked>() },
        [Json.TypeOf<GrantDelegation>(), Json.TypeOf<RevokeDelegation>()],
        delegation => new() { Status = delegation.Status.Name, Assignee = delegation.Delegate.ToString() });
}

[JsonSerializable(typeof(Delegation))]
[JsonSerializable(typeof(DelegationGranted))]
[JsonSerializable(typeof(DelegationRevoked))]
[JsonSerializable(typeof(GrantDelegation))]
[JsonSerializable(typeof(RevokeDelegation))]
internal sealed partial class DelegationJson : JsonSerializerContext;
