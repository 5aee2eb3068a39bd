using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WarehouseService.Domain.Json;

namespace WarehouseService.Domain.Complaints.Json;

/// <summary>How customers' ledgers are written.</summary>
public static class CustomerLedgerFormat
{
    private static readonly JsonSerializerOptions Json = DomainJson.Options(CustomerLedgerJson.Default, ComplaintConverters.All);

    /// <summary>The format; one, shared.</summary>
    public static RecordFormat<CustomerLedger> Instance { get; } = new(
        "customer-ledger",
        Json.TypeOf<CustomerLedger>(),
        new Dictionary<string, JsonTypeInfo>
        {
            ["complaint_entered"] = Json.TypeOf<ComplaintEntered>(),
            ["complaint_ended"] = Json.TypeOf<ComplaintEnded>(),
            ["complaint_hold_entered"] = Json.TypeOf<ComplaintHoldEntered>(),
            ["complaint_hold_ended"] = Json.TypeOf<ComplaintHoldEnded>(),
            ["verified_action_noted"] = Json.TypeOf<VerifiedActionNoted>(),
            ["remedy_entered"] = Json.TypeOf<RemedyEntered>(),
            ["remedy_changed"] = Json.TypeOf<RemedyChanged>(),
            ["remedy_voided"] = Json.TypeOf<RemedyVoided>(),
        },
        [
            Json.TypeOf<EnterComplaint>(), Json.TypeOf<EndComplaint>(), Json.TypeOf<HoldComplaint>(), Json.TypeOf<ReleaseComplaint>(),
            Json.TypeOf<NoteVerifiedAction>(), Json.TypeOf<EnterRemedy>(), Json.TypeOf<ChangeRemedy>(), Json.TypeOf<VoidRemedy>(),
        ],
        ledger => new() { Status = ledger.Status.Name, Customer = ledger.Customer },
        freeText: ["subject", "complaints.subject", "closedSubjects.subject"]);
}

[JsonSerializable(typeof(CustomerLedger))]
[JsonSerializable(typeof(ComplaintEntered))]
[JsonSerializable(typeof(ComplaintEnded))]
[JsonSerializable(typeof(ComplaintHoldEntered))]
[JsonSerializable(typeof(ComplaintHoldEnded))]
[JsonSerializable(typeof(VerifiedActionNoted))]
[JsonSerializable(typeof(RemedyEntered))]
[JsonSerializable(typeof(RemedyChanged))]
[JsonSerializable(typeof(RemedyVoided))]
[JsonSerializable(typeof(EnterComplaint))]
[JsonSerializable(typeof(EndComplaint))]
[JsonSerializable(typeof(HoldComplaint))]
[JsonSerializable(typeof(ReleaseComplaint))]
[JsonSerializable(typeof(NoteVerifiedAction))]
[JsonSerializable(typeof(EnterRemedy))]
[JsonSerializable(typeof(ChangeRemedy))]
[JsonSerializable(typeof(VoidRemedy))]
internal sealed partial class CustomerLedgerJson : JsonSerializerContext;
