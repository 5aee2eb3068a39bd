using System.Globalization;
using WarehouseService.Domain.Returns.Texts;

namespace WarehouseService.Domain.Returns;

/// <summary>One thing that is odd about a policy.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record PolicyWarning
{
    /// <summary>What kind of oddity.</summary>
    public required PolicyWarningKind Kind { get; init; }

    /// <summary>Where, as a path in the policy's document: <c>windows[1]</c>.</summary>
    public required string Field { get; init; }

    /// <summary>What stands there: the window's name, the category, the amount.</summary>
    public required string Value { get; init; }

    /// <summary>What it is odd beside: another window's name, a law pack; null if nothing else is needed to see it.</summary>
    public string? Other { get; init; }

    /// <summary>The warning as people read it.</summary>
    /// <param name="language">The language; any but Chinese reads English.</param>
    public string Text(CultureInfo language) =>
        $"{Field}: {ReturnTexts.Of(language, $"warning.{Kind.Name}", ("value", $"'{Value}'"), ("other", Other))}";

    /// <summary>The warning in English.</summary>
    public override string ToString() => Text(CultureInfo.InvariantCulture);
}
