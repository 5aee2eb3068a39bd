using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Kpi;

/// <summary>What a history is read under: the policy, the instant it is read as of, and the opening hours of sites.</summary>
internal sealed record ReplayTerms(KpiPolicy Policy, Instant AsOf, Func<string, BusinessHours?> HoursOf);
