using System.Collections.Immutable;
using static WarehouseService.Domain.Returns.ReturnCaseStatus;

namespace WarehouseService.Domain.Returns;

public sealed partial class ReturnCaseLifecycle
{
    private static readonly ImmutableArray<ReturnCaseStatus> WithGoods = [Authorised, PartlyAuthorised, Appealed, Expired];

    // No case is opened against these, so none has to be decided against them.
    private static readonly ImmutableArray<ReturnRule> RefusedAtOnce =
        [ReturnRule.QuantityInvalid, ReturnRule.QuantityExceedsReturnable, ReturnRule.AlreadyReturned];

    // Who.
    private static readonly Who<RequestReturn> Themselves = new("customer, for themselves", (_, request, actor) =>
        actor.Role == Role.Customer && actor.Id == request.Customer);

    private static readonly Who<ReturnCaseCommand> TheCustomer = new("that customer", (@case, _, actor) =>
        actor.Role == Role.Customer && actor.Id == @case.Customer);

    // Who may was judged at the refund.
    private static readonly Who<ReturnCaseReaction> WhoeverRefunds = new("whoever refunds", (_, _, _) => true);

    // What a command must bring.
    private static readonly Guard<RequestReturn> OrderIsNamed = Names<RequestReturn>(nameof(RequestReturn.Order), request => request.Order);

    private static readonly Guard<RequestReturn> CustomerIsNamed = Names<RequestReturn>(nameof(RequestReturn.Customer), request => request.Customer);

    private static readonly Guard<RequestReturn> RmaIsSound = Names<RequestReturn>(nameof(RequestReturn.Rma), request => request.Rma ?? "none");

    private static readonly Guard<SendParcel> SentParcelIsNamed = Names<SendParcel>(nameof(SendParcel.Parcel), send => send.Parcel);

    private static readonly Guard<ReportLost> LostParcelIsNamed = Names<ReportLost>(nameof(ReportLost.Parcel), lost => lost.Parcel);

    private static readonly Guard<ReceiveParcel> ReceivedParcelIsNamed = Names<ReceiveParcel>(nameof(ReceiveParcel.Parcel), receive => receive.Parcel);

    private static readonly Guard<InspectGoods> InspectedParcelIsNamed = Names<InspectGoods>(nameof(InspectGoods.Parcel), inspect => inspect.Parcel);

    private static readonly Guard<RequestReturn> LinesAreSound = new(ReturnCaseCodes.MalformedLines, (_, request, _) =>
        AreNamedOnce(request.Lines, line => line?.Line) && request.Lines.All(line => line.Reason is not null && IsIdOrNull(line.Serial) && IsIdOrNull(line.Condition)));

    private static readonly Guard<RequestReturn> PhotosAreSound = new(ReturnCaseCodes.MalformedEvidence, (_, request, _) =>
        request.Lines.All(line => line is null || line.Photos.All(photo => photo?.IsSound() == true)));

    private static readonly Guard<RequestReturn> MethodIsKnown = new(ReturnCaseCodes.UnknownMethod, (_, request, _) =>
        request.Method is not null && request.Remedy is not null);

    private static readonly Guard<RequestReturn> QuantitiesArePositive = new(ReturnRule.QuantityInvalid.ToRefusalCode(), (_, request, _) =>
        request.Lines.All(line => line is null or { Quantity: > 0 }))
    { Grounds = (_, request, _) => Against(1, request.Lines.First(line => line.Quantity <= 0).Quantity) };

    private static readonly Guard<SendParcel> SentItemsAreSound = new(ReturnCaseCodes.MalformedLines, (_, send, _) =>
        AreNamedOnce(send.Items, item => item?.Line) && send.Items.All(item => item.Quantity >= 1));

    private static readonly Guard<ReceiveParcel> ReceivedItemsAreSound = new(ReturnCaseCodes.MalformedLines, (_, receive, _) =>
        receive.Items.IsEmpty || (AreNamedOnce(receive.Items, item => item?.Line) && receive.Items.All(item => item.Quantity >= 1)));

    private static readonly Guard<InspectGoods> FindingsAreSound = new(ReturnCaseCodes.MalformedInspection, (_, inspect, _) =>
        !inspect.Found.IsEmpty && inspect.Found.All(found => found?.IsSound() == true));

    private static readonly Guard<InspectGoods> InspectionEvidenceIsSound = new(ReturnCaseCodes.MalformedEvidence, (_, inspect, _) =>
        inspect.Evidence.All(evidence => evidence?.IsSound() == true));

