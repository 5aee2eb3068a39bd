using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NodaTime;

namespace WarehouseService.Domain.Returns;

/// <summary>Assesses returns. Every rule is asked, whatever others answered; the same arguments give the same answer.</summary>
public static class ReturnRules
{
    private static readonly ImmutableArray<object> SmallNumbers = [.. Enumerable.Range(0, 64).Select(number => (object)number)];
    private static readonly object None = SmallNumbers[0];
    private static readonly object One = SmallNumbers[1];

    /// <summary>Whether a line may be given back, and why.</summary>
    /// <param name="facts">What is known about the line.</param>
    /// <param name="policy">The policy that it is judged by.</param>
    /// <param name="requestedAt">When it was asked for.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The value is in another currency than the policy's limit.</exception>
    public static Assessment Assess(ReturnFacts facts, ReturnPolicy policy, Instant requestedAt)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(policy);
        var zone = facts.Zone ?? policy.Zone;
        var window = facts.IsDelivered ? LongestWindow.For(facts, policy, zone) : null;

        // In the order of ReturnRule.All.
        RuleFinding[] findings =
        [
            null!, AlreadyReturned(facts), CategoryExcluded(facts, policy), ConditionNotIntact(facts, policy), FinalSale(facts, policy),
            NotDelivered(facts), NoReturnWindow(facts, window), PhotoRequired(facts, policy), QuantityExceedsReturnable(facts),
            QuantityInvalid(facts), RmaRequired(facts, policy), SerialMismatch(facts, policy), null!, WindowExpired(window, requestedAt, zone),
        ];
        var isDenied = AnyFailed(findings);
        var (limit, returner) = (AboveAutoLimit(facts, policy, isDenied), SerialReturner(facts, policy, isDenied));
        (findings[0], findings[12]) = (limit, returner);
        return new()
        {
            Eligibility = isDenied ? Eligibility.Ineligible : limit.HasFailed || returner.HasFailed ? Eligibility.ManualReview : Eligibility.Eligible,
            Facts = facts,
            RequestedAt = requestedAt,
            Zone = zone,
            Policy = policy.Id,
            PolicyVersion = policy.Version,
            Findings = ImmutableCollectionsMarshal.AsImmutableArray(findings),
            Window = window,
        };
    }

    private static RuleFinding NotDelivered(ReturnFacts facts) =>
        Found(ReturnRule.NotDelivered, facts.IsDelivered, One, facts.IsDelivered ? Text(facts.QuantityDelivered) : None);

    private static RuleFinding QuantityInvalid(ReturnFacts facts) => Found(ReturnRule.QuantityInvalid, facts.Quantity > 0, One, Text(facts.Quantity));

    private static RuleFinding AlreadyReturned(ReturnFacts facts) => facts.QuantityReturned == 0
        ? NotJudged(ReturnRule.AlreadyReturned)
        : Found(ReturnRule.AlreadyReturned, facts.Unreturned > 0, One, Text(Math.Max(0, facts.Unreturned)));

    private static RuleFinding QuantityExceedsReturnable(ReturnFacts facts) => facts.QuantityReturned > 0 && facts.Unreturned <= 0
        ? NotJudged(ReturnRule.QuantityExceedsReturnable)
        : Found(ReturnRule.QuantityExceedsReturnable, facts.Quantity <= facts.Returnable, Text(facts.Returnable), Text(facts.Quantity));

    private static RuleFinding RmaRequired(ReturnFacts facts, ReturnPolicy policy) => policy.RequiresRma
        ? Found(ReturnRule.RmaRequired, !string.IsNullOrWhiteSpace(facts.Rma), null, facts.Rma)
        : NotJudged(ReturnRule.RmaRequired);

    private static RuleFinding CategoryExcluded(ReturnFacts facts, ReturnPolicy policy)
    {
        if (facts.Reason.IsFault || facts.Category is null)
        {
            return NotJudged(ReturnRule.CategoryExcluded);
        }

        var isExcluded = policy.Excludes(facts.Category, facts.ConfirmedAtCheckout);
        return Found(ReturnRule.CategoryExcluded, !isExcluded, null, facts.Category, isExcluded ? ExclusionLaw(facts, policy) : null);
    }

    private static RuleFinding ConditionNotIntact(ReturnFacts facts, ReturnPolicy policy)
    {
        if (facts.Reason.IsFault || facts.Condition is null || policy.AcceptedConditions.IsEmpty)
        {
            return NotJudged(ReturnRule.ConditionNotIntact);
        }

        var isAccepted = policy.AcceptedConditions.BinarySearch(facts.Condition, StringComparer.Ordinal) >= 0;
        return isAccepted
            ? Found(ReturnRule.ConditionNotIntact, true, facts.Condition, facts.Condition)
            : Found(ReturnRule.ConditionNotIntact, false, string.Join(", ", policy.AcceptedConditions), facts.Condition, IntactLaw(facts, policy));
    }

    private static RuleFinding FinalSale(ReturnFacts facts, ReturnPolicy policy) => facts.Reason.IsFault || policy.AcceptsFinalSale
        ? NotJudged(ReturnRule.FinalSale)
        : Found(ReturnRule.FinalSale, !facts.IsFinalSale, "false", facts.IsFinalSale ? "true" : "false");

    private static RuleFinding PhotoRequired(ReturnFacts facts, ReturnPolicy policy) => policy.PhotoRequiredFor.Lists(facts.Reason)
        ? Found(ReturnRule.PhotoRequired, facts.Photos > 0, One, Text(facts.Photos))
        : NotJudged(ReturnRule.PhotoRequired);

    private static RuleFinding SerialMismatch(ReturnFacts facts, ReturnPolicy policy) => policy.ChecksSerial && facts.SerialSold is not null
        ? Found(ReturnRule.SerialMismatch, facts.SerialGiven == facts.SerialSold, facts.SerialSold, facts.SerialGiven)
        : NotJudged(ReturnRule.SerialMismatch);

    private static RuleFinding NoReturnWindow(ReturnFacts facts, AppliedWindow? window) => facts.IsDelivered
        ? Found(ReturnRule.NoReturnWindow, window is not null, null, window?.Name, window?.Floor)
        : NotJudged(ReturnRule.NoReturnWindow);

    private static RuleFinding WindowExpired(AppliedWindow? window, Instant requestedAt, DateTimeZone zone) => window is null
        ? NotJudged(ReturnRule.WindowExpired)
        : Found(
            ReturnRule.WindowExpired,
            window.Deadline.IsMetAt(requestedAt),
            window.Deadline.LastDay,
            new LocalDay(requestedAt, zone),
            window.Floor);

    private static RuleFinding SerialReturner(ReturnFacts facts, ReturnPolicy policy, bool isDenied) => isDenied || policy.SerialReturnerAt is not { } threshold
        ? NotJudged(ReturnRule.SerialReturner)
        : Found(ReturnRule.SerialReturner, facts.ReturnsInNinetyDays < threshold, Text(threshold - 1), Text(facts.ReturnsInNinetyDays));

    private static RuleFinding AboveAutoLimit(ReturnFacts facts, ReturnPolicy policy, bool isDenied)
    {
        if (facts.Value is not { } value || policy.AutoApproveLimit is not { } limit)
        {
            return NotJudged(ReturnRule.AboveAutoLimit);
        }

        if (value.Currency != limit.Currency)
        {
            throw new ArgumentException($"The value is {value}, but the policy '{policy.Id}' has its limit in {limit.Currency}; the two need one currency.", nameof(facts));
        }

        return isDenied ? NotJudged(ReturnRule.AboveAutoLimit) : Found(ReturnRule.AboveAutoLimit, value <= limit, limit, value);
    }

    private static LawCitation? ExclusionLaw(ReturnFacts facts, ReturnPolicy policy)
    {
        foreach (var pack in policy.Law)
        {
            if (pack.Withdrawal is { } right && LawPack.AppliesTo(facts) && right.Excludes(facts))
            {
                return right.ExclusionsCitation ?? right.Citation;
            }
        }

        return null;
    }

    private static LawCitation? IntactLaw(ReturnFacts facts, ReturnPolicy policy)
    {
        foreach (var pack in policy.Law)
        {
            if (pack.Withdrawal is { RequiresIntactGoods: true } right && LawPack.AppliesTo(facts))
            {
                return right.Citation;
            }
        }

        return null;
    }

    private static bool AnyFailed(RuleFinding?[] findings)
    {
        foreach (var finding in findings)
        {
            if (finding is { HasFailed: true })
            {
                return true;
            }
        }

        return false;
    }

    private static object Text(int number) => number >= 0 && number < SmallNumbers.Length ? SmallNumbers[number] : number;

    private static RuleFinding Found(ReturnRule rule, bool passed, object? needed, object? found, LawCitation? citation = null) => new()
    {
        Rule = rule,
        Result = passed ? FindingResult.Passed : FindingResult.Failed,
        NeededValue = needed,
        FoundValue = found,
        Citation = citation,
    };

    private static RuleFinding NotJudged(ReturnRule rule) => rule.NotJudged;
}
