namespace WarehouseService.Domain.Kpi;

internal static class Check
{
    internal static string Text(string? value, string field) =>
        string.IsNullOrWhiteSpace(value)
            ? throw new ArgumentException($"{field} is '{value}'; it must be a text that is not blank.", field)
            : value;
}
