using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Returns;

/// <summary>What happened to a <see cref="ReturnCase"/>, and what that changed.</summary>
public abstract record ReturnCaseEvent : IEvent<ReturnCase>
{
    private protected ReturnCaseEvent()
    {
    }

    internal abstract ReturnCase Apply(ReturnCase @case, Stamp stamp);

    ReturnCase IEvent<ReturnCase>.Apply(ReturnCase? state, Stamp stamp) => Apply(state!, stamp);

    /// <summary>A line with a decision, and units to await for what it grants beyond what is there already.</summary>
    private protected static ReturnLine Decided(ReturnLine line, LineDecision decision, Instant? refundBefore)
    {
        var more = decision.Quantity - line.Lots.Sum(lot => lot.Quantity);
        return line with
        {
            Decisions = line.Decisions.Add(decision),
            Lots = more <= 0 ? line.Lots : line.Lots.Add(new()
            {
                Quantity = more,
                Status = line.NeverArrived ? GoodsStatus.Lost : GoodsStatus.Awaiting,
                RefundBefore = refundBefore,
            }),
        };
    }

    private protected static ReturnCase Judged(
        ReturnCase @case, ImmutableArray<LineVerdict> verdicts, bool isOnAppeal, Instant? authorisedUntil, Instant? refundBefore, Stamp stamp)
    {
        var after = @case.WithLines(line => verdicts.FirstOrDefault(verdict => verdict.Line == line.Line()) is not { } verdict ? line : Decided(
            line,
            new()
            {
                Outcome = verdict.Outcome,
                Quantity = verdict.Grants(line.Asked.Quantity),
                By = stamp.By,
                At = stamp.At,
                Reason = verdict.Reason,
                IsOverride = verdict.Outcome != LineOutcome.Rejected && line.Assessment.Eligibility == Eligibility.Ineligible,
                IsOnAppeal = isOnAppeal,
            },
            refundBefore));
        return after with
        {
            Status = after.Lines.All(line => line.Outcome() == LineOutcome.Accepted) ? ReturnCaseStatus.Authorised
                : after.Lines.All(line => line.Granted() == 0) ? ReturnCaseStatus.Declined
                : ReturnCaseStatus.PartlyAuthorised,
            DecidedAt = stamp.At,
            AuthorisedUntil = after.Lines.All(line => line.Granted() == 0) ? null : authorisedUntil,
        };
    }

    private protected static GoodsLot Sooner(GoodsLot lot, Instant? refundBefore) => lot with
    {
        RefundBefore = lot.RefundBefore is { } before && refundBefore is { } other ? Instant.Min(before, other) : lot.RefundBefore ?? refundBefore,
    };
}

/// <summary>It was asked for, and what the rules leave to nobody was authorised.</summary>
public sealed record ReturnRequested : ReturnCaseEvent
{
    private readonly ValueArray<RequestedLine> _lines;
    private readonly ValueArray<Assessment> _assessments;

    /// <summary>The case's id.</summary>
    public required string Case { get; init; }

    /// <summary>The order's id.</summary>
    public required string Order { get; init; }

    /// <summary>The customer's id.</summary>
    public required string Customer { get; init; }

    /// <summary>The policy in force.</summary>
    public required ReturnPolicy Policy { get; init; }

    /// <summary>How cases are handled.</summary>
    public required ReturnProcess Process { get; init; }

    /// <summary>What is wanted.</summary>
    public required ReturnRemedy Remedy { get; init; }

    /// <summary>How the goods come back.</summary>
    public required ReturnMethod Method { get; init; }

    /// <summary>Whether they come with the seller's label.</summary>
    public required bool HasSellersLabel { get; init; }

    /// <summary>What was asked for.</summary>
    public required ImmutableArray<RequestedLine> Lines { get => _lines.Items; init => _lines = new(value); }

    /// <summary>What the rules say on each line, in their order.</summary>
    public required ImmutableArray<Assessment> Assessments { get => _assessments.Items; init => _assessments = new(value); }

    /// <summary>The last instant at which goods may be sent, if all was authorised at once; else null.</summary>
    public Instant? AuthorisedUntil { get; init; }

    /// <summary>The instant before which the refund is due; null while nothing runs.</summary>
    public Instant? RefundBefore { get; init; }

