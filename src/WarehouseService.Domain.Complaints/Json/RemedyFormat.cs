using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WarehouseService.Domain.Json;

namespace WarehouseService.Domain.Complaints.Json;

/// <summary>How remedies are written.</summary>
public static class RemedyFormat
{
    private static readonly JsonSerializerOptions Json = DomainJson.Options(RemedyJson.Default, ComplaintConverters.All);

    /// <summary>The format; one, shared.</summary>
    public static RecordFormat<Remedy> Instance { get; } = new(
        "remedy",
        Json.TypeOf<Remedy>(),
        new Dictionary<string, JsonTypeInfo>
        {
            ["requested"] = Json.TypeOf<RemedyRequested>(),
            ["approved"] = Json.TypeOf<RemedyApproved>(),
            ["rejected"] = Json.TypeOf<RemedyRejected>(),
            ["amended"] = Json.TypeOf<RemedyAmended>(),
            ["cancelled"] = Json.TypeOf<RemedyCancelled>(),
            ["executed"] = Json.TypeOf<RemedyExecuted>(),
            ["expired"] = Json.TypeOf<RemedyExpired>(),
        },
        [
            Json.TypeOf<RequestRemedy>(), Json.TypeOf<ApproveRemedy>(), Json.TypeOf<RejectRemedy>(), Json.TypeOf<AmendRemedy>(),
            Json.TypeOf<CancelRemedy>(), Json.TypeOf<ExecuteRemedy>(), Json.TypeOf<ExpireRemedy>(),
        ],
        remedy => new() { Status = remedy.Status.Name, Customer = remedy.Customer },
        freeText: ["reason", "reference"]);
}

[JsonSerializable(typeof(Remedy))]
[JsonSerializable(typeof(RemedyRequested))]
[JsonSerializable(typeof(RemedyApproved))]
[JsonSerializable(typeof(RemedyRejected))]
[JsonSerializable(typeof(RemedyAmended))]
[JsonSerializable(typeof(RemedyCancelled))]
[JsonSerializable(typeof(RemedyExecuted))]
[JsonSerializable(typeof(RemedyExpired))]
[JsonSerializable(typeof(RequestRemedy))]
[JsonSerializable(typeof(ApproveRemedy))]
[JsonSerializable(typeof(RejectRemedy))]
[JsonSerializable(typeof(AmendRemedy))]
[JsonSerializable(typeof(CancelRemedy))]
[JsonSerializable(typeof(ExecuteRemedy))]
[JsonSerializable(typeof(ExpireRemedy))]
internal sealed partial class RemedyJson : JsonSerializerContext;
