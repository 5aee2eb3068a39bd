namespace WarehouseService.Domain.Tickets;

/// <summary>Questions to a status' category.</summary>
internal static class StatusCategories
{
    internal static bool IsUnsettled(this StatusCategory category) =>
        category == StatusCategory.New || category == StatusCategory.Working || category == StatusCategory.Waiting;
}
