using WarehouseService.Domain;

namespace ServiceDesk.Logs;

/// <summary>What an activity of the log is here.</summary>
internal sealed record ActivityMeaning(string Action, Role? As)
{
    internal static readonly string[] Actions =
    [
        "open", "take", "reply", "note", "receive", "wait-customer", "wait-internal", "resolve", "close", "reopen", "escalate", "cancel",
    ];

    /// <summary>Reads <c>action</c> or <c>action as role</c>; null if there is no such action or role.</summary>
    internal static ActivityMeaning? Parse(string text)
    {
        var words = text.Split(" as ", 2, StringSplitOptions.TrimEntries);
        var role = words.Length == 1 ? null : Role.All.FirstOrDefault(role => role.Name == words[1]);
        return Actions.Contains(words[0]) && (words.Length == 1 || role is not null) ? new(words[0], role) : null;
    }
}
