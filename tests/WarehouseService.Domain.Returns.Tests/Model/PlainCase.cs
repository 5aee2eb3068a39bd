using NodaTime;
using WarehouseService.Domain.Returns.Tests.Language;

namespace WarehouseService.Domain.Returns.Tests.Model;

/// <summary>Case A1 as anybody would keep it: one entry for each unit, and plain ifs in no order.</summary>
internal sealed class PlainCase
{
    private static readonly string[] WithGoods = ["authorised", "partly_authorised", "appealed", "expired"];
    private readonly bool _isLate;
    private readonly bool _isInstant;
    private readonly bool _hasLabel;

    public PlainCase(bool isLate, bool isInstant, bool hasLabel)
    {
        (_isLate, _isInstant, _hasLabel) = (isLate, isInstant, hasLabel);
        Status = isLate ? "requested" : "authorised";
        if (!isLate)
        {
            Grant("A", 3);
            Grant("B", 1);
            (DecidedAt, AuthorisedUntil) = (Story.Nine, Story.Nine + Duration.FromDays(30));
        }
    }

    public string Status { get; private set; }

    public Dictionary<string, int> Asked { get; } = new() { ["A"] = 3, ["B"] = 1 };

    public Dictionary<string, int> Granted { get; } = new() { ["A"] = 0, ["B"] = 0 };

    public List<PlainUnit> Units { get; private set; } = [];

    public Dictionary<string, bool> ParcelIsReceived { get; } = [];

    public HashSet<string> DecidedBy { get; } = [];

    public Instant? DecidedAt { get; private set; }

    public Instant? AuthorisedUntil { get; private set; }

    public int Appeals { get; private set; }

    public Instant? BreachedAt { get; private set; }

    public int Level { get; private set; }

    public int HeldA { get; private set; } = 3;

    public int ReturnedA { get; private set; }

    public int HeldByOther { get; private set; }

    public int Count(string line, string status, string? parcel = null) =>
        Units.Count(unit => unit.Line == line && unit.Status == status && (parcel is null || unit.Parcel == parcel));

    public List<PlainUnit> Refundable(string line) =>
    [
        .. Units.Where(unit => unit.Line == line && IsRefundable(unit)).Take(Math.Max(0, Granted[line] - Units.Count(unit => unit.Line == line && unit.Refund is not null))),
    ];

    public Instant? Due() => Owed("A").Concat(Owed("B")).Min(unit => unit.Due);

