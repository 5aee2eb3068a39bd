using System.Text.Json;
using Json.Schema;
using WarehouseService.Domain.Returns.Json;

namespace WarehouseService.Domain.Returns.Tests.Policies;

/// <summary>The published schemas, asked by a validator that is not ours.</summary>
internal static class Schemas
{
    private static readonly JsonSchema Policies = JsonSchema.FromText(ReturnPolicyJson.Schema);
    private static readonly JsonSchema Processes = JsonSchema.FromText(ReturnProcessJson.Schema);

    public static bool AllowsPolicy(string json) => Allows(Policies, json);

    public static bool AllowsProcess(string json) => Allows(Processes, json);

    private static bool Allows(JsonSchema schema, string json)
    {
        using var document = JsonDocument.Parse(json);
        return schema.Evaluate(document.RootElement).IsValid;
    }
}
