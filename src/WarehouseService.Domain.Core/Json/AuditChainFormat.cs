using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace WarehouseService.Domain.Json;

/// <summary>How audit chains are written, and the commits that are on their way into one.</summary>
public static class AuditChainFormat
{
    private static readonly JsonSerializerOptions Json =
        DomainJson.Options(AuditChainJson.Default, new SmartEnumConverter<AuditChainStatus>(AuditChainStatus.All));

    /// <summary>The format; one, shared.</summary>
    public static RecordFormat<AuditChain> Instance { get; } = new(
        "audit",
        Json.TypeOf<AuditChain>(),
        new Dictionary<string, JsonTypeInfo> { ["appended"] = Json.TypeOf<AuditEntryAppended>() },
        [Json.TypeOf<AppendToAuditChain>()],
        chain => new() { Status = chain.Status.Name });

    internal static JsonTypeInfo<AuditedCommit> Commit { get; } = Json.TypeOf<AuditedCommit>();
}

[JsonSerializable(typeof(AuditChain))]
[JsonSerializable(typeof(AuditEntryAppended))]
[JsonSerializable(typeof(AppendToAuditChain))]
[JsonSerializable(typeof(AuditedCommit))]
internal sealed partial class AuditChainJson : JsonSerializerContext;
