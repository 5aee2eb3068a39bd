using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WarehouseService.Domain.Json;

namespace WarehouseService.Domain.Customers.Json;

/// <summary>How follow-ups are written.</summary>
public static class FollowUpFormat
{
    private static readonly JsonSerializerOptions Json = DomainJson.Options(FollowUpJson.Default, CustomerConverters.All);

    /// <summary>The format; one, shared.</summary>
    public static RecordFormat<FollowUp> Instance { get; } = new(
        "follow-up",
        Json.TypeOf<FollowUp>(),
        new Dictionary<string, JsonTypeInfo>
        {
            ["made"] = Json.TypeOf<FollowUpMade>(),
            ["not_reached"] = Json.TypeOf<CustomerNotReached>(),
            ["completed"] = Json.TypeOf<FollowUpCompleted>(),
            ["overdue"] = Json.TypeOf<FollowUpOverdue>(),
        },
        [
            Json.TypeOf<PlanVisit>(), Json.TypeOf<RaiseFollowUp>(), Json.TypeOf<RecordTry>(), Json.TypeOf<CompleteFollowUp>(),
            Json.TypeOf<MarkOverdue>(),
        ],
        followUp => new() { Status = followUp.Status.Name, Customer = followUp.Customer },
        freeText: ["outcome"]);
}

[JsonSerializable(typeof(FollowUp))]
[JsonSerializable(typeof(FollowUpMade))]
[JsonSerializable(typeof(CustomerNotReached))]
[JsonSerializable(typeof(FollowUpCompleted))]
[JsonSerializable(typeof(FollowUpOverdue))]
[JsonSerializable(typeof(PlanVisit))]
[JsonSerializable(typeof(RaiseFollowUp))]
[JsonSerializable(typeof(RecordTry))]
[JsonSerializable(typeof(CompleteFollowUp))]
[JsonSerializable(typeof(MarkOverdue))]
internal sealed partial class FollowUpJson : JsonSerializerContext;
