using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Returns;

/// <summary>What is odd about a policy that is not malformed.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class PolicyWarningKind : SmartEnum<PolicyWarningKind>
{
    /// <summary>A window that is never the longest: it can be left out, and no answer changes.</summary>
    public static readonly PolicyWarningKind RuleNeverApplies = new("rule_never_applies", 1);

    /// <summary>A category that is excluded if confirmed, and excluded anyway.</summary>
    public static readonly PolicyWarningKind ExclusionNeverApplies = new("exclusion_never_applies", 2);

    /// <summary>A window that gives time only to returns that the policy never takes back.</summary>
    public static readonly PolicyWarningKind WindowOnlyForExcluded = new("window_only_for_excluded", 3);

    /// <summary>Two windows that both accept some returns, with different times, where neither is a special case of the other.</summary>
    public static readonly PolicyWarningKind WindowsDisagree = new("windows_disagree", 4);

    /// <summary>A category that no window accepts.</summary>
    public static readonly PolicyWarningKind CategoryWithoutWindow = new("category_without_window", 5);

    /// <summary>A window that gives less than a law in force.</summary>
    public static readonly PolicyWarningKind FloorBelowLaw = new("floor_below_law", 6);

    /// <summary>A category that is excluded although a law in force does not exclude it.</summary>
    public static readonly PolicyWarningKind ExclusionBeyondLaw = new("exclusion_beyond_law", 7);

    /// <summary>Amounts of one policy in two currencies.</summary>
    public static readonly PolicyWarningKind CurrenciesDiffer = new("currencies_differ", 8);

    private PolicyWarningKind(string name, int value) : base(name, value)
    {
    }

    /// <summary>All, in order.</summary>
    public static ImmutableArray<PolicyWarningKind> All { get; } =
    [
        RuleNeverApplies, ExclusionNeverApplies, WindowOnlyForExcluded, WindowsDisagree, CategoryWithoutWindow, FloorBelowLaw, ExclusionBeyondLaw,
        CurrenciesDiffer,
    ];
}
