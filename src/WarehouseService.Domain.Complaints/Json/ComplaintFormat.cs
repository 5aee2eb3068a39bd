using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WarehouseService.Domain.Json;

namespace WarehouseService.Domain.Complaints.Json;

/// <summary>How complaints are written.</summary>
public static class ComplaintFormat
{
    private static readonly JsonSerializerOptions Json = DomainJson.Options(ComplaintJson.Default, ComplaintConverters.All);

    /// <summary>The format; one, shared.</summary>
    public static RecordFormat<Complaint> Instance { get; } = new(
        "complaint",
        Json.TypeOf<Complaint>(),
        new Dictionary<string, JsonTypeInfo>
        {
            ["filed"] = Json.TypeOf<ComplaintFiled>(),
            ["acknowledged"] = Json.TypeOf<ComplaintAcknowledged>(),
            ["assessed"] = Json.TypeOf<ComplaintAssessed>(),
            ["evidence_added"] = Json.TypeOf<EvidenceAdded>(),
            ["answer_extended"] = Json.TypeOf<AnswerExtended>(),
            ["root_cause_recorded"] = Json.TypeOf<RootCauseRecorded>(),
            ["decided"] = Json.TypeOf<ComplaintDecided>(),
            ["communicated"] = Json.TypeOf<DecisionCommunicated>(),
            ["accepted"] = Json.TypeOf<DecisionAccepted>(),
            ["appealed"] = Json.TypeOf<DecisionAppealed>(),
            ["closed"] = Json.TypeOf<ComplaintClosed>(),
            ["withdrawn"] = Json.TypeOf<ComplaintWithdrawn>(),
            ["referred"] = Json.TypeOf<ComplaintReferred>(),
            ["outside_result_recorded"] = Json.TypeOf<OutsideResultRecorded>(),
            ["hold_placed"] = Json.TypeOf<ComplaintHoldPlaced>(),
            ["hold_released"] = Json.TypeOf<ComplaintHoldReleased>(),
            ["alerts_raised"] = Json.TypeOf<ComplaintAlertsRaised>(),
        },
        [
            Json.TypeOf<FileComplaint>(), Json.TypeOf<AcknowledgeComplaint>(), Json.TypeOf<AssessComplaint>(), Json.TypeOf<AddEvidence>(),
            Json.TypeOf<ExtendAnswer>(), Json.TypeOf<RecordRootCause>(), Json.TypeOf<DecideComplaint>(),
            Json.TypeOf<CommunicateDecision>(), Json.TypeOf<AcceptDecision>(), Json.TypeOf<AppealDecision>(),
            Json.TypeOf<CloseComplaint>(), Json.TypeOf<WithdrawComplaint>(), Json.TypeOf<ReferOutside>(),
            Json.TypeOf<RecordOutsideResult>(), Json.TypeOf<PlaceComplaintHold>(), Json.TypeOf<ReleaseComplaintHold>(),
            Json.TypeOf<RaiseComplaintAlerts>(),
        ],
        complaint => new()
        {
            Status = complaint.Status.Name,
            Customer = complaint.Customer,
            Priority = complaint.Severity is { } severity ? Severity.High.Value - severity.Value + 1 : null,
        },
        ComplaintAlertMessages.Of,
        freeText:
        [
            "subject", "text", "detail", "rootCauseDetail", "reason", "reasons", "appealRoute", "outsideBody", "grounds", "body", "result", "outsideResult",
            "hold.reason", "evidence.reference",
        ]);
}

[JsonSerializable(typeof(Complaint))]
[JsonSerializable(typeof(ComplaintFiled))]
[JsonSerializable(typeof(ComplaintAcknowledged))]
[JsonSerializable(typeof(ComplaintAssessed))]
[JsonSerializable(typeof(EvidenceAdded))]
[JsonSerializable(typeof(AnswerExtended))]
[JsonSerializable(typeof(RootCauseRecorded))]
[JsonSerializable(typeof(ComplaintDecided))]
[JsonSerializable(typeof(DecisionCommunicated))]
[JsonSerializable(typeof(DecisionAccepted))]
[JsonSerializable(typeof(DecisionAppealed))]
[JsonSerializable(typeof(ComplaintClosed))]
[JsonSerializable(typeof(ComplaintWithdrawn))]
[JsonSerializable(typeof(ComplaintReferred))]
[JsonSerializable(typeof(OutsideResultRecorded))]
[JsonSerializable(typeof(ComplaintHoldPlaced))]
[JsonSerializable(typeof(ComplaintHoldReleased))]
[JsonSerializable(typeof(ComplaintAlertsRaised))]
[JsonSerializable(typeof(FileComplaint))]
[JsonSerializable(typeof(AcknowledgeComplaint))]
[JsonSerializable(typeof(AssessComplaint))]
[JsonSerializable(typeof(AddEvidence))]
[JsonSerializable(typeof(ExtendAnswer))]
[JsonSerializable(typeof(RecordRootCause))]
[JsonSerializable(typeof(DecideComplaint))]
[JsonSerializable(typeof(CommunicateDecision))]
[JsonSerializable(typeof(AcceptDecision))]
[JsonSerializable(typeof(AppealDecision))]
[JsonSerializable(typeof(CloseComplaint))]
[JsonSerializable(typeof(WithdrawComplaint))]
[JsonSerializable(typeof(ReferOutside))]
[JsonSerializable(typeof(RecordOutsideResult))]
[JsonSerializable(typeof(PlaceComplaintHold))]
[JsonSerializable(typeof(ReleaseComplaintHold))]
[JsonSerializable(typeof(RaiseComplaintAlerts))]
internal sealed partial class ComplaintJson : JsonSerializerContext;
