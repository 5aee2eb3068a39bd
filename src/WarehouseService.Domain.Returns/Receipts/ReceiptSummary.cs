using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Returns;

/// <summary>What arrived of what was authorised (收货汇总). Derived, never kept: the same facts give the same summary.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record ReceiptSummary
{
    private readonly ValueArray<ReceiptLine> _lines;
    private readonly ValueArray<ReceiptFlag> _flags;

    /// <summary>How much of it arrived.</summary>
    public required ReceiptStatus Status { get; init; }

    /// <summary>The authorised lines, in their order.</summary>
    public required ImmutableArray<ReceiptLine> Lines { get => _lines.Items; init => _lines = new(value); }

    /// <summary>What is odd, in order.</summary>
    public required ImmutableArray<ReceiptFlag> Flags { get => _flags.Items; init => _flags = new(value); }

    /// <summary>How many inspected units of authorised lines become what.</summary>
    public required ImmutableSortedDictionary<Disposition, int> Dispositions { get; init; }

    /// <summary>What the accepted units come to in all; null if nothing was authorised.</summary>
    public Money? RefundTotal { get; init; }

    /// <summary>Whether the authorisation lapsed before everything had arrived.</summary>
    public required bool LapsedBefore { get; init; }

    /// <summary>Sums up.</summary>
    /// <exception cref="ArgumentException">A quantity is not positive, a worth negative, a line authorised twice, or more was inspected than arrived.</exception>
    public static ReceiptSummary Of(ReceiptFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        RequireSound(facts);
        var byLine = facts.Parcels.SelectMany(parcel => parcel.Items).ToLookup(item => item.Line, StringComparer.Ordinal);
        ImmutableArray<ReceiptLine> lines = [.. facts.Authorised.Select(line => LineOf(line, byLine[line.Line]))];
        var known = facts.Authorised.Select(line => line.Line).ToHashSet(StringComparer.Ordinal);
        return new()
        {
            Status = lines.All(line => line.Received == 0) ? ReceiptStatus.Awaiting
                : lines.All(line => line.Outstanding == 0) ? ReceiptStatus.FullyReceived
                : ReceiptStatus.PartlyReceived,
            Lines = lines,
            Flags =
            [
                .. facts.Authorised.Zip(lines).Any(pair => pair.Second.Received > pair.First.Quantity) ? [ReceiptFlag.OverReceipt] : Nothing,
                .. byLine.Any(item => !known.Contains(item.Key)) ? [ReceiptFlag.UnexpectedItem] : Nothing,
            ],
            Dispositions = byLine.Where(item => known.Contains(item.Key)).SelectMany(items => items).SelectMany(item => item.Outcomes)
                .GroupBy(outcome => outcome.Disposition, outcome => outcome.Quantity)
                .ToImmutableSortedDictionary(group => group.Key, group => group.Sum()),
            RefundTotal = lines.IsEmpty ? null : lines.Skip(1).Aggregate(lines[0].Refund, (sum, line) => sum + line.Refund),
            LapsedBefore = facts.AuthorisedUntil is { } until && (CompleteAt(facts) ?? facts.At) > until,
        };
    }

    private static ReceiptFlag[] Nothing { get; } = [];

    private static ReceiptLine LineOf(AuthorisedLine line, IEnumerable<ReceivedItem> items)
    {
        var (received, accepted) = (0, 0);
        foreach (var item in items)
        {
            received += item.Quantity;
            accepted += item.Outcomes.Where(outcome => outcome.IsAccepted).Sum(outcome => outcome.Quantity);
        }

        return new()
        {
            Line = line.Line,
            Received = received,
            Accepted = accepted,
            Outstanding = Math.Max(0, line.Quantity - received),
            Refund = FirstUnits(line, Math.Min(accepted, line.Quantity)),
        };
    }

    // Equal shares by largest remainder: the first ones have one minor unit more.
    private static Money FirstUnits(AuthorisedLine line, int units)
    {
        var (share, over) = Math.DivRem(line.Worth.MinorUnits, line.Quantity);
        return Money.OfMinor((share * units) + Math.Min(units, over), line.Worth.Currency);
    }

    /// <summary>When the last of what was authorised arrived; null while something is outstanding, or it is not known.</summary>
    private static Instant? CompleteAt(ReceiptFacts facts)
    {
        var left = facts.Authorised.ToDictionary(line => line.Line, line => line.Quantity, StringComparer.Ordinal);
        foreach (var parcel in facts.Parcels)
        {
            foreach (var item in parcel.Items.Where(item => left.ContainsKey(item.Line)))
            {
                left[item.Line] -= item.Quantity;
            }

            if (left.Values.All(quantity => quantity <= 0))
            {
                return parcel.ReceivedAt;
            }
        }

        return null;
    }

    private static void RequireSound(ReceiptFacts facts)
    {
        if (facts.Authorised.DistinctBy(line => line.Line).Count() != facts.Authorised.Length
            || facts.Authorised.Any(line => line.Quantity < 1 || line.Worth.IsNegative))
        {
            throw new ArgumentException("Each line is authorised once, with one unit or more, and a worth that is not negative.", nameof(facts));
        }

        if (facts.Parcels.SelectMany(parcel => parcel.Items).Any(item =>
            item.Quantity < 1 || item.Outcomes.Any(outcome => outcome.Quantity < 1) || item.Outcomes.Sum(outcome => outcome.Quantity) > item.Quantity))
        {
            throw new ArgumentException("One unit or more arrives or is inspected, and no more are inspected than arrived.", nameof(facts));
        }
    }
}
