using System.Collections.Immutable;
using System.Text.Json.Serialization;
using WarehouseService.Domain.Json;
using WarehouseService.Domain.Sla.Json;

namespace WarehouseService.Domain.Complaints.Json;

/// <summary>Converters for the closed sets of complaints.</summary>
internal static class ComplaintConverters
{
    internal static ImmutableArray<JsonConverter> All { get; } =
    [
        new SmartEnumConverter<ComplaintStatus>(ComplaintStatus.All),
        new SmartEnumConverter<RemedyStatus>(RemedyStatus.All),
        new SmartEnumConverter<CorrectiveActionStatus>(CorrectiveActionStatus.All),
        new SmartEnumConverter<CustomerLedgerStatus>(CustomerLedgerStatus.All),
        new SmartEnumConverter<Severity>(Severity.All),
        new SmartEnumConverter<RootCause>(RootCause.All),
        new SmartEnumConverter<ComplaintOutcome>(ComplaintOutcome.All),
        new SmartEnumConverter<ClaimKind>(ClaimKind.All),
        new SmartEnumConverter<EvidenceKind>(EvidenceKind.All),
        new SmartEnumConverter<RemedyKind>(RemedyKind.All),
        new SmartEnumConverter<ActionKind>(ActionKind.All),
        .. SlaConverters.All,
    ];
}