    private static readonly Guard<AppealReturn> AppealHasReason = new(ReturnCaseCodes.MissingReason, (_, appeal, _) => FreeText.IsSound(appeal.Reason));

    private static readonly Guard<CancelReturn> CancellationReasonIsSound = new(ReturnCaseCodes.MissingReason, (_, cancel, _) =>
        FreeText.IsSoundOrNull(cancel.Reason));

    // What must be true of a request.
    private static readonly Guard<RequestReturn> OrderExists = new(ReturnCaseCodes.NoSuchOrder, (_, _, _, known) => known.Ledger is not null)
    { Grounds = (_, request, _) => [("order", request.Order)] };

    private static readonly Guard<RequestReturn> LinesExist = new(ReturnCaseCodes.NoSuchLine, (_, request, _, known) =>
        known.Ledger is null || request.Lines.All(line => known.Of(line.Line) is not null))
    { Grounds = (_, request, known) => [("line", request.Lines.First(line => known?.Of(line.Line) is null).Line)] };

    private static readonly Guard<RequestReturn> OrderIsTheCustomers = new(ReturnCaseCodes.OtherCustomer, (_, request, _, known) =>
        known.Ledger is null || known.Ledger.Customer == request.Customer)
    { Grounds = (_, request, _) => [("order", request.Order)] };

    private static readonly Guard<RequestReturn> NotAllReturned = Allows(ReturnRule.AlreadyReturned);

    private static readonly Guard<RequestReturn> QuantitiesAreReturnable = Allows(ReturnRule.QuantityExceedsReturnable);

    // What must be true of decisions.
    private static readonly Guard<DecideReturn> EveryLineIsDecided = new(ReturnCaseCodes.LineUndecided, (@case, decide, _) =>
        @case.Lines.All(line => decide.Verdicts.Any(verdict => verdict.Line == line.Line())))
    { Grounds = (@case, decide, _) => [("line", @case.Lines.First(line => decide.Verdicts.All(verdict => verdict.Line != line.Line())).Line())] };

    private static readonly Guard<DecideAppeal> EveryContestedLineIsDecided = new(ReturnCaseCodes.LineUndecided, (@case, decide, _) =>
        @case.Lines.All(line => !IsContested(line) || decide.Verdicts.Any(verdict => verdict.Line == line.Line())))
    {
        Grounds = (@case, decide, _) =>
            [("line", @case.Lines.First(line => IsContested(line) && decide.Verdicts.All(verdict => verdict.Line != line.Line())).Line())],
    };

    private static readonly Guard<DecideAppeal> VerdictsAreOnContestedLines = new(ReturnCaseCodes.NotContested, (@case, decide, _) =>
        Uncontested(@case, decide) is null)
    { Grounds = (@case, decide, _) => [("line", Uncontested(@case, decide)!.Line())] };

    private static readonly Guard<DecideAppeal> NothingIsTakenBack = new(ReturnCaseCodes.LessThanGranted, (@case, decide, _) =>
        TakenBack(@case, decide) is null)
    { Grounds = (@case, decide, _) => [("line", TakenBack(@case, decide)!.Line()), ("granted", TakenBack(@case, decide)!.Granted())] };

    private static readonly Guard<DecideAppeal> DecidedByAnother = new(ReturnCaseCodes.DecidedBefore, (@case, _, context) =>
        !@case.Lines.SelectMany(line => line.Decisions).Any(decision => decision.By is { } by && SegregationOfDuties.IsSamePerson(by, context.Actor)));

    private static readonly Guard<AppealReturn> AppealIsInTime = new(ReturnCaseCodes.AppealWindowOver, (@case, _, context) =>
        context.At <= @case.DecidedAt + @case.Process.AppealWithin)
    { Grounds = (@case, _, _) => [("until", @case.DecidedAt + @case.Process.AppealWithin)] };

    private static readonly Guard<AppealReturn> AppealsAreLeft = new(ProcessCodes.AppealLimit, (@case, _, _) => @case.Appeals < @case.Process.Appeals)
    { Grounds = (@case, _, _) => [("appeals", @case.Appeals), ("limit", @case.Process.Appeals)] };

    // What must be true of goods.
    private static readonly Guard<SendParcel> SentLinesExist = new(ReturnCaseCodes.NoSuchLine, (@case, send, _) =>
        @case is null || send.Items.All(item => @case.Line(item.Line) is not null))
    { Grounds = (@case, send, _) => [("line", send.Items.First(item => @case.Line(item.Line) is null).Line)] };