    public List<RefusalKind> AllThatIsWrong(ICommand command, Actor by, Instant at)
    {
        var wrong = new List<RefusalKind>();
        void Unless(bool holds, RefusalKind kind)
        {
            if (!holds)
            {
                wrong.Add(kind);
            }
        }

        bool Is(params Role[] roles) => roles.Contains(by.Role);
        var isOwn = by == People.Cleo;
        switch (command)
        {
            case RequestReturn request:
                Unless(Is(Role.Agent, Role.Supervisor, Role.System) || isOwn, RefusalKind.NotPermitted);
                Unless(request.Lines[0].Quantity <= 10 - ReturnedA - HeldA - HeldByOther, RefusalKind.LimitExceeded);
                Unless(HeldByOther == 0, RefusalKind.Duplicate);
                break;
            case ReviewReturn:
                Unless(Is(Role.Agent, Role.Supervisor), RefusalKind.NotPermitted);
                Unless(Status is "requested", RefusalKind.InvalidState);
                break;
            case DecideReturn decide:
                Unless(Is(Role.Agent, Role.Supervisor), RefusalKind.NotPermitted);
                Unless(Status is "in_review", RefusalKind.InvalidState);
                Unless(decide.Verdicts.Length == 2, RefusalKind.GuardUnmet);
                Judge(decide.Verdicts);
                break;
            case AppealReturn:
                Unless(isOwn, RefusalKind.NotPermitted);
                Unless(Status is "partly_authorised" or "declined", RefusalKind.InvalidState);
                Unless(at <= DecidedAt + Duration.FromDays(15), RefusalKind.WindowExpired);
                Unless(Appeals == 0, RefusalKind.LimitExceeded);
                break;
            case DecideAppeal decide:
                Unless(Is(Role.Agent, Role.Supervisor), RefusalKind.NotPermitted);
                Unless(Status is "appealed", RefusalKind.InvalidState);
                Unless(!DecidedBy.Contains(by.Id), RefusalKind.SegregationOfDuties);
                Unless(decide.Verdicts.All(verdict => Granted[verdict.Line] < Asked[verdict.Line]), RefusalKind.GuardUnmet);
                Unless(Asked.Keys.All(line => Granted[line] == Asked[line] || decide.Verdicts.Any(verdict => verdict.Line == line)), RefusalKind.GuardUnmet);
                Unless(decide.Verdicts.All(verdict => Grants(verdict) >= Granted[verdict.Line]), RefusalKind.GuardUnmet);
                Judge(decide.Verdicts);
                break;
            case SendParcel send:
                Unless(Is(Role.Agent, Role.Supervisor, Role.Carrier, Role.System) || isOwn, RefusalKind.NotPermitted);
                Unless(Status is "authorised" or "partly_authorised" or "appealed", RefusalKind.InvalidState);
                Unless(AuthorisedUntil is null || at <= AuthorisedUntil, RefusalKind.WindowExpired);
                Unless(send.Items.All(item => item.Quantity <= Count(item.Line, "awaiting")), RefusalKind.GuardUnmet);
                Unless(!ParcelIsReceived.ContainsKey(send.Parcel), RefusalKind.Duplicate);
                break;
            case ReportLost lost:
                Unless(ParcelIsReceived.ContainsKey(lost.Parcel), RefusalKind.NotFound);
                Unless(Is(Role.Agent, Role.Supervisor, Role.Carrier, Role.Transport, Role.System), RefusalKind.NotPermitted);
                Unless(WithGoods.Contains(Status), RefusalKind.InvalidState);
                Unless(Units.Any(unit => unit.Status == "in_transit" && unit.Parcel == lost.Parcel), RefusalKind.GuardUnmet);
                break;
            case ReceiveParcel receive:
                Unless(Is(Role.Warehouse, Role.Quality), RefusalKind.NotPermitted);
                Unless(WithGoods.Contains(Status), RefusalKind.InvalidState);
                Unless(!ParcelIsReceived.GetValueOrDefault(receive.Parcel), RefusalKind.Duplicate);
                break;
            case InspectGoods inspect:
                Unless(ParcelIsReceived.ContainsKey(inspect.Parcel), RefusalKind.NotFound);
                Unless(Is(Role.Warehouse, Role.Quality), RefusalKind.NotPermitted);
                Unless(WithGoods.Contains(Status), RefusalKind.InvalidState);
                Unless(inspect.Found[0].Quantity <= Count(inspect.Line, "received", inspect.Parcel), RefusalKind.GuardUnmet);
                break;
            case CancelReturn:
                Unless(Is(Role.Agent, Role.Supervisor) || isOwn, RefusalKind.NotPermitted);
                Unless(Status is not ("expired" or "closed" or "cancelled"), RefusalKind.InvalidState);
                Unless(!ParcelIsReceived.ContainsValue(true) && Units.All(unit => unit.Refund is null), RefusalKind.InvalidState);
                break;
            case ExpireReturn:
                Unless(Is(Role.System), RefusalKind.NotPermitted);
                Unless(Status is "authorised" or "partly_authorised", RefusalKind.InvalidState);
                Unless(at > AuthorisedUntil && Units.Any(unit => unit.Status == "awaiting"), RefusalKind.GuardUnmet);
                break;
            case CloseReturn:
                Unless(Is(Role.Agent, Role.Supervisor, Role.System), RefusalKind.NotPermitted);
                Unless(Status is "authorised" or "partly_authorised" or "declined" or "expired", RefusalKind.InvalidState);
                Unless(Units.All(unit => unit.Status is not ("in_transit" or "received") && (unit.Status != "awaiting" || Status == "expired")), RefusalKind.GuardUnmet);
                Unless(Refundable("A").Count + Refundable("B").Count == 0, RefusalKind.GuardUnmet);
                Unless(Asked.Keys.All(line => Granted[line] == Asked[line]) || Appeals > 0 || at > DecidedAt + Duration.FromDays(15), RefusalKind.GuardUnmet);
                break;
            case RaiseRefundOverdue:
                Unless(Is(Role.System), RefusalKind.NotPermitted);
                Unless(WithGoods.Contains(Status), RefusalKind.InvalidState);
                Unless(BreachedAt is null && at >= Due(), RefusalKind.GuardUnmet);
                break;
            case MarkRefunded mark:
                Unless(WithGoods.Contains(Status) || Status == "closed", RefusalKind.InvalidState);
                Unless(
                    mark.Items[0].Quantity <= Refundable(mark.Items[0].Line).Count(unit => unit.Grade == mark.Items[0].Grade),
                    RefusalKind.InvalidState);
                break;
            case UnmarkRefunded:
                Unless(WithGoods.Contains(Status) || Status == "closed", RefusalKind.InvalidState);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(command));
        }

