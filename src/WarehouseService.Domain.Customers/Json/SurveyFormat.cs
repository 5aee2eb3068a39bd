using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WarehouseService.Domain.Json;

namespace WarehouseService.Domain.Customers.Json;

/// <summary>How surveys are written.</summary>
public static class SurveyFormat
{
    private static readonly JsonSerializerOptions Json = DomainJson.Options(SurveyJson.Default, CustomerConverters.All);

    /// <summary>The format; one, shared.</summary>
    public static RecordFormat<Survey> Instance { get; } = new(
        "survey",
        Json.TypeOf<Survey>(),
        new Dictionary<string, JsonTypeInfo>
        {
            ["scheduled"] = Json.TypeOf<SurveyScheduled>(),
            ["sent"] = Json.TypeOf<SurveySent>(),
            ["answered"] = Json.TypeOf<SurveyAnswered>(),
            ["expired"] = Json.TypeOf<SurveyExpired>(),
            ["suppressed"] = Json.TypeOf<SurveySuppressed>(),
        },
        [
            Json.TypeOf<ScheduleSurvey>(), Json.TypeOf<SendSurvey>(), Json.TypeOf<AnswerSurvey>(), Json.TypeOf<ExpireSurvey>(),
            Json.TypeOf<SuppressSurvey>(),
        ],
        survey => new() { Status = survey.Status.Name, Customer = survey.Customer, Assignee = survey.Rated?.ToString() });
}

[JsonSerializable(typeof(Survey))]
[JsonSerializable(typeof(SurveyScheduled))]
[JsonSerializable(typeof(SurveySent))]
[JsonSerializable(typeof(SurveyAnswered))]
[JsonSerializable(typeof(SurveyExpired))]
[JsonSerializable(typeof(SurveySuppressed))]
[JsonSerializable(typeof(ScheduleSurvey))]
[JsonSerializable(typeof(SendSurvey))]
[JsonSerializable(typeof(AnswerSurvey))]
[JsonSerializable(typeof(ExpireSurvey))]
[JsonSerializable(typeof(SuppressSurvey))]
internal sealed partial class SurveyJson : JsonSerializerContext;
