using WarehouseService.Domain;

namespace ServiceDesk.Logs;

/// <summary>What an activity of the log is here.</summary>
internal sealed record ActivityMeaning(string Action, Role? As)
{
    internal static readonly string[] Actions =
    [
        "open", "take", "reply", "note", "receive", "wait-customer", "wait-internal", "resolve", "close", "reopen", "escalate", "cancel",
    ];

    /// <summary>Reads <c>action</c> or <c>action as role</c>.</summary>
    /// <exception cref="UnusableInputException">There is no such action or role.</exception>
    internal static ActivityMeaning Parse(string activity, string text)
    {
        var words = text.Split(" as ", 2, StringSplitOptions.TrimEntries);
        var role = words.Length == 1 ? null : Role.All.FirstOrDefault(role => role.Name == words[1]);
        if (!Actions.Contains(words[0]) || (words.Length == 2 && role is null))
        {
            throw new UnusableInputException(
                $"The mapping of activity '{activity}' is '{text}'; write one of {string.Join(", ", Actions)}, with ' as role' behind it or not.");
        }

        return new(words[0], role);
    }
}
