using System.Collections.Immutable;
using WarehouseService.Domain.Sla;
using static WarehouseService.Domain.Returns.RepairStatus;

namespace WarehouseService.Domain.Returns;

public sealed partial class RepairLifecycle
{
    private static readonly ImmutableArray<RepairStatus> Unfinished = [Requested, Scheduled, InProgress, NotRepaired];

    internal static readonly ImmutableArray<Role> Repairing = [Role.Quality, Role.Warehouse, Role.Supplier, Role.Carrier];

    // Who.
    private static readonly Who<RequestRepair> Themselves = new("customer, for themselves", (_, request, actor) =>
        actor.Role == Role.Customer && actor.Id == request.Customer);

    private static readonly Who<RepairCommand> TheCustomer = new("that customer", (repair, _, actor) =>
        actor.Role == Role.Customer && actor.Id == repair.Customer);

    private static readonly Who<RepairCommand> Requester = new("requester", (repair, _, actor) => actor == repair.RequestedBy);

    private static readonly Who<RepairCommand> Workers = new("quality, warehouse, supplier, carrier", (_, _, actor) => Repairing.Contains(actor.Role));

    // In the workshop anybody who repairs; at the customer's the one who was announced.
    private static readonly Who<RepairCommand> Technician = new("technician", (repair, _, actor) =>
        repair.Place == RepairPlace.OnSite ? actor == repair.Visit?.Technician : Repairing.Contains(actor.Role));

    // What a command must bring.
    private static readonly Guard<RequestRepair> CustomerIsNamed = new(RepairCodes.MalformedReference, (_, request, _) => Identifier.IsValid(request.Customer))
    { Grounds = (_, request, _) => [("member", nameof(RequestRepair.Customer)), ("id", request.Customer)] };

    private static readonly Guard<RequestRepair> CaseIsSound = new(RepairCodes.MalformedReference, (_, request, _) =>
        request.Case is null || Identifier.IsValid(request.Case))
    { Grounds = (_, request, _) => [("member", nameof(RequestRepair.Case)), ("id", request.Case)] };

    private static readonly Guard<RequestRepair> FollowedIsSound = new(RepairCodes.MalformedReference, (_, request, _) =>
        request.Follows is null || Identifier.IsValid(request.Follows))
    { Grounds = (_, request, _) => [("member", nameof(RequestRepair.Follows)), ("id", request.Follows)] };

    private static readonly Guard<RequestRepair> SerialIsSound = new(RepairCodes.MalformedReference, (_, request, _) =>
        request.Serial is null || Identifier.IsValid(request.Serial))
    { Grounds = (_, request, _) => [("member", nameof(RequestRepair.Serial)), ("id", request.Serial)] };

    private static readonly Guard<RequestRepair> PlaceIsKnown = new(RepairCodes.UnknownPlace, (_, request, _) => request.Place is not null);

    private static readonly Guard<RequestRepair> DefectIsNamed = new(RepairCodes.MissingDefect, (_, request, _) => Identifier.IsValid(request.Defect))
    { Grounds = (_, request, _) => [("defect", request.Defect)] };

    private static readonly Guard<StartRepair> StartedDefectIsSound = new(RepairCodes.MissingDefect, (_, start, _) =>
        start.Defect is null || Identifier.IsValid(start.Defect))
    { Grounds = (_, start, _) => [("defect", start.Defect)] };

    private static readonly Guard<RequestRepair> DescriptionIsSound = Says<RequestRepair>(
        nameof(RequestRepair.Description), request => FreeText.IsSoundOrNull(request.Description));

    private static readonly Guard<CompleteRepair> ResultIsSound = Says<CompleteRepair>(nameof(CompleteRepair.Result), complete => FreeText.IsSound(complete.Result));

    private static readonly Guard<FailRepair> FailureHasReason = Says<FailRepair>(nameof(FailRepair.Reason), fail => FreeText.IsSound(fail.Reason));

    private static readonly Guard<RejectRepair> RejectionHasReason = Says<RejectRepair>(nameof(RejectRepair.Reason), reject => FreeText.IsSound(reject.Reason));

    private static readonly Guard<EstimateRepair> EstimateIsPositive = new(RepairCodes.AmountNotPositive, (_, estimate, _) =>
        estimate.Amount != default && estimate.Amount.IsPositive)
    { Grounds = (_, estimate, _) => [("amount", estimate.Amount)] };

    private static readonly Guard<ScheduleVisit> AppointmentIsSound = new(RepairCodes.MalformedAppointment, (_, visit, context) =>
        visit.From < visit.Until && visit.From >= context.At)
    { Grounds = (_, visit, _) => [("from", visit.From), ("until", visit.Until)] };

    private static readonly Guard<ScheduleVisit> TechnicianRepairs = new(RepairCodes.UnknownTechnician, (_, visit, _) =>
        visit.Technician is not null && Repairing.Contains(visit.Technician.Role))
    { Grounds = (_, visit, _) => [("technician", visit.Technician)] };

