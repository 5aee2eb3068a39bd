using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WarehouseService.Domain.Json;

namespace WarehouseService.Domain.Returns.Json;

/// <summary>How repairs are written.</summary>
public static class RepairFormat
{
    private static readonly JsonSerializerOptions Json = DomainJson.Options(RepairJson.Default, ReturnsConverters.All);

    /// <summary>The format; one, shared. Lists find repairs by status, place (as queue), technician (as assignee) and customer.</summary>
    public static RecordFormat<Repair> Instance { get; } = new(
        "repair",
        Json.TypeOf<Repair>(),
        new Dictionary<string, JsonTypeInfo>
        {
            ["requested"] = Json.TypeOf<RepairRequested>(),
            ["estimated"] = Json.TypeOf<RepairEstimated>(),
            ["estimate_accepted"] = Json.TypeOf<EstimateAccepted>(),
            ["visit_scheduled"] = Json.TypeOf<VisitScheduled>(),
            ["goods_received"] = Json.TypeOf<GoodsReceivedForRepair>(),
            ["started"] = Json.TypeOf<RepairStarted>(),
            ["completed"] = Json.TypeOf<RepairCompleted>(),
            ["failed"] = Json.TypeOf<RepairFailed>(),
            ["goods_handed_back"] = Json.TypeOf<RepairedGoodsHandedBack>(),
            ["rejected"] = Json.TypeOf<RepairRejected>(),
            ["closed"] = Json.TypeOf<RepairClosed>(),
            ["cancelled"] = Json.TypeOf<RepairCancelled>(),
            ["alerts_raised"] = Json.TypeOf<RepairAlertsRaised>(),
        },
        [
            Json.TypeOf<RequestRepair>(), Json.TypeOf<EstimateRepair>(), Json.TypeOf<AcceptEstimate>(), Json.TypeOf<ScheduleVisit>(),
            Json.TypeOf<ReceiveForRepair>(), Json.TypeOf<StartRepair>(), Json.TypeOf<CompleteRepair>(), Json.TypeOf<FailRepair>(),
            Json.TypeOf<HandBackGoods>(), Json.TypeOf<RejectRepair>(), Json.TypeOf<CloseRepair>(), Json.TypeOf<CancelRepair>(),
            Json.TypeOf<RaiseRepairAlerts>(),
        ],
        repair => new()
        {
            Status = repair.Status.Name,
            Queue = repair.Place.Name,
            Assignee = (repair.Attempts.IsEmpty ? repair.Visit?.Technician : repair.Attempts[^1].Technician)?.ToString(),
            Customer = repair.Customer,
        },
        RepairAlertMessages.Of,
        freeText: ["description", "result", "reason", "attempts.result"]);
}

[JsonSerializable(typeof(Repair))]
[JsonSerializable(typeof(RepairRequested))]
[JsonSerializable(typeof(RepairEstimated))]
[JsonSerializable(typeof(EstimateAccepted))]
[JsonSerializable(typeof(VisitScheduled))]
[JsonSerializable(typeof(GoodsReceivedForRepair))]
[JsonSerializable(typeof(RepairStarted))]
[JsonSerializable(typeof(RepairCompleted))]
[JsonSerializable(typeof(RepairFailed))]
[JsonSerializable(typeof(RepairedGoodsHandedBack))]
[JsonSerializable(typeof(RepairRejected))]
[JsonSerializable(typeof(RepairClosed))]
[JsonSerializable(typeof(RepairCancelled))]
[JsonSerializable(typeof(RepairAlertsRaised))]
[JsonSerializable(typeof(RequestRepair))]
[JsonSerializable(typeof(EstimateRepair))]
[JsonSerializable(typeof(AcceptEstimate))]
[JsonSerializable(typeof(ScheduleVisit))]
[JsonSerializable(typeof(ReceiveForRepair))]
[JsonSerializable(typeof(StartRepair))]
[JsonSerializable(typeof(CompleteRepair))]
[JsonSerializable(typeof(FailRepair))]
[JsonSerializable(typeof(HandBackGoods))]
[JsonSerializable(typeof(RejectRepair))]
[JsonSerializable(typeof(CloseRepair))]
[JsonSerializable(typeof(CancelRepair))]
[JsonSerializable(typeof(RaiseRepairAlerts))]
internal sealed partial class RepairJson : JsonSerializerContext;
