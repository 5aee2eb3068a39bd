namespace WarehouseService.Domain.Kpi;

/// <summary>Ids are unique within a family of entities only: a ticket and an order may share one.</summary>
internal readonly record struct EntityKey(EntityFamily Family, string Id);
