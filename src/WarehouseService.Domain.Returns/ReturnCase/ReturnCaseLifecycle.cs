using static WarehouseService.Domain.Returns.ReturnCaseStatus;

namespace WarehouseService.Domain.Returns;

/// <summary>Who may do what with a case, and when: the rows. Who and what the names mean stands in <c>ReturnCaseGuards.cs</c>.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed partial class ReturnCaseLifecycle : Lifecycle<ReturnCase, ReturnCaseStatus, ReturnCaseKnowledge>
{
    /// <summary>The table.</summary>
    public ReturnCaseLifecycle() : base("return", ReturnCaseStatus.All)
    {
        RefusesOtherStatusesWith(ProcessCodes.IllegalTransition);

        On<RequestReturn>()
            .Opens(Requested, Authorised)
            .By(Any(Role.Agent), Any(Role.Supervisor), Any(Role.System), Themselves)
            .Requires(OrderIsNamed, CustomerIsNamed, RmaIsSound, LinesAreSound, PhotosAreSound, MethodIsKnown, QuantitiesArePositive)
            .Requires(OrderExists, LinesExist, OrderIsTheCustomers, NotAllReturned, QuantitiesAreReturnable)
            .Emits((_, request, context, known) => Requesting(request, context, known));

        On<ReviewReturn>()
            .From(Requested).To(InReview)
            .By(Any(Role.Agent), Any(Role.Supervisor))
            .Emits((_, _, _) => new ReturnReviewed());

        On<DecideReturn>()
            .From(InReview).To(Authorised, PartlyAuthorised, Declined)
            .By(Any(Role.Agent), Any(Role.Supervisor))
            .Requires(VerdictsAreSound<DecideReturn>(decide => decide.Verdicts))
            .Requires(VerdictsAreOnLines<DecideReturn>(decide => decide.Verdicts), GrantsAreInRange<DecideReturn>(decide => decide.Verdicts))
            .Requires(EveryLineIsDecided, OverridesHaveReasons<DecideReturn>(decide => decide.Verdicts))
            .Requires(AgentsKeepToTheRules<DecideReturn>(decide => decide.Verdicts))
            .Emits((@case, decide, context) => new ReturnDecided
            {
                Verdicts = decide.Verdicts,
                AuthorisedUntil = context.At + @case.Process.AuthorisationValidFor,
                RefundBefore = RefundDeadline.Of(@case, null, null),
            });

        On<AppealReturn>()
            .From(PartlyAuthorised, Declined).To(Appealed)
            .By(TheCustomer)
            .Requires(AppealHasReason, AppealIsInTime, AppealsAreLeft)
            .Emits((_, appeal, _) => new ReturnAppealed { Reason = appeal.Reason });

        On<DecideAppeal>()
            .From(Appealed).To(Authorised, PartlyAuthorised, Declined)
            .By(Any(Role.Agent), Any(Role.Supervisor))
            .Requires(VerdictsAreSound<DecideAppeal>(decide => decide.Verdicts))
            .Requires(VerdictsAreOnLines<DecideAppeal>(decide => decide.Verdicts), GrantsAreInRange<DecideAppeal>(decide => decide.Verdicts))
            .Requires(DecidedByAnother, VerdictsAreOnContestedLines, EveryContestedLineIsDecided, NothingIsTakenBack)
            .Requires(OverridesHaveReasons<DecideAppeal>(decide => decide.Verdicts))
            .Requires(AgentsKeepToTheRules<DecideAppeal>(decide => decide.Verdicts))
            .Emits((@case, decide, context) => new AppealDecided
            {
                Verdicts = decide.Verdicts,
                AuthorisedUntil = context.At + @case.Process.AuthorisationValidFor,
                RefundBefore = RefundDeadline.Of(@case, null, null),
            });

        On<SendParcel>()
            .From(Authorised, PartlyAuthorised, Appealed).Stays()
            .By(TheCustomer, Any(Role.Agent), Any(Role.Supervisor), Any(Role.Carrier), Any(Role.System))
            .Requires(SentParcelIsNamed, SentItemsAreSound, SentLinesExist, AuthorisationHolds, ItemsAreAwaited, ParcelIsNew)
            .Emits((@case, send, context) => new ParcelSent
            {
                Parcel = send.Parcel,
                Items = send.Items,
                HasProofOfPosting = send.HasProofOfPosting,
                RefundBefore = RefundDeadline.Of(@case, null, send.HasProofOfPosting ? context.At : null),
            });

        On<ReportLost>()
            .From(WithGoods).Stays()
            .By(Any(Role.Agent), Any(Role.Supervisor), Any(Role.Carrier), Any(Role.Transport), Any(Role.System))
            .Requires(LostParcelIsNamed, LostParcelExists, ParcelIsInTransit)
            .Emits((@case, lost, context) => new ParcelLost { Parcel = lost.Parcel, RefundBefore = RefundDeadline.Of(@case, context.At, null) });

        On<ReceiveParcel>()
            .From(WithGoods).Stays()
            .By(Any(Role.Warehouse), Any(Role.Quality))
            .Requires(ReceivedParcelIsNamed, ReceivedItemsAreSound, ParcelIsNotReceived)
            .Emits((@case, receive, context) => new ParcelReceived
            {
                Parcel = receive.Parcel,
                Items = receive.Items,
                RefundBefore = RefundDeadline.Of(@case, context.At, null),
            });

        On<InspectGoods>()
            .From(WithGoods).Stays()
            .By(Any(Role.Quality), Any(Role.Warehouse))
            .Requires(InspectedParcelIsNamed, FindingsAreSound, InspectionEvidenceIsSound, InspectedParcelExists, InspectedLineExists)
            .Requires(GradesAreKnown, UnitsWaitForInspection, RefusedUnitsHaveEvidence)
            .Emits((_, inspect, _) => new GoodsInspected { Parcel = inspect.Parcel, Line = inspect.Line, Found = inspect.Found, Evidence = inspect.Evidence });

        On<CancelReturn>()
            .From(Requested, InReview, Authorised, PartlyAuthorised, Declined, Appealed).To(Cancelled)
            .By(TheCustomer, Any(Role.Agent), Any(Role.Supervisor))
            .Requires(CancellationReasonIsSound, NothingCame)
            .Emits((_, cancel, _) => new ReturnCancelled { Reason = cancel.Reason });

        On<ExpireReturn>()
            .From(Authorised, PartlyAuthorised).To(Expired)
            .By(Any(Role.System))
            .Requires(AuthorisationHasLapsed)
            .Emits((_, _, _) => new ReturnExpired());

        On<CloseReturn>()
            .From(Authorised, PartlyAuthorised, Declined, Expired).To(Closed)
            .By(Any(Role.Agent), Any(Role.Supervisor), Any(Role.System))
            .Requires(GoodsAreThrough, RefundsAreThrough, AppealIsOver)
            .Emits((_, _, _) => new ReturnClosed());

        On<RaiseRefundOverdue>()
            .From(WithGoods).Stays()
            .By(Any(Role.System))
            .Requires(RefundIsOverdue)
            .Emits((_, _, _) => new RefundOverdueRaised());

        On<MarkRefunded>()
            .From([.. WithGoods, Closed]).Stays()
            .By(WhoeverRefunds)
            .Requires(GoodsAreRefundable)
            .Emits((_, mark, _) => new GoodsRefunded { Refund = mark.Refund, Items = mark.Items });

        On<UnmarkRefunded>()
            .From([.. WithGoods, Closed]).Stays()
            .By(WhoeverRefunds)
            .Emits((_, unmark, _) => new GoodsUnrefunded { Refund = unmark.Refund });

        Complete();
    }

    // Without a person only if no rule leaves anything to one.
    private static ReturnRequested Requesting(RequestReturn request, CommandContext context, ReturnCaseKnowledge known)
    {
        var isAuthorised = known.Process.AuthorisesAtOnce && known.Assessments.All(assessment => assessment.Eligibility == Eligibility.Eligible);
        var requested = new ReturnRequested
        {
            Case = request.Case,
            Order = request.Order,
            Customer = request.Customer,
            Policy = known.Policy,
            Process = known.Process,
            Remedy = request.Remedy,
            Method = request.Method,
            HasSellersLabel = request.HasSellersLabel,
            Lines = request.Lines,
            Assessments = known.Assessments,
            AuthorisedUntil = isAuthorised ? context.At + known.Process.AuthorisationValidFor : null,
        };
        var opened = requested.Apply(null!, new Stamp(0, context.At, context.Actor));
        return requested with { RefundBefore = isAuthorised ? RefundDeadline.Of(opened, null, null) : null };
    }
}
