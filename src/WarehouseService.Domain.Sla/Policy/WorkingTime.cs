using NodaTime;
using NodaTime.Text;

namespace WarehouseService.Domain.Sla.Policy;

/// <summary>Working time as policies give it: at most a century, written <c>H:mm:ss</c> with a fraction if it has one.</summary>
internal static class WorkingTime
{
    /// <summary>Long enough for every promise, and short enough that no share of it leaves the range of <see cref="Duration"/>.</summary>
    public static readonly Duration Longest = Duration.FromHours(876_600);

    public const string LongestText = "876600:00:00";

    public static string Text(Duration duration) => DurationPattern.JsonRoundtrip.Format(duration);

    /// <summary>Null unless it is longer than zero and not too long.</summary>
    public static Duration? ParsePositive(string text) => ParseNotNegative(text) is { } duration && duration > Duration.Zero ? duration : null;

    /// <summary>Null if it is negative or too long.</summary>
    public static Duration? ParseNotNegative(string text) =>
        DurationPattern.JsonRoundtrip.Parse(text) is { Success: true, Value: var duration } && duration >= Duration.Zero && duration <= Longest
            ? duration
            : null;

    public static Duration RequirePositive(Duration value, string name) => value > Duration.Zero && value <= Longest
        ? value
        : throw new ArgumentOutOfRangeException(name, Text(value), $"{name} must be longer than zero and at most {LongestText}.");

    public static Duration RequireNotNegative(Duration value, string name) => value >= Duration.Zero && value <= Longest
        ? value
        : throw new ArgumentOutOfRangeException(name, Text(value), $"{name} must be zero or longer and at most {LongestText}.");
}