    private static readonly Guard<SendParcel> AuthorisationHolds = new(ReturnCaseCodes.AuthorisationLapsed, (@case, _, context) =>
        !(context.At > @case.AuthorisedUntil))
    { Grounds = (@case, _, _) => [("until", @case.AuthorisedUntil)] };

    private static readonly Guard<SendParcel> ItemsAreAwaited = new(ReturnCaseCodes.NotAwaited, (@case, send, _) => NotAwaited(@case, send) is null)
    {
        Grounds = (@case, send, _) => NotAwaited(@case, send) is { } item
            ? [("line", item.Line), ("quantity", item.Quantity), ("awaited", @case.Line(item.Line)!.Count(GoodsStatus.Awaiting))]
            : [],
    };

    private static readonly Guard<SendParcel> ParcelIsNew = new(ReturnCaseCodes.ParcelKnown, (@case, send, _) => @case.Parcel(send.Parcel) is null)
    { Grounds = (_, send, _) => [("parcel", send.Parcel)] };

    private static readonly Guard<ReportLost> LostParcelExists = new(ReturnCaseCodes.NoSuchParcel, (@case, lost, _) => @case?.Parcel(lost.Parcel) is not null)
    { Grounds = (_, lost, _) => [("parcel", lost.Parcel)] };

    private static readonly Guard<ReportLost> ParcelIsInTransit = new(ReturnCaseCodes.ParcelNotInTransit, (@case, lost, _) =>
        @case.Lines.Any(line => line.Lots.Any(lot => lot.Status == GoodsStatus.InTransit && lot.IsInParcel(lost.Parcel))))
    { Grounds = (_, lost, _) => [("parcel", lost.Parcel)] };

    private static readonly Guard<ReceiveParcel> ParcelIsNotReceived = new(ReturnCaseCodes.ParcelKnown, (@case, receive, _) =>
        @case.Parcel(receive.Parcel)?.ReceivedAt is null)
    { Grounds = (_, receive, _) => [("parcel", receive.Parcel)] };

    private static readonly Guard<InspectGoods> InspectedParcelExists = new(ReturnCaseCodes.NoSuchParcel, (@case, inspect, _) =>
        @case?.Parcel(inspect.Parcel) is not null)
    { Grounds = (_, inspect, _) => [("parcel", inspect.Parcel)] };

    private static readonly Guard<InspectGoods> InspectedLineExists = new(ReturnCaseCodes.NoSuchLine, (@case, inspect, _) =>
        @case?.Line(inspect.Line) is not null)
    { Grounds = (_, inspect, _) => [("line", inspect.Line)] };

    private static readonly Guard<InspectGoods> GradesAreKnown = new(ReturnCaseCodes.UnknownGrade, (@case, inspect, _) => UnknownGrade(@case, inspect) is null)
    {
        Grounds = (@case, inspect, _) => [("grade", UnknownGrade(@case, inspect)), ("known", string.Join(", ", @case.Policy.Settlement.KeptByGrade.Keys))],
    };

    private static readonly Guard<InspectGoods> UnitsWaitForInspection = new(ReturnCaseCodes.NotReceived, (@case, inspect, _) =>
        inspect.Found.Sum(found => (long)found.Quantity) <= Uninspected(@case, inspect))
    {
        Grounds = (@case, inspect, _) =>
        [
            ("parcel", inspect.Parcel), ("line", inspect.Line), ("received", Uninspected(@case, inspect)),
            ("quantity", inspect.Found.Sum(found => (long)found.Quantity)),
        ],
    };

    private static readonly Guard<InspectGoods> RefusedUnitsHaveEvidence = new(ReturnCaseCodes.MissingEvidence, (_, inspect, _) =>
        !inspect.Evidence.IsEmpty || inspect.Found.All(found => found.IsAccepted));

    // What must be true in the end. What came, or was refunded, is not made undone by taking the request back.
    private static readonly Guard<CancelReturn> NothingCame = new(ProcessCodes.IllegalTransition, (@case, _, _) =>
        !@case.HasArrivals() && @case.Lines.All(line => line.Refunded == 0))
    { Grounds = (@case, _, _) => [("command", nameof(CancelReturn)), ("status", @case.Status)] };

    private static readonly Guard<ExpireReturn> AuthorisationHasLapsed = new(ReturnCaseCodes.AuthorisationStands, (@case, _, context) =>
        context.At > @case.AuthorisedUntil && @case.AwaitsGoods())
    { Grounds = (@case, _, _) => [("until", @case.AuthorisedUntil)] };

    private static readonly Guard<CloseReturn> GoodsAreThrough = new(ReturnCaseCodes.GoodsOutstanding, (@case, _, _) => !Outstanding(@case).Any())
    { Grounds = (@case, _, _) => [("lines", Outstanding(@case).ToList())] };

