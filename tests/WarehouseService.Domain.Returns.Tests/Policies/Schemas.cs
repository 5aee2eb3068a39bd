using System.Text.Json;
using Json.Schema;
using WarehouseService.Domain.Returns.Json;

namespace WarehouseService.Domain.Returns.Tests.Policies;

/// <summary>The published schema, asked by a validator that is not ours.</summary>
internal static class Schemas
{
    private static readonly JsonSchema Policies = JsonSchema.FromText(ReturnPolicyJson.Schema);

    public static bool AllowsPolicy(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Policies.Evaluate(document.RootElement).IsValid;
    }
}
