using System.Collections.Immutable;

namespace WarehouseService.Domain.Returns;

/// <summary>
/// Finds what an author of a policy will not have meant: rules that can never apply, windows that disagree, categories without a window, times
/// below the law. What it cannot prove from the policy alone it does not tell.
/// </summary>
public static class PolicyLinter
{
    /// <summary>All that is odd, in the order of the document.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="categories">The categories that the shop has, beside those that the policy names.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    public static ImmutableArray<PolicyWarning> Lint(ReturnPolicy policy, params IEnumerable<string> categories)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(categories);
        return
        [
            .. NeverLongest(policy),
            .. OnlyForExcluded(policy),
            .. Disagreeing(policy),
            .. WithoutWindow(policy, categories),
            .. BelowLaw(policy),
            .. BeyondLaw(policy),
            .. ExcludedTwice(policy),
            .. OtherCurrencies(policy),
        ];
    }

    private static IEnumerable<PolicyWarning> NeverLongest(ReturnPolicy policy) =>
        from window in Windows(policy)
        let longer = Windows(policy).FirstOrDefault(other => Outlasts(other, window, policy.RestDays))
        where longer.Window is not null
        select Of(PolicyWarningKind.RuleNeverApplies, window, longer.Window.Name);

    // Between windows that say the same, the first stays.
    private static bool Outlasts((int Place, ReturnWindow Window) other, (int Place, ReturnWindow Window) window, RestDays restDays) =>
        other.Place != window.Place
        && other.Window.When.AcceptsAllOf(window.Window.When)
        && other.Window.Within.LastsAtLeastAsLongAs(window.Window.Within, restDays)
        && (other.Place < window.Place || !window.Window.When.AcceptsAllOf(other.Window.When)
            || !window.Window.Within.LastsAtLeastAsLongAs(other.Window.Within, restDays));

    private static IEnumerable<PolicyWarning> OnlyForExcluded(ReturnPolicy policy) =>
        from window in Windows(policy)
        let when = window.Window.When
        where !when.Reason.IsEmpty && !when.Reason.Any(reason => reason.IsFault)
            && (OnlyAmong(when.Category, category => policy.Excludes(category, confirmedAtCheckout: false))
                || (!policy.AcceptedConditions.IsEmpty && OnlyAmong(when.Condition, condition => !policy.AcceptedConditions.Contains(condition))))
        select Of(PolicyWarningKind.WindowOnlyForExcluded, window, null);

    private static bool OnlyAmong(ImmutableArray<string> asked, Func<string, bool> isRefused) => !asked.IsEmpty && asked.All(isRefused);

    private static IEnumerable<PolicyWarning> Disagreeing(ReturnPolicy policy) =>
        from first in Windows(policy)
        from second in Windows(policy)
        where first.Place < second.Place && first.Window.Within != second.Window.Within
            && first.Window.When.Meets(second.Window.When)
            && !first.Window.When.AcceptsAllOf(second.Window.When) && !second.Window.When.AcceptsAllOf(first.Window.When)
        select Of(PolicyWarningKind.WindowsDisagree, first, second.Window.Name);

    private static IEnumerable<PolicyWarning> WithoutWindow(ReturnPolicy policy, IEnumerable<string> categories) =>
        from category in policy.ExcludedCategories.Concat(policy.ExcludedIfConfirmed).Concat(categories).Distinct().Order(StringComparer.Ordinal)
        where !policy.Windows.Any(window => window.When.Category.IsEmpty || window.When.Category.Contains(category))
        select new PolicyWarning { Kind = PolicyWarningKind.CategoryWithoutWindow, Field = "windows", Value = category };

    private static IEnumerable<PolicyWarning> BelowLaw(ReturnPolicy policy) =>
        from window in Windows(policy)
        from pack in policy.Law
        where pack.Withdrawal is { } right && IsUnderLaw(window.Window.When, right)
            && !policy.Windows.Any(other => other.When.AcceptsAllOf(window.Window.When) && other.Within.LastsAtLeastAsLongAs(right.Within, policy.RestDays))
        select Of(PolicyWarningKind.FloorBelowLaw, window, pack.ToString());

    private static bool IsUnderLaw(ReturnConditions when, WithdrawalRight right) =>
        (when.Channel.IsEmpty || when.Channel.Contains(LawPack.Online))
        && (when.Reason.IsEmpty || when.Reason.Any(reason => !reason.IsFault))
        && (when.Category.IsEmpty || when.Category.Any(category => !right.ExcludesCategory(category)));

    private static IEnumerable<PolicyWarning> BeyondLaw(ReturnPolicy policy) =>
        from category in policy.ExcludedCategories.Select((name, place) => (Name: name, Field: $"excludedCategories[{place}]", IsConfirmed: false))
            .Concat(policy.ExcludedIfConfirmed.Select((name, place) => (Name: name, Field: $"excludedIfConfirmed[{place}]", IsConfirmed: true)))
        from pack in policy.Law
        where pack.Withdrawal is { } right && !right.ExcludesCategory(category.Name) && !(category.IsConfirmed && right.ExcludesConfirmedGoods)
        select new PolicyWarning { Kind = PolicyWarningKind.ExclusionBeyondLaw, Field = category.Field, Value = category.Name, Other = pack.ToString() };

    private static IEnumerable<PolicyWarning> ExcludedTwice(ReturnPolicy policy) =>
        from category in policy.ExcludedIfConfirmed.Select((name, place) => (Name: name, Place: place))
        where policy.ExcludedCategories.Contains(category.Name)
        select new PolicyWarning
        {
            Kind = PolicyWarningKind.ExclusionNeverApplies,
            Field = $"excludedIfConfirmed[{category.Place}]",
            Value = category.Name,
        };

    private static IEnumerable<PolicyWarning> OtherCurrencies(ReturnPolicy policy)
    {
        (string Field, Money? Amount)[] amounts =
        [
            ("autoApproveLimit", policy.AutoApproveLimit),
            ("settlement.restockingFee.perUnit", policy.Settlement.RestockingFee?.PerUnit),
            ("settlement.standardShipping", policy.Settlement.StandardShipping),
            ("settlement.returnFreight", policy.Settlement.ReturnFreight),
            ("settlement.freeShippingClawback.threshold", policy.Settlement.FreeShippingClawback?.Threshold),
            ("settlement.freeShippingClawback.charge", policy.Settlement.FreeShippingClawback?.Charge),
        ];
        var given = amounts.Where(amount => amount.Amount is not null).Select(amount => (amount.Field, Amount: amount.Amount!.Value)).ToList();
        return from amount in given
               where amount.Amount.Currency != given[0].Amount.Currency
               select new PolicyWarning
               {
                   Kind = PolicyWarningKind.CurrenciesDiffer,
                   Field = amount.Field,
                   Value = amount.Amount.ToString(),
                   Other = given[0].Amount.ToString(),
               };
    }

    private static IEnumerable<(int Place, ReturnWindow Window)> Windows(ReturnPolicy policy) =>
        policy.Windows.Select((window, place) => (Place: place, Window: window));

    private static PolicyWarning Of(PolicyWarningKind kind, (int Place, ReturnWindow Window) window, string? other) =>
        new() { Kind = kind, Field = $"windows[{window.Place}]", Value = window.Window.Name, Other = other };
}
