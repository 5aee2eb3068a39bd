using System.Collections.Immutable;
using System.Text.Json.Serialization;
using WarehouseService.Domain.Json;

namespace WarehouseService.Domain.Customers.Json;

/// <summary>Converters for the closed sets of customers, and for what is sealed.</summary>
internal static class CustomerConverters
{
    internal static ImmutableArray<JsonConverter> All { get; } =
    [
        new SmartEnumConverter<CustomerFileStatus>(CustomerFileStatus.All),
        new SmartEnumConverter<ContactKind>(ContactKind.All),
        new SmartEnumConverter<SurveyStatus>(SurveyStatus.All),
        new SmartEnumConverter<SurveyMetric>(SurveyMetric.All),
        new SmartEnumConverter<SuppressionReason>(SuppressionReason.All),
        new SmartEnumConverter<SurveyLedgerStatus>(SurveyLedgerStatus.All),
        new SmartEnumConverter<FollowUpStatus>(FollowUpStatus.All),
        new SealedTextConverter(),
        new PersonalTextConverter(),
    ];
}
