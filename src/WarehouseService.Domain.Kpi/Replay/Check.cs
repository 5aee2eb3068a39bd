using NodaTime;

namespace WarehouseService.Domain.Kpi;

internal static class Check
{
    // What a clock that was never set shows, 1 or 9999, is no instant at which anything happened.
    private static readonly Instant First = NodaTime.Instant.FromUtc(1800, 1, 1, 0, 0);
    private static readonly Instant Beyond = NodaTime.Instant.FromUtc(2200, 1, 1, 0, 0);

    internal static bool IsInRange(Instant value) => value >= First && value < Beyond;

    internal static Instant Instant(Instant value, string field) =>
        IsInRange(value) ? value : throw new ArgumentOutOfRangeException(field, value, $"{field} is {value}; it must be of the years 1800 to 2199.");

    internal static string Text(string? value, string field) =>
        string.IsNullOrWhiteSpace(value)
            ? throw new ArgumentException($"{field} is '{value}'; it must be a text that is not blank.", field)
            : value;

    internal static long NotNegative(long value, string field) =>
        value >= 0 ? value : throw new ArgumentOutOfRangeException(field, value, $"{field} is {value}; it must be zero or more.");

    internal static Duration NotNegative(Duration value, string field) =>
        value >= Duration.Zero ? value : throw new ArgumentOutOfRangeException(field, value, $"{field} is {value}; it must be zero or more.");
}