    internal override ReturnCase Apply(ReturnCase @case, Stamp stamp) => new()
    {
        Id = Case,
        Status = AuthorisedUntil is null ? ReturnCaseStatus.Requested : ReturnCaseStatus.Authorised,
        Order = Order,
        Customer = Customer,
        Policy = Policy,
        Process = Process,
        Remedy = Remedy,
        Method = Method,
        HasSellersLabel = HasSellersLabel,
        RequestedBy = stamp.By,
        RequestedAt = stamp.At,
        Lines = [.. Lines.Zip(Assessments, (line, assessment) => Opened(line, assessment, stamp.At))],
        DecidedAt = AuthorisedUntil is null ? null : stamp.At,
        AuthorisedUntil = AuthorisedUntil,
    };

    private ReturnLine Opened(RequestedLine asked, Assessment assessment, Instant at)
    {
        var line = new ReturnLine { Asked = asked, Assessment = assessment };
        return AuthorisedUntil is not null ? Decided(line, new() { Outcome = LineOutcome.Accepted, Quantity = asked.Quantity, At = at }, RefundBefore)
            : assessment.Eligibility == Eligibility.ManualReview ? Decided(line, new() { Outcome = LineOutcome.Manual, Quantity = 0, At = at }, null)
            : line;
    }
}

/// <summary>Somebody took it up.</summary>
public sealed record ReturnReviewed : ReturnCaseEvent
{
    internal override ReturnCase Apply(ReturnCase @case, Stamp stamp) => @case with { Status = ReturnCaseStatus.InReview, Reviewer = stamp.By };
}

/// <summary>Every line was decided.</summary>
public sealed record ReturnDecided : ReturnCaseEvent
{
    private readonly ValueArray<LineVerdict> _verdicts;

    /// <summary>The verdicts.</summary>
    public required ImmutableArray<LineVerdict> Verdicts { get => _verdicts.Items; init => _verdicts = new(value); }

    /// <summary>The last instant at which goods may be sent.</summary>
    public required Instant AuthorisedUntil { get; init; }

    /// <summary>The instant before which the refund is due; null while nothing runs.</summary>
    public Instant? RefundBefore { get; init; }

    internal override ReturnCase Apply(ReturnCase @case, Stamp stamp) => Judged(@case, Verdicts, isOnAppeal: false, AuthorisedUntil, RefundBefore, stamp);
}

/// <summary>The customer did not accept the decision.</summary>
public sealed record ReturnAppealed : ReturnCaseEvent
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    internal override ReturnCase Apply(ReturnCase @case, Stamp stamp) => @case with { Status = ReturnCaseStatus.Appealed, Appeals = @case.Appeals + 1 };
}

/// <summary>The appeal was decided.</summary>
public sealed record AppealDecided : ReturnCaseEvent
{
    private readonly ValueArray<LineVerdict> _verdicts;

    /// <summary>The verdicts.</summary>
    public required ImmutableArray<LineVerdict> Verdicts { get => _verdicts.Items; init => _verdicts = new(value); }

    /// <summary>The last instant at which goods may be sent.</summary>
    public required Instant AuthorisedUntil { get; init; }

    /// <summary>The instant before which the refund of what is granted now is due; null while nothing runs.</summary>
    public Instant? RefundBefore { get; init; }

    internal override ReturnCase Apply(ReturnCase @case, Stamp stamp) => Judged(@case, Verdicts, isOnAppeal: true, AuthorisedUntil, RefundBefore, stamp);
}

/// <summary>A parcel was sent.</summary>
public sealed record ParcelSent : ReturnCaseEvent
{
    private readonly ValueArray<LineQuantity> _items;

    /// <summary>The parcel's number.</summary>
    public required string Parcel { get; init; }

    /// <summary>What is in it.</summary>
    public required ImmutableArray<LineQuantity> Items { get => _items.Items; init => _items = new(value); }

    /// <summary>Whether there is proof of posting.</summary>
    public required bool HasProofOfPosting { get; init; }

    /// <summary>The instant before which its refund is due; null while nothing runs.</summary>
    public Instant? RefundBefore { get; init; }

