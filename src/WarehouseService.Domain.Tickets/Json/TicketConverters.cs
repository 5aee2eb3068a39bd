using System.Collections.Immutable;
using System.Text.Json.Serialization;
using WarehouseService.Domain.Json;
using WarehouseService.Domain.Sla.Json;

namespace WarehouseService.Domain.Tickets.Json;

/// <summary>Converters for the closed sets and references of tickets.</summary>
internal static class TicketConverters
{
    internal static ImmutableArray<JsonConverter> All { get; } =
    [
        new SmartEnumConverter<TicketStatus>(TicketStatus.All),
        new SmartEnumConverter<StatusCategory>(StatusCategory.All),
        new SmartEnumConverter<Channel>(Channel.All),
        new SmartEnumConverter<RequestKind>(RequestKind.All),
        new SmartEnumConverter<Priority>(Priority.All),
        new SmartEnumConverter<Degree>(Degree.All),
        new SmartEnumConverter<EscalationKind>(EscalationKind.All),
        new SmartEnumConverter<CaseLinkKind>(CaseLinkKind.All),
        new SmartEnumConverter<CaseLinksStatus>(CaseLinksStatus.All),
        new SmartEnumConverter<CoordinationTaskStatus>(CoordinationTaskStatus.All),
        new CaseReferenceConverter(),
        .. SlaConverters.All,
    ];
}
