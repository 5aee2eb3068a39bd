using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WarehouseService.Domain.Json;

namespace WarehouseService.Domain.Customers.Json;

/// <summary>How ledgers of surveys are written.</summary>
public static class SurveyLedgerFormat
{
    private static readonly JsonSerializerOptions Json = DomainJson.Options(SurveyLedgerJson.Default, CustomerConverters.All);

    /// <summary>The format; one, shared.</summary>
    public static RecordFormat<SurveyLedger> Instance { get; } = new(
        "survey-ledger",
        Json.TypeOf<SurveyLedger>(),
        new Dictionary<string, JsonTypeInfo>
        {
            ["entered"] = Json.TypeOf<SurveyEntered>(),
            ["sent"] = Json.TypeOf<SurveySentNoted>(),
            ["freed"] = Json.TypeOf<SurveyCycleFreed>(),
        },
        [Json.TypeOf<EnterSurvey>(), Json.TypeOf<NoteSurveySent>(), Json.TypeOf<FreeSurveyCycle>()],
        ledger => new() { Status = ledger.Status.Name, Customer = ledger.Customer });
}

[JsonSerializable(typeof(SurveyLedger))]
[JsonSerializable(typeof(SurveyEntered))]
[JsonSerializable(typeof(SurveySentNoted))]
[JsonSerializable(typeof(SurveyCycleFreed))]
[JsonSerializable(typeof(EnterSurvey))]
[JsonSerializable(typeof(NoteSurveySent))]
[JsonSerializable(typeof(FreeSurveyCycle))]
internal sealed partial class SurveyLedgerJson : JsonSerializerContext;
