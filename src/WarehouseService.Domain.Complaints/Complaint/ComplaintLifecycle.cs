using WarehouseService.Domain.Sla;
using static WarehouseService.Domain.Complaints.ComplaintStatus;

namespace WarehouseService.Domain.Complaints;

/// <summary>Who may do what with a complaint, and when: the rows. Who and what the names mean stands in <c>ComplaintGuards.cs</c>.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed partial class ComplaintLifecycle : Lifecycle<Complaint, ComplaintStatus, ComplaintKnowledge>
{
    /// <summary>The table.</summary>
    public ComplaintLifecycle() : base("complaint", ComplaintStatus.All)
    {
        On<FileComplaint>()
            .Opens(Received)
            .By(Any(Role.Agent), Any(Role.Supervisor), Any(Role.System), CustomerOfTheTicket)
            .Requires(IdCanBeLinked, TicketIsNamed, AboutIsSound, SubjectIsSound, FiledTextIsSound, ClaimIsSound, FiledEvidenceIsSound, RegimeIsKnown)
            .Requires(TicketExists, TicketIsActiveOrResolved)
            .Emits(Settled<FileComplaint>((_, file, _, known) => new ComplaintFiled
            {
                Complaint = file.Complaint,
                Ticket = file.Ticket,
                Customer = known.Customer!,
                Subject = file.Subject,
                Text = file.Text,
                About = file.About,
                Claim = file.Claim,
                Evidence = file.Evidence,
                IsRepeat = known.Ledger?.HasClosed(file.Subject) ?? false,
                Policy = known.Policy,
                Regime = known.Regime!,
            }));

        On<AcknowledgeComplaint>()
            .From(Received).To(Acknowledged)
            .By(Any(Role.Agent), Any(Role.Supervisor))
            .Requires(NotAboutTheActor)
            .Emits(Settled<AcknowledgeComplaint>((_, _, _, _) => new ComplaintAcknowledged()));

        On<AssessComplaint>()
            .From(Acknowledged).To(Investigating)
            .From(Investigating).Stays()
            .By(Any(Role.Agent), Any(Role.Supervisor))
            .Requires(SeverityIsKnown, NotAboutTheActor)
            .Emits((complaint, assess, _) => new ComplaintAssessed { Severity = Raised(complaint, assess.Severity) });

        On<AddEvidence>()
            .From(InTheHouse).Stays()
            .By(Any(Role.Agent), Any(Role.Supervisor), ThatCustomer)
            .Requires(EvidenceIsSound, NotAboutTheActor, EvidenceIsNew)
            .Emits((_, add, _) => new EvidenceAdded { Evidence = add.Evidence });

        On<ExtendAnswer>()
            .From(Unanswered).Stays()
            .By(Any(Role.Supervisor))
            .Requires(ExtensionHasReason, NeitherAnsweredNorExtended, NotAboutTheActor, DeadlineIsNotOver, RegimeAllowsLonger)
            .Emits(Settled<ExtendAnswer>((_, extend, _, _) => new AnswerExtended { Reason = extend.Reason }));

        On<RecordRootCause>()
            .From(Investigating).Stays()
            .By(AgentOnLow, Any(Role.Supervisor), Any(Role.Quality))
            .Requires(RootCauseIsKnown, NotAboutTheActor)
            .Emits((_, record, _) => new RootCauseRecorded { RootCause = record.RootCause, Detail = record.Detail });

        On<DecideComplaint>()
            .From(Investigating).To(Decided)
            .By(AgentOnLowInStageOne, Any(Role.Supervisor))
            .Requires(OutcomeIsKnown, DecisionHasReasons, NotAboutTheActor, NotByWhoDecidedStageOne, RootCauseIsRecorded, NoRemedyIsUndecided)
            .Emits((_, decide, _) => new ComplaintDecided { Outcome = decide.Outcome, Reasons = decide.Reasons });

        On<CommunicateDecision>()
            .From(Decided).To(Communicated)
            .By(Any(Role.Agent), Any(Role.Supervisor))
            .Requires(AppealRouteIsSound, OutsideBodyIsSound, ToldTextIsSound, NotAboutTheActor, NamesAppealRoute)
            .Emits(Settled<CommunicateDecision>((complaint, tell, context, known) => new DecisionCommunicated
            {
                AppealRoute = tell.AppealRoute!,
                OutsideBody = tell.OutsideBody ?? complaint.Regime.OutsideBody,
                Text = tell.Text,
                AppealUntil = known.AppealUntil(complaint, context.At),
                CloseAt = known.CloseAt(complaint, context.At),
            }));

        On<AcceptDecision>()
            .From(Communicated).Stays()
            .By(ThatCustomer)
            .Requires(NotAcceptedYet)
            .Emits((_, _, _) => new DecisionAccepted());

        On<AppealDecision>()
            .From(Communicated, Closed).To(Investigating)
            .By(ThatCustomer)
            .Requires(AppealGroundsAreSound, NotAppealedYet, NotDecidedOutside, InsideAppealWindow)
            .Emits((_, appeal, _) => new DecisionAppealed { Grounds = appeal.Grounds });

        On<CloseComplaint>()
            .From(Communicated).To(Closed)
            .By(AgentOnLow, Any(Role.Supervisor))
            .Requires(NotAboutTheActor, NoTaskIsUnfinished, RemediesAreExecutedOrVoid, GraveOneHasVerifiedAction, AcceptedOrQuietTimeIsOver)
            .Emits((_, _, _) => new ComplaintClosed());

        On<WithdrawComplaint>()
            .From(InTheHouse).To(Withdrawn)
            .By(ThatCustomer)
            .Requires(NoRemedyIsApproved)
            .Emits(Settled<WithdrawComplaint>((_, _, _, _) => new ComplaintWithdrawn()));

        On<ReferOutside>()
            .From(InTheHouse).To(ExternalDispute)
            .By(ThatCustomer, Any(Role.Supervisor), Any(Role.System))
            .Requires(BodyIsSound, NotAboutTheActor, AnsweredOrDeadlineMissed)
            .Emits(Settled<ReferOutside>((complaint, refer, _, _) => new ComplaintReferred { Body = refer.Body ?? complaint.Regime.OutsideBody }));

        On<RecordOutsideResult>()
            .From(ExternalDispute).To(Closed)
            .By(Any(Role.Supervisor), Any(Role.System))
            .Requires(HasResult, NotAboutTheActor)
            .Emits((_, record, _) => new OutsideResultRecorded { Result = record.Result });

        On<PlaceComplaintHold>()
            .From(ComplaintStatus.All).Stays()
            .By(Any(Role.Supervisor), Any(Role.System))
            .Requires(HoldHasReason, NotAboutTheActor, NotHeldYet)
            .Emits((_, place, _) => new ComplaintHoldPlaced { Reason = place.Reason });

        On<ReleaseComplaintHold>()
            .From(ComplaintStatus.All).Stays()
            .By(Any(Role.Supervisor))
            .Requires(IsHeld, NotAboutTheActor)
            .Emits((_, _, _) => new ComplaintHoldReleased());

        On<RaiseComplaintAlerts>()
            .From(Unanswered).Stays()
            .By(Any(Role.System))
            .Requires(SomethingFellDue)
            .Emits((complaint, raise, context, known) => new ComplaintAlertsRaised { Timers = [Raised(complaint, raise, context, known)!] });

        Complete();
    }

    // A repeat of what was closed is graver than it looks.
    private static Severity Raised(Complaint complaint, Severity severity) =>
        complaint.IsRepeat && severity == Severity.Medium ? Severity.High : severity;

    // What marks clocks says what had fallen due on them, and when what is next: with calendars, which no later reader has.
    private static Func<Complaint, TCommand, CommandContext, ComplaintKnowledge, ComplaintEvent> Settled<TCommand>(
        Func<Complaint, TCommand, CommandContext, ComplaintKnowledge, ComplaintEvent> emits) => (complaint, command, context, known) =>
    {
        var happened = emits(complaint, command, context, known);
        var after = happened.Apply(complaint, new Stamp(0, context.At, context.Actor));
        return happened with { Timers = after.Timers.Settle(complaint?.Timers, known.Calendars, context.At) };
    };
}
