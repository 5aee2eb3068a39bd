using NodaTime;
using WarehouseService.Domain.Returns;

namespace WarehouseService.Domain.Testing.Laws;

/// <summary>The rules as the specification says them, one plain sentence each.</summary>
internal static class NaiveAssessment
{
    public static (string Decision, List<string> Reasons, LocalDate? LastDay) Assess(ReturnFacts facts, ReturnPolicy policy, Instant at)
    {
        var zone = facts.Zone ?? policy.Zone;
        var isFault = facts.Reason != ReturnReason.ChangeOfMind && facts.Reason != ReturnReason.OrderedWrong;
        var isDelivered = facts.QuantityDelivered > 0 && !facts.Deliveries.IsEmpty;
        var lastDay = isDelivered ? LastDay(facts, policy, zone, isFault) : null;
        List<string> failed = [];
        void Rule(string code, bool fails)
        {
            if (fails)
            {
                failed.Add(code);
            }
        }

        Rule("NOT_DELIVERED", !isDelivered);
        Rule("QTY_INVALID", facts.Quantity <= 0);
        var nothingLeft = facts.QuantityReturned > 0 && facts.QuantityDelivered - facts.QuantityReturned <= 0;
        Rule("ALREADY_RETURNED", nothingLeft);
        Rule("QTY_EXCEEDS_RETURNABLE", !nothingLeft && facts.Quantity > Math.Max(0, facts.QuantityDelivered - facts.QuantityReturned - facts.QuantityHeld));
        Rule("RMA_REQUIRED", policy.RequiresRma && string.IsNullOrWhiteSpace(facts.Rma));
        Rule("CATEGORY_EXCLUDED", !isFault && facts.Category is { } category
            && (policy.ExcludedCategories.Contains(category) || (policy.ExcludedIfConfirmed.Contains(category) && facts.ConfirmedAtCheckout)));
        Rule("FINAL_SALE", !isFault && facts.IsFinalSale && !policy.AcceptsFinalSale);
        Rule("CONDITION_NOT_INTACT", !isFault && facts.Condition is { } condition && policy.AcceptedConditions.Length > 0 && !policy.AcceptedConditions.Contains(condition));
        Rule("PHOTO_REQUIRED", policy.PhotoRequiredFor.Contains(facts.Reason) && facts.Photos == 0);
        Rule("SERIAL_MISMATCH", policy.ChecksSerial && facts.SerialSold is not null && facts.SerialGiven != facts.SerialSold);
        Rule("NO_RETURN_WINDOW", isDelivered && lastDay is null);
        Rule("WINDOW_EXPIRED", lastDay is not null && at.InZone(zone).Date > lastDay);
        failed.Sort(StringComparer.Ordinal);
        if (failed.Count > 0)
        {
            return ("ineligible", failed, lastDay);
        }

        Rule("ABOVE_AUTO_LIMIT", facts.Value is { } value && policy.AutoApproveLimit is { } limit && value.MinorUnits > limit.MinorUnits);
        Rule("SERIAL_RETURNER", facts.ReturnsInNinetyDays >= (policy.SerialReturnerAt ?? int.MaxValue));
        return (failed.Count > 0 ? "manual_review" : "eligible", failed, lastDay);
    }

    private static LocalDate? LastDay(ReturnFacts facts, ReturnPolicy policy, DateTimeZone zone, bool isFault)
    {
        LocalDate Start(CountingRule rule) => (rule.StartsAtFirst ? facts.Deliveries.Min() : facts.Deliveries.Max()).InZone(zone).Date;
        LocalDate Last(CountingRule rule, LocalDate start) => NaiveCounting.Count(rule, start, policy.RestDays).Last;

        var days = policy.Windows.Where(window => Asks(window.When.Reason.Select(reason => reason.Name), facts.Reason.Name)
                && Asks(window.When.Category, facts.Category) && Asks(window.When.Condition, facts.Condition)
                && Asks(window.When.Channel, facts.Channel) && Asks(window.When.Tier, facts.Tier) && Asks(window.When.Region, facts.Region))
            .Select(window => Last(window.Within, Start(window.Within)))
            .ToList();
        if (!isFault && facts.IsConsumer && facts.Channel == "online")
        {
            foreach (var right in policy.Law.Select(pack => pack.Withdrawal).OfType<WithdrawalRight>())
            {
                var excluded = (facts.Category is { } category && right.ExcludedCategories.Contains(category)) || (right.ExcludesConfirmedGoods && facts.ConfirmedAtCheckout);
                if (!excluded && facts.Deliveries.Max().InZone(zone).Date >= right.Citation.EffectiveFrom)
                {
                    var last = Last(right.Within, Start(right.Within));
                    days.Add(facts.WasInformedOfRight || right.LongerIfNotInformed is null ? last : Last(right.LongerIfNotInformed, last));
                }
            }
        }

        return days.Count > 0 ? days.Max() : null;
    }

    private static bool Asks(IEnumerable<string> asked, string? fact) => !asked.Any() || asked.Contains(fact);
}