    // What must be true.
    private static readonly Guard<RequestRepair> CaseExists = new(RepairCodes.NoSuchCase, (_, request, _, known) => request.Case is null || known.Case is not null)
    { Grounds = (_, request, _) => [("case", request.Case)] };

    private static readonly Guard<RequestRepair> CaseIsTheCustomers = new(RepairCodes.OtherCustomer, (_, request, _, known) =>
        known.Case is null || known.Case.Customer == request.Customer)
    { Grounds = (_, request, _) => [("id", request.Case)] };

    private static readonly Guard<RequestRepair> FollowedExists = new(RepairCodes.NoSuchRepair, (_, request, _, known) =>
        request.Follows is null || known.Followed is not null)
    { Grounds = (_, request, _) => [("repair", request.Follows)] };

    private static readonly Guard<RequestRepair> FollowedIsTheCustomers = new(RepairCodes.OtherCustomer, (_, request, _, known) =>
        known.Followed is null || known.Followed.Customer == request.Customer)
    { Grounds = (_, request, _) => [("id", request.Follows)] };

    private static readonly Guard<RequestRepair> FollowedIsOfThePiece = new(RepairCodes.OtherPiece, (_, request, _, known) =>
        known.Followed is null || known.Followed.Serial == request.Serial)
    { Grounds = (_, request, known) => [("repair", request.Follows), ("serial", known?.Followed?.Serial)] };

    private static readonly Guard<RequestRepair> FollowedIsOver = new(RepairCodes.NotOver, (_, request, _, known) => known.Followed is null || known.Followed.Status == Closed)
    { Grounds = (_, request, known) => [("repair", request.Follows), ("status", known?.Followed?.Status)] };

    private static readonly Guard<ScheduleVisit> IsOnSite = new(RepairCodes.OtherPlace, (repair, _, _) => repair.Place == RepairPlace.OnSite)
    { Grounds = (repair, _, _) => [("place", repair.Place)] };

    private static readonly Guard<ReceiveForRepair> IsForTheWorkshop = new(RepairCodes.OtherPlace, (repair, _, _) => repair.Place == RepairPlace.Workshop)
    { Grounds = (repair, _, _) => [("place", repair.Place)] };

    private static readonly Guard<EstimateRepair> NotUnderWarranty = new(RepairCodes.UnderWarranty, (repair, _, _) => !repair.IsUnderWarranty())
    { Grounds = (repair, _, _) => [("until", repair.Warranty?.Until)] };

    private static readonly Guard<AcceptEstimate> ThatIsTheEstimate = new(RepairCodes.OtherEstimate, (repair, accept, _) => repair.Estimate == accept.Amount)
    { Grounds = (repair, accept, _) => [("amount", accept.Amount), ("estimate", repair.Estimate)] };

    private static readonly Guard<AcceptEstimate> NotYetAccepted = new(RepairCodes.AlreadyAccepted, (repair, _, _) => repair.EstimateAcceptedAt is null)
    { Grounds = (repair, _, _) => [("at", repair.EstimateAcceptedAt)] };

    private static readonly Guard<StartRepair> CostIsAccepted = new(RepairCodes.CostNotAccepted, (repair, _, _) =>
        repair.IsUnderWarranty() || repair.EstimateAcceptedAt is not null)
    { Grounds = (repair, _, _) => [("estimate", repair.Estimate)] };

    private static readonly Guard<StartRepair> GoodsAreAtHand = new(RepairCodes.GoodsNotAtHand, (repair, _, _) =>
        repair.Place == RepairPlace.OnSite ? repair.Visit is not null : repair.IsInWorkshop);

    private static readonly Guard<RepairCommand> IsInWorkshop = new(RepairCodes.GoodsNotAtHand, (repair, _, _) => repair.IsInWorkshop);

    private static readonly Guard<RepairCommand> IsNotInWorkshop = new(RepairCodes.GoodsInWorkshop, (repair, _, _) => !repair.IsInWorkshop);

    private static readonly Guard<RaiseRepairAlerts> SomethingFellDue = new(RepairCodes.NothingDue, (repair, raise, context, known) =>
        Raised(repair, raise, context, known) is not null)
    { Grounds = (repair, raise, _) => [("timer", raise.Timer), ("next", repair.Timers.Of(SlaMeasure.Resolution)?.Next)] };

    private static Guard<TCommand> Says<TCommand>(string member, Func<TCommand, bool> isSound) => new(RepairCodes.MalformedText, (_, command, _) => isSound(command))
    { Grounds = (_, _, _) => [("member", member)] };

    private static TimerChange? Raised(Repair repair, RaiseRepairAlerts raise, CommandContext context, RepairKnowledge known) =>
        repair.Timers.MeasureOf(raise.Timer) is { } measure ? repair.Timers.Raise(measure, known.Calendars, context.At) : null;
}
