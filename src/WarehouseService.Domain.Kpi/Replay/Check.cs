using NodaTime;

namespace WarehouseService.Domain.Kpi;

internal static class Check
{
    internal static string Text(string? value, string field) =>
        string.IsNullOrWhiteSpace(value)
            ? throw new ArgumentException($"{field} is '{value}'; it must be a text that is not blank.", field)
            : value;

    internal static long NotNegative(long value, string field) =>
        value >= 0 ? value : throw new ArgumentOutOfRangeException(field, value, $"{field} is {value}; it must be zero or more.");

    internal static Duration NotNegative(Duration value, string field) =>
        value >= Duration.Zero ? value : throw new ArgumentOutOfRangeException(field, value, $"{field} is {value}; it must be zero or more.");
}