    internal override ReturnCase Apply(ReturnCase @case, Stamp stamp) => @case
        .WithLines(line => line with
        {
            Lots = line.Lots.Move(
                Items.Where(item => item.Line == line.Line()).Sum(item => item.Quantity),
                lot => lot.Status == GoodsStatus.Awaiting,
                lot => Sooner(lot with { Status = GoodsStatus.InTransit, Parcel = Parcel }, RefundBefore)).Lots,
        })
        .With(new ReturnParcel { Parcel = Parcel, Announced = Items, SentAt = stamp.At });
}

/// <summary>A parcel was lost.</summary>
public sealed record ParcelLost : ReturnCaseEvent
{
    /// <summary>The parcel's number.</summary>
    public required string Parcel { get; init; }

    /// <summary>The instant before which its refund is due, if the loss is the seller's; null while nothing runs.</summary>
    public Instant? RefundBefore { get; init; }

    internal override ReturnCase Apply(ReturnCase @case, Stamp stamp) => @case
        .WithLines(line => line with
        {
            Lots = line.Lots.Change(
                lot => lot.Status == GoodsStatus.InTransit && lot.IsInParcel(Parcel),
                lot => Sooner(lot with { Status = GoodsStatus.Lost }, RefundBefore)),
        })
        .With(@case.Parcel(Parcel)! with { LostAt = stamp.At });
}

/// <summary>A parcel arrived.</summary>
public sealed record ParcelReceived : ReturnCaseEvent
{
    private readonly ValueArray<LineQuantity> _items;

    /// <summary>The parcel's number.</summary>
    public required string Parcel { get; init; }

    /// <summary>What was in it.</summary>
    public required ImmutableArray<LineQuantity> Items { get => _items.Items; init => _items = new(value); }

    /// <summary>The instant before which its refund is due; null if no time is set.</summary>
    public Instant? RefundBefore { get; init; }

    internal override ReturnCase Apply(ReturnCase @case, Stamp stamp)
    {
        var unexpected = ImmutableArray.CreateBuilder<LineQuantity>();
        unexpected.AddRange(Items.Where(item => @case.Awaitable().All(line => line.Line() != item.Line)));
        var after = @case.WithLines(line =>
        {
            var arrived = Items.Where(item => item.Line == line.Line()).Sum(item => item.Quantity);
            if (line.Granted() == 0 || line.NeverArrived)
            {
                return line;
            }

            var (lots, beyond) = Taken(line.Lots, arrived, @case.Status == ReturnCaseStatus.Expired);
            if (beyond > 0 && @case.Status == ReturnCaseStatus.Expired)
            {
                unexpected.Add(new() { Line = line.Line(), Quantity = beyond });
            }
            else if (beyond > 0)
            {
                lots = lots.Add(new() { Quantity = beyond, Status = GoodsStatus.Received, Parcel = Parcel, RefundBefore = RefundBefore });
            }

            // What was announced and is not in the box.
            return line with { Lots = lots.Change(lot => lot.Status == GoodsStatus.InTransit && lot.IsInParcel(Parcel), lot => lot with { Status = GoodsStatus.Shortage }) };
        });
        return after.With((@case.Parcel(Parcel) ?? new() { Parcel = Parcel }) with { ReceivedAt = stamp.At, Unexpected = unexpected.DrainToImmutable() });
    }

    // First what was announced in it, then what was awaited, then what was missed before. A lapsed authorisation awaits nothing.
    private (ImmutableArray<GoodsLot> Lots, int Beyond) Taken(ImmutableArray<GoodsLot> lots, int arrived, bool hasLapsed)
    {
        Func<GoodsLot, bool>[] order =
        [
            lot => lot.Status == GoodsStatus.InTransit && lot.IsInParcel(Parcel),
            lot => lot.Status == GoodsStatus.Awaiting && !hasLapsed,
            lot => lot.Refund is null && (lot.Status == GoodsStatus.Shortage || (lot.Status == GoodsStatus.Lost && lot.IsInParcel(Parcel))),
        ];
        foreach (var which in order)
        {
            (lots, var moved) = lots.Move(arrived, which, lot => Sooner(lot with { Status = GoodsStatus.Received, Parcel = Parcel }, RefundBefore));
            arrived -= moved;
        }

        return (lots, arrived);
    }
}