    private static readonly Guard<CloseReturn> RefundsAreThrough = new(ReturnCaseCodes.RefundOutstanding, (@case, _, _) =>
        @case.GoodsToRefund() is null)
    { Grounds = (@case, _, _) => [("lines", @case.Lines.Where(line => !@case.Refundable(line).IsEmpty).Select(line => line.Line()).ToList())] };

    private static readonly Guard<CloseReturn> AppealIsOver = new(ReturnCaseCodes.AppealOpen, (@case, _, context) =>
        @case.Lines.All(line => !IsContested(line)) || @case.Appeals >= @case.Process.Appeals || context.At > @case.DecidedAt + @case.Process.AppealWithin)
    { Grounds = (@case, _, _) => [("until", @case.DecidedAt + @case.Process.AppealWithin)] };

    private static readonly Guard<RaiseRefundOverdue> RefundIsOverdue = new(ReturnCaseCodes.RefundNotOverdue, (@case, _, context) =>
        @case.RefundBreachedAt is null && context.At >= @case.RefundDueBefore())
    { Grounds = (@case, _, _) => [("due", @case.RefundDueBefore())] };

    // Before inspection too only where the case's terms say so.
    private static readonly Guard<MarkRefunded> GoodsAreRefundable = new(ProcessCodes.IllegalTransition, (@case, mark, _) =>
        !mark.Items.IsEmpty && mark.Items.GroupBy(item => (item.Line, item.Grade)).All(items =>
            @case.Line(items.Key.Line) is { } line && items.All(item => item.Quantity >= 1)
            && items.Sum(item => (long)item.Quantity) <= @case.Refundable(line).Where(lot => lot.Grade == items.Key.Grade).Sum(lot => lot.Quantity)))
    { Grounds = (@case, _, _) => [("command", nameof(MarkRefunded)), ("status", @case.Status)] };

    private static Guard<TCommand> Names<TCommand>(string member, Func<TCommand, string?> id) => new(ReturnCaseCodes.MalformedReference, (_, command, _) =>
        Identifier.IsValid(id(command)))
    { Grounds = (_, command, _) => [("member", member), ("id", id(command))] };

    private static Guard<RequestReturn> Allows(ReturnRule rule) => new(rule.ToRefusalCode(), (_, _, _, known) => !known.Assessments.Any(Fails(rule)))
    {
        Grounds = (_, _, known) => known?.Assessments.First(Fails(rule)).Of(rule) is { } finding ? Against(finding.Needed, finding.Found) : [],
    };

    // An agent keeps to the rules; a supervisor may decide against them, with a reason.
    private static ImmutableArray<IGuard<TCommand>> AgentsKeepToTheRules<TCommand>(Func<TCommand, ImmutableArray<LineVerdict>> verdicts) =>
    [
        .. ReturnRule.All.Where(rule => !rule.IsReview && !RefusedAtOnce.Contains(rule)).Select(rule => new Guard<TCommand>(rule.ToRefusalCode(), (@case, command, context) =>
            context.Actor.Role == Role.Supervisor || !Granted(@case, verdicts(command)).Any(line => Fails(rule)(line.Assessment)))
        {
            Grounds = (@case, command, _) => Granted(@case, verdicts(command)).Select(line => line.Assessment).FirstOrDefault(Fails(rule))?.Of(rule) is { } finding
                ? Against(finding.Needed, finding.Found)
                : [],
        }),
    ];

    private static Guard<TCommand> VerdictsAreSound<TCommand>(Func<TCommand, ImmutableArray<LineVerdict>> verdicts) => new(
        ReturnCaseCodes.MalformedDecision,
        (_, command, _) => AreNamedOnce(verdicts(command), verdict => verdict?.Line) && verdicts(command).All(IsSound));

    private static Guard<TCommand> VerdictsAreOnLines<TCommand>(Func<TCommand, ImmutableArray<LineVerdict>> verdicts) => new(
        ReturnCaseCodes.NoSuchLine,
        (@case, command, _) => @case is null || verdicts(command).All(verdict => @case.Line(verdict.Line) is not null))
    { Grounds = (@case, command, _) => [("line", verdicts(command).First(verdict => @case.Line(verdict.Line) is null).Line)] };