        return wrong;

        void Judge(IEnumerable<LineVerdict> verdicts)
        {
            var grants = verdicts.Where(verdict => verdict.Outcome != LineOutcome.Rejected).ToList();
            Unless(grants.All(verdict => verdict.Outcome != LineOutcome.Reduced || verdict.Quantity < Asked[verdict.Line]), RefusalKind.LimitExceeded);
            Unless(!_isLate || by.Role != Role.Agent || grants.Count == 0, RefusalKind.WindowExpired);
            Unless(!_isLate || grants.All(verdict => verdict.Reason is not null), RefusalKind.GuardUnmet);
        }
    }

    public void Do(ICommand command, Actor by, Instant at)
    {
        switch (command)
        {
            case RequestReturn request:
                HeldByOther = request.Lines[0].Quantity;
                break;
            case ReviewReturn:
                Status = "in_review";
                break;
            case DecideReturn decide:
                Decide(decide.Verdicts, by, at);
                break;
            case DecideAppeal decide:
                Decide(decide.Verdicts, by, at);
                break;
            case AppealReturn:
                (Status, Appeals) = ("appealed", Appeals + 1);
                break;
            case SendParcel send:
                ParcelIsReceived[send.Parcel] = false;
                foreach (var item in send.Items)
                {
                    foreach (var unit in Units.Where(unit => unit.Line == item.Line && unit.Status == "awaiting").Take(item.Quantity).ToList())
                    {
                        (unit.Status, unit.Parcel) = ("in_transit", send.Parcel);
                    }
                }

                break;
            case ReportLost lost:
                foreach (var unit in Units.Where(unit => unit.Status == "in_transit" && unit.Parcel == lost.Parcel))
                {
                    unit.Status = "lost";
                    Owe(unit, at);
                }

                Back();
                break;
            case ReceiveParcel receive:
                ParcelIsReceived[receive.Parcel] = true;
                foreach (var item in receive.Items.Where(item => Granted.GetValueOrDefault(item.Line) > 0))
                {
                    Receive(receive.Parcel, item, at);
                }

                foreach (var unit in Units.Where(unit => unit.Status == "in_transit" && unit.Parcel == receive.Parcel))
                {
                    unit.Status = "short";
                }

                Back();
                break;
            case InspectGoods inspect:
                foreach (var unit in Units.Where(unit => unit.Line == inspect.Line && unit.Status == "received" && unit.Parcel == inspect.Parcel).Take(inspect.Found[0].Quantity).ToList())
                {
                    (unit.Status, unit.Grade, unit.IsAccepted) =
                        (inspect.Found[0].IsWrongItem ? "wrong_item" : "inspected", inspect.Found[0].Grade, inspect.Found[0].IsAccepted);
                }

                break;
            case CancelReturn:
                (Status, HeldA) = ("cancelled", 0);
                break;
            case CloseReturn:
                (Status, HeldA) = ("closed", 0);
                break;
            case ExpireReturn:
                (Status, HeldA) = ("expired", Units.Any(unit => unit.Status == "in_transit") ? HeldA : 0);
                break;
            case RaiseRefundOverdue:
                (BreachedAt, Level) = (Due(), Level + 1);
                break;
            case MarkRefunded mark:
                BreachedAt ??= at >= Due() ? Due() : null;
                foreach (var unit in Units.Where(unit => unit.Line == mark.Items[0].Line && unit.Grade == mark.Items[0].Grade && IsRefundable(unit)).Take(mark.Items[0].Quantity).ToList())
                {
                    unit.Refund = mark.Refund;
                }

                break;
            case UnmarkRefunded unmark:
                Units.Where(unit => unit.Refund == unmark.Refund).ToList().ForEach(unit => unit.Refund = null);
                break;
        }
    }

    private IEnumerable<PlainUnit> Owed(string line) => Units
        .Where(unit => unit.Line == line && unit.Refund is null && unit.Due is not null && unit.IsAccepted != false && unit.Status != "short")
        .Where(unit => unit.Status != "lost" || _hasLabel)
        .Take(Math.Max(0, Granted[line] - Units.Count(unit => unit.Line == line && unit.Refund is not null)));

    private static void Owe(PlainUnit unit, Instant at)
    {
        var due = at.InUtc().Date.PlusDays(15).AtMidnight().InUtc().ToInstant();
        unit.Due = unit.Due < due ? unit.Due : due;
    }

    private bool IsRefundable(PlainUnit unit) => unit.Refund is null
        && (unit.IsAccepted == true || (unit.Status == "lost" && _hasLabel) || (_isInstant && unit.Status is "in_transit" or "received" && _isInstant));

    private int Grants(LineVerdict verdict) => verdict.Outcome == LineOutcome.Accepted ? Asked[verdict.Line] : verdict.Quantity ?? 0;

    private void Grant(string line, int quantity)
    {
        Units.AddRange(Enumerable.Range(0, Math.Max(0, quantity - Units.Count(unit => unit.Line == line))).Select(_ => new PlainUnit(line)));
        Granted[line] = quantity;
    }

    private void Decide(IEnumerable<LineVerdict> verdicts, Actor by, Instant at)
    {
        foreach (var verdict in verdicts)
        {
            Grant(verdict.Line, Grants(verdict));
        }

        DecidedBy.Add(by.Id);
        Status = Asked.Keys.All(line => Granted[line] == Asked[line]) ? "authorised" : Granted.Values.Sum() == 0 ? "declined" : "partly_authorised";
        (DecidedAt, AuthorisedUntil) = (at, Granted.Values.Sum() == 0 ? null : at + Duration.FromDays(30));
    }

    private void Receive(string parcel, LineQuantity item, Instant at)
    {
        for (var left = item.Quantity; left > 0; left--)
        {
            var ofLine = Units.Where(unit => unit.Line == item.Line).ToList();
            var unit = ofLine.Find(unit => unit.Status == "in_transit" && unit.Parcel == parcel)
                ?? ofLine.Find(unit => unit.Status == "awaiting" && Status != "expired")
                ?? ofLine.Find(unit => unit.Refund is null && (unit.Status == "short" || (unit.Status == "lost" && unit.Parcel == parcel)));
            if (unit is null && Status == "expired")
            {
                return;
            }

            if (unit is null)
            {
                Units.Add(unit = new(item.Line));
            }

            (unit.Status, unit.Parcel) = ("received", parcel);
            Owe(unit, at);
        }
    }

    // What is back, or was lost by the seller, is the order's; at most what was granted, and what the case still holds.
    private void Back()
    {
        var gone = Math.Min(Granted["A"], Units.Count(unit => unit.Line == "A" && (unit.HasArrived || (unit.Status == "lost" && _hasLabel))));
        var more = Math.Min(gone - (Asked["A"] - HeldA), HeldA);
        if (more > 0)
        {
            (ReturnedA, HeldA) = (ReturnedA + more, HeldA - more);
        }
    }
}
