using System.Collections.Immutable;
using System.Globalization;
using FluentResults;

namespace WarehouseService.Domain.Returns;

/// <summary>A return turned into money: an ordered list of named adjustments, and what they come to. Preview and commit are this one path.</summary>
/// <remarks>
/// Order: unit shares → deduction for grades → restocking → outbound shipping → return freight → free-shipping clawback. The buyer never owes anything:
/// where adjustments take more than they give, what is short is <see cref="Uncollected"/>.
/// </remarks>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record Settlement
{
    /// <summary>What comes back for each line, in the order in which the return names them.</summary>
    public required ImmutableArray<SettledLine> Lines { get; init => field = value.IsDefault ? [] : value; }

    /// <summary>The statement: every adjustment, in order.</summary>
    public required ImmutableArray<Adjustment> Adjustments { get; init => field = value.IsDefault ? [] : value; }

    /// <summary>What comes back in all; never negative.</summary>
    public required Money Total { get; init; }

    /// <summary>What adjustments took beyond what there was.</summary>
    public required Money Uncollected { get; init; }

    /// <summary>Turns a return into money.</summary>
    /// <param name="order">What was paid.</param>
    /// <param name="before">What came back before.</param>
    /// <param name="goods">What comes back now.</param>
    /// <param name="policy">The policy that the case was opened under.</param>
    /// <returns>The settlement, or a failure with one of <see cref="SettlementCodes"/>.</returns>
    /// <exception cref="InvalidOperationException">An amount of the policy is in another currency than the order's.</exception>
    public static Result<Settlement> Of(PaidOrder order, RefundedToDate before, ReturnedGoods goods, SettlementPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(goods);
        ArgumentNullException.ThrowIfNull(policy);
        var items = ItemOfLine.All(order, before, goods, policy);
        return SettlementCheck.ReasonAgainst(items, policy) is { } refusal
            ? Result.Fail<Settlement>(refusal)
            : Result.Ok(new SettlementWork(order, before, items, goods.Reason, policy).Done());
    }

    /// <summary>What one kind of adjustment adds (positive) or takes (negative) in all.</summary>
    public Money Sum(AdjustmentKind kind)
    {
        var sum = Money.Zero(Total.Currency);
        foreach (var adjustment in Adjustments)
        {
            if (adjustment.Kind == kind)
            {
                sum += adjustment.Amount;
            }
        }

        return sum;
    }

    /// <summary>The statement for a customer: one line an adjustment, with what it was reckoned on, and what they come to.</summary>
    /// <param name="language">One of <see cref="Languages"/>; English for others.</param>
    public string Explain(CultureInfo language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return SettlementText.Of(this, language);
    }

    /// <summary>How far the order has come back once this is done.</summary>
    public RefundedToDate After(RefundedToDate before)
    {
        ArgumentNullException.ThrowIfNull(before);
        var lines = before.Lines.ToBuilder();
        foreach (var line in Lines)
        {
            var known = before.Line(line.Line);
            lines[line.Line] = known with { Units = known.Units + line.Quantity };
        }

        var shipping = Sum(AdjustmentKind.OutboundShipping);
        return before with
        {
            Lines = lines.ToImmutable(),
            Shipping = before.Shipping is { } earlier ? earlier + shipping : shipping,
            FreeShippingClawedBack = before.FreeShippingClawedBack || !Sum(AdjustmentKind.FreeShippingClawback).IsZero,
        };
    }

    /// <summary>Whether both say the same.</summary>
    public bool Equals(Settlement? other) => other is not null && Total == other.Total && Uncollected == other.Uncollected
        && Lines.AsSpan().SequenceEqual(other.Lines.AsSpan()) && Adjustments.AsSpan().SequenceEqual(other.Adjustments.AsSpan());

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Total, Uncollected, Adjustments.Length);
}
