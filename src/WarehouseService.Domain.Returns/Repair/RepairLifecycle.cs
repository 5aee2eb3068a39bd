using WarehouseService.Domain.Sla;
using static WarehouseService.Domain.Returns.RepairStatus;

namespace WarehouseService.Domain.Returns;

/// <summary>Who may do what with a repair, and when: the rows. Who and what the names mean stands in <c>RepairGuards.cs</c>.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed partial class RepairLifecycle : Lifecycle<Repair, RepairStatus, RepairKnowledge>
{
    /// <summary>The table.</summary>
    public RepairLifecycle() : base("repair", RepairStatus.All)
    {
        RefusesOtherStatusesWith(ProcessCodes.IllegalTransition);

        On<RequestRepair>()
            .Opens(Requested)
            .By(Any(Role.Agent), Any(Role.Supervisor), Themselves)
            .Requires(CustomerIsNamed, CaseIsSound, FollowedIsSound, SerialIsSound, PlaceIsKnown, DefectIsNamed, DescriptionIsSound)
            .Requires(CaseExists, CaseIsTheCustomers, FollowedExists, FollowedIsTheCustomers, FollowedIsOfThePiece, FollowedIsOver)
            .Emits(Settled<RequestRepair>((_, request, _, known) => new RepairRequested
            {
                Repair = request.Repair,
                Customer = request.Customer,
                Case = request.Case,
                Follows = request.Follows,
                FailedBefore = known.Followed?.FailuresOnceBackWith(request.Defect) ?? [],
                Place = request.Place,
                Serial = request.Serial,
                Defect = request.Defect,
                Description = request.Description,
                Warranty = known.Warranty,
                Sla = known.Sla.ForCase(FactsOf(request)),
                Facts = FactsOf(request),
            }));

        On<EstimateRepair>()
            .From(Requested, Scheduled, NotRepaired).Stays()
            .By(Workers)
            .Requires(EstimateIsPositive, NotUnderWarranty)
            .Emits(Settled<EstimateRepair>((_, estimate, _, _) => new RepairEstimated { Amount = estimate.Amount }));

        On<AcceptEstimate>()
            .From(Requested, Scheduled, NotRepaired).Stays()
            .By(TheCustomer)
            .Requires(ThatIsTheEstimate, NotYetAccepted)
            .Emits(Settled<AcceptEstimate>((_, _, _, _) => new EstimateAccepted()));

        On<ScheduleVisit>()
            .From(Requested, NotRepaired).To(Scheduled)
            .From(Scheduled).Stays()
            .By(Any(Role.Agent), Any(Role.Supervisor))
            .Requires(AppointmentIsSound, TechnicianRepairs, IsOnSite)
            .Emits((_, visit, _) => new VisitScheduled { Visit = new() { From = visit.From, Until = visit.Until, Technician = visit.Technician } });

        On<ReceiveForRepair>()
            .From(Requested, NotRepaired).To(Scheduled)
            .By(Workers)
            .Requires(IsForTheWorkshop, IsNotInWorkshop)
            .Emits((_, _, _) => new GoodsReceivedForRepair());

        On<StartRepair>()
            .From(Scheduled, NotRepaired).To(InProgress)
            .By(Technician)
            .Requires(StartedDefectIsSound, CostIsAccepted, GoodsAreAtHand)
            .Emits((repair, start, _) => new RepairStarted { Defect = start.Defect ?? repair.Defect });

        On<CompleteRepair>()
            .From(InProgress).To(Repaired)
            .By(Technician)
            .Requires(ResultIsSound)
            .Emits(Settled<CompleteRepair>((_, complete, _, _) => new RepairCompleted { Result = complete.Result }));

        On<FailRepair>()
            .From(InProgress).To(NotRepaired)
            .By(Technician)
            .Requires(FailureHasReason)
            .Emits((_, fail, _) => new RepairFailed { Reason = fail.Reason });

        On<HandBackGoods>()
            .From(Repaired, NotRepaired, Cancelled).Stays()
            .By(Workers, Any(Role.Agent), Any(Role.Supervisor))
            .Requires(IsInWorkshop)
            .Emits((_, _, _) => new RepairedGoodsHandedBack());

        On<RejectRepair>()
            .From(Repaired).To(NotRepaired)
            .By(TheCustomer, Any(Role.Agent), Any(Role.Supervisor))
            .Requires(RejectionHasReason, IsNotInWorkshop)
            .Emits(Settled<RejectRepair>((_, reject, _, _) => new RepairRejected { Reason = reject.Reason }));

        On<CloseRepair>()
            .From(Repaired, NotRepaired).To(Closed)
            .By(Any(Role.Agent), Any(Role.Supervisor))
            .Requires(IsNotInWorkshop)
            .Emits(Settled<CloseRepair>((_, _, _, _) => new RepairClosed()));

        On<CancelRepair>()
            .From(Requested, Scheduled).To(Cancelled)
            .By(TheCustomer, Requester, Any(Role.Supervisor))
            .Emits(Settled<CancelRepair>((_, _, _, _) => new RepairCancelled()));

        On<RaiseRepairAlerts>()
            .From(Unfinished).Stays()
            .By(Any(Role.System))
            .Requires(SomethingFellDue)
            .Emits((repair, raise, context, known) => new RepairAlertsRaised { Timers = [Raised(repair, raise, context, known)!] });

        Complete();
    }

    private static SlaFacts FactsOf(RequestRepair request) => new() { CaseKind = "repair", Category = request.Place?.Name };

    // What marks the clock says what had fallen due on it, and when what is next: with calendars, which no later reader has.
    private static Func<Repair, TCommand, CommandContext, RepairKnowledge, RepairEvent> Settled<TCommand>(
        Func<Repair, TCommand, CommandContext, RepairKnowledge, RepairEvent> emits) => (repair, command, context, known) =>
    {
        var happened = emits(repair, command, context, known);
        var after = happened.Apply(repair, new Stamp(0, context.At, context.Actor));
        return happened with { Timers = after.Timers.Settle(repair?.Timers, known.Calendars, context.At) };
    };
}