/// <summary>Units were inspected.</summary>
public sealed record GoodsInspected : ReturnCaseEvent
{
    private readonly ValueArray<InspectedUnits> _found;
    private readonly ValueArray<GoodsEvidence> _evidence;

    /// <summary>The parcel's number.</summary>
    public required string Parcel { get; init; }

    /// <summary>The line's id.</summary>
    public required string Line { get; init; }

    /// <summary>What was found.</summary>
    public required ImmutableArray<InspectedUnits> Found { get => _found.Items; init => _found = new(value); }

    /// <summary>The evidence.</summary>
    public ImmutableArray<GoodsEvidence> Evidence { get => _evidence.Items; init => _evidence = new(value); }

    internal override ReturnCase Apply(ReturnCase @case, Stamp stamp) => @case.WithLines(line =>
        line.Line() == Line ? line with { Lots = Found.Aggregate(line.Lots, Inspected) } : line);

    private ImmutableArray<GoodsLot> Inspected(ImmutableArray<GoodsLot> lots, InspectedUnits found) => lots.Move(
        found.Quantity,
        lot => lot.Status == GoodsStatus.Received && lot.IsInParcel(Parcel),
        lot => lot with
        {
            Status = found.IsWrongItem ? GoodsStatus.WrongItem : GoodsStatus.Inspected,
            Grade = found.Grade,
            IsAccepted = found.IsAccepted,
            Disposition = found.Disposition,
            BearsOutCustomer = found.BearsOutCustomer,
            Evidence = Evidence,
        }).Lots;
}

/// <summary>The request was taken back.</summary>
public sealed record ReturnCancelled : ReturnCaseEvent
{
    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    internal override ReturnCase Apply(ReturnCase @case, Stamp stamp) => @case with { Status = ReturnCaseStatus.Cancelled, ClosedAt = stamp.At };
}

/// <summary>The authorisation lapsed.</summary>
public sealed record ReturnExpired : ReturnCaseEvent
{
    internal override ReturnCase Apply(ReturnCase @case, Stamp stamp) => @case with { Status = ReturnCaseStatus.Expired };
}

/// <summary>The case was ended.</summary>
public sealed record ReturnClosed : ReturnCaseEvent
{
    internal override ReturnCase Apply(ReturnCase @case, Stamp stamp) => @case with { Status = ReturnCaseStatus.Closed, ClosedAt = stamp.At };
}

/// <summary>A refund was overdue.</summary>
public sealed record RefundOverdueRaised : ReturnCaseEvent
{
    internal override ReturnCase Apply(ReturnCase @case, Stamp stamp) =>
        @case with { RefundBreachedAt = @case.RefundDueBefore(), EscalationLevel = @case.EscalationLevel + 1 };
}

/// <summary>Units are in a refund; one that comes too late is a breach, whether a timer had fired or not.</summary>
public sealed record GoodsRefunded : ReturnCaseEvent
{
    private readonly ValueArray<ReturnedItem> _items;

    /// <summary>The refund's id.</summary>
    public required string Refund { get; init; }

    /// <summary>Which units.</summary>
    public required ImmutableArray<ReturnedItem> Items { get => _items.Items; init => _items = new(value); }

    internal override ReturnCase Apply(ReturnCase @case, Stamp stamp) => @case.WithLines(line => line with
    {
        Lots = Items.Where(item => item.Line == line.Line()).Aggregate(line.Lots, (lots, item) => lots.Move(
            item.Quantity, lot => lot.Grade == item.Grade && @case.IsRefundable(line, lot), lot => lot with { Refund = Refund }).Lots),
    }) with
    {
        RefundBreachedAt = @case.RefundBreachedAt ?? (@case.RefundDueBefore() is { } due && stamp.At >= due ? due : null),
    };
}

/// <summary>A refund came to nothing.</summary>
public sealed record GoodsUnrefunded : ReturnCaseEvent
{
    /// <summary>The refund's id.</summary>
    public required string Refund { get; init; }

    internal override ReturnCase Apply(ReturnCase @case, Stamp stamp) => @case.WithLines(line =>
        line with { Lots = line.Lots.Change(lot => lot.Refund == Refund, lot => lot with { Refund = null }) });
}
