using System.Collections.Immutable;
using WarehouseService.Domain.Returns;

namespace WarehouseService.Domain.Testing.Laws;

/// <summary>The laws of returns, for a return policy of one's own.</summary>
/// <remarks>
/// Three groups. What a policy may get wrong: categories without a window, parts at odds with each other or with the law, buyers who pay for what was
/// the seller's fault. What must hold of every judgement: more time never helps, a longer window never hurts, a law never shortens, a denial names
/// what would change it. And what must hold of the money: partial returns in any order, and every cent of the statement.
/// </remarks>
/// <threadsafety>Thread-safe.</threadsafety>
public static class ReturnLaws
{
    /// <summary>Tries every law on a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="categories">The categories that the shop has, beside those that the policy names; none by default.</param>
    /// <param name="options">How hard; <see cref="LawOptions.Default"/> by default.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="options"/> names a law that there is not.</exception>
    public static LawReport Check(ReturnPolicy policy, ImmutableArray<string> categories = default, LawOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Check(policy, categories.IsDefault ? [] : categories, options ?? LawOptions.Default, new ReturnArithmetic());
    }

    internal static LawReport Check(ReturnPolicy policy, ImmutableArray<string> categories, LawOptions options, ReturnArithmetic judge) => LawReport.Of(
        LawTexts.Of("returns.subject", policy.Id, policy.Version),
        options,
        [.. Lint(policy, categories), .. ReturnJudgementLaws.Of(policy, judge), .. ReturnMoneyLaws.Of(policy, judge)]);

    private static IEnumerable<Law> Lint(ReturnPolicy policy, ImmutableArray<string> categories)
    {
        var warnings = PolicyLinter.Lint(policy, categories).ToLookup(warning => warning.Kind == PolicyWarningKind.CategoryWithoutWindow);
        yield return Law.ForEach<PolicyWarning>("returns.every_category_has_a_window", warnings[true], warning => warning.Text);
        yield return Law.ForEach<PolicyWarning>("returns.nothing_is_at_odds", warnings[false], warning => warning.Text);
    }
}
