using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WarehouseService.Domain.Json;

namespace WarehouseService.Domain.Complaints.Json;

/// <summary>How corrective actions are written.</summary>
public static class CorrectiveActionFormat
{
    private static readonly JsonSerializerOptions Json = DomainJson.Options(CorrectiveActionJson.Default, ComplaintConverters.All);

    /// <summary>The format; one, shared.</summary>
    public static RecordFormat<CorrectiveAction> Instance { get; } = new(
        "corrective-action",
        Json.TypeOf<CorrectiveAction>(),
        new Dictionary<string, JsonTypeInfo>
        {
            ["planned"] = Json.TypeOf<ActionPlanned>(),
            ["completed"] = Json.TypeOf<ActionCompleted>(),
            ["verified"] = Json.TypeOf<ActionVerified>(),
            ["found_ineffective"] = Json.TypeOf<ActionFoundIneffective>(),
        },
        [
            Json.TypeOf<PlanAction>(), Json.TypeOf<CompleteAction>(), Json.TypeOf<VerifyAction>(),
        ],
        action => new() { Status = action.Status.Name, Assignee = action.Owner.ToString(), Customer = action.Customer },
        freeText: ["description", "result", "finding"]);
}

[JsonSerializable(typeof(CorrectiveAction))]
[JsonSerializable(typeof(ActionPlanned))]
[JsonSerializable(typeof(ActionCompleted))]
[JsonSerializable(typeof(ActionVerified))]
[JsonSerializable(typeof(ActionFoundIneffective))]
[JsonSerializable(typeof(PlanAction))]
[JsonSerializable(typeof(CompleteAction))]
[JsonSerializable(typeof(VerifyAction))]
internal sealed partial class CorrectiveActionJson : JsonSerializerContext;