    private static Guard<TCommand> GrantsAreInRange<TCommand>(Func<TCommand, ImmutableArray<LineVerdict>> verdicts) => new(
        ReturnCaseCodes.GrantOutOfRange, (@case, command, _) => verdicts(command).All(verdict => IsInRange(@case, verdict)))
    {
        Grounds = (@case, command, _) => verdicts(command).First(verdict => !IsInRange(@case, verdict)) is var verdict
            ? [("line", verdict.Line), ("quantity", verdict.Quantity), ("requested", @case.Line(verdict.Line)!.Asked.Quantity)]
            : [],
    };

    private static Guard<TCommand> OverridesHaveReasons<TCommand>(Func<TCommand, ImmutableArray<LineVerdict>> verdicts) => new(
        ReturnCaseCodes.OverrideWithoutReason, (@case, command, _) => Unreasoned(@case, verdicts(command)) is null)
    {
        Grounds = (@case, command, _) => Unreasoned(@case, verdicts(command)) is { } line
            ? [("line", line.Line()), ("rules", line.Assessment.Reasons().Select(rule => rule.Name).ToList())]
            : [],
    };

    private static bool IsSound(LineVerdict verdict) =>
        verdict.Outcome == LineOutcome.Accepted ? verdict.Quantity is null && FreeText.IsSoundOrNull(verdict.Reason)
        : verdict.Outcome == LineOutcome.Reduced ? verdict.Quantity >= 1 && FreeText.IsSound(verdict.Reason)
        : verdict.Outcome == LineOutcome.Rejected && verdict.Quantity is null && FreeText.IsSound(verdict.Reason);

    private static bool IsInRange(ReturnCase @case, LineVerdict verdict) =>
        verdict.Outcome != LineOutcome.Reduced || verdict.Quantity < @case.Line(verdict.Line)!.Asked.Quantity;

    private static IEnumerable<ReturnLine> Granted(ReturnCase @case, ImmutableArray<LineVerdict> verdicts) =>
        verdicts.Where(verdict => verdict.Outcome != LineOutcome.Rejected).Select(verdict => @case.Line(verdict.Line)!);

    private static ReturnLine? Unreasoned(ReturnCase @case, ImmutableArray<LineVerdict> verdicts) => Granted(@case, verdicts).FirstOrDefault(line =>
        line.Assessment.Eligibility == Eligibility.Ineligible && verdicts.First(verdict => verdict.Line == line.Line()).Reason is null);

    private static bool IsContested(ReturnLine line) => line.Granted() < line.Asked.Quantity;

    private static ReturnLine? Uncontested(ReturnCase @case, DecideAppeal decide) =>
        decide.Verdicts.Select(verdict => @case.Line(verdict.Line)!).FirstOrDefault(line => !IsContested(line));

    private static ReturnLine? TakenBack(ReturnCase @case, DecideAppeal decide) => decide.Verdicts
        .Where(verdict => verdict.Grants(@case.Line(verdict.Line)!.Asked.Quantity) < @case.Line(verdict.Line)!.Granted())
        .Select(verdict => @case.Line(verdict.Line)).FirstOrDefault();

    private static LineQuantity? NotAwaited(ReturnCase @case, SendParcel send) =>
        send.Items.FirstOrDefault(item => item.Quantity > @case.Line(item.Line)!.Count(GoodsStatus.Awaiting));

    private static string? UnknownGrade(ReturnCase @case, InspectGoods inspect) => inspect.Found.Select(found => found.Grade)
        .FirstOrDefault(grade => grade is not null && !@case.Policy.Settlement.KeptByGrade.ContainsKey(grade));

    private static int Uninspected(ReturnCase @case, InspectGoods inspect) => @case.Line(inspect.Line)!.Lots
        .Where(lot => lot.Status == GoodsStatus.Received && lot.IsInParcel(inspect.Parcel)).Sum(lot => lot.Quantity);

    private static IEnumerable<string> Outstanding(ReturnCase @case) => @case.Lines
        .Where(line => line.Lots.Any(lot => lot.Status == GoodsStatus.InTransit || lot.Status == GoodsStatus.Received
            || (lot.Status == GoodsStatus.Awaiting && @case.Status != Expired)))
        .Select(line => line.Line());

    private static Func<Assessment, bool> Fails(ReturnRule rule) => assessment => assessment.Of(rule).Result == FindingResult.Failed;

    private static ImmutableArray<Ground> Against(object? needed, object? found) => [("needed", needed), ("found", found)];

    private static bool AreNamedOnce<T>(ImmutableArray<T> items, Func<T, string?> line) =>
        !items.IsEmpty && items.All(item => Identifier.IsValid(line(item))) && items.DistinctBy(line).Count() == items.Length;

    private static bool IsIdOrNull(string? text) => text is null || Identifier.IsValid(text);
}
