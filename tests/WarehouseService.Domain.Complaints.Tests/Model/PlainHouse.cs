using NodaTime;
using WarehouseService.Domain.Complaints.Tests.Language;

namespace WarehouseService.Domain.Complaints.Tests.Model;

/// <summary>
/// Complaints, remedies and actions of customer C1 in plain fields and plain ifs, under the default policies: the spec told once more, for
/// people to check by eye.
/// </summary>
internal sealed class PlainHouse
{
    private static readonly string[] Unanswered = ["received", "acknowledged", "investigating", "decided"];
    private static readonly string[] InTheHouse = [.. Unanswered, "communicated"];
    private static readonly Duration Skew = Duration.FromSeconds(2);

    public Dictionary<string, PlainComplaint> Complaints { get; } = [];

    public Dictionary<string, PlainRemedy> Remedies { get; } = [];

    public Dictionary<string, PlainAction> Actions { get; } = [];

    /// <summary>Every kind of reason against a command, in no order.</summary>
    public IEnumerable<RefusalKind> AllThatIsWrong(ICommand command, Actor by, Instant when)
    {
        var record = RecordOf(command);
        var at = record is not null && when < record.LastAt && when >= record.LastAt - Skew ? record.LastAt : when;
        if (record is not null && at < record.LastAt)
        {
            yield return RefusalKind.ClockRegression;
        }

        if (command.Expected is { } seen && seen != (record?.Version ?? 0))
        {
            yield return RefusalKind.StaleVersion;
        }

        foreach (var kind in command switch
        {
            FileComplaint file => WrongWithFiling(file, by),
            ComplaintCommand asked => Complaints.GetValueOrDefault(asked.Complaint) is { } complaint ? WrongWith(asked, complaint, by, at) : NotThere(InputIsWrong(asked)),
            RequestRemedy request => WrongWithRequest(request, by),
            RemedyCommand asked => Remedies.GetValueOrDefault(asked.Remedy) is { } remedy ? WrongWith(asked, remedy, by, at) : NotThere(InputIsWrong(asked)),
            PlanAction plan => WrongWithPlan(plan, by),
            CorrectiveActionCommand asked => Actions.GetValueOrDefault(asked.Action) is { } action ? WrongWith(asked, action, by) : NotThere(false),
            _ => [],
        })
        {
            yield return kind;
        }
    }

    /// <summary>What an accepted command changes.</summary>
    public void Do(ICommand command, Actor by, Instant when)
    {
        switch (command)
        {
            case FileComplaint file:
                Complaints.Add(file.Complaint, new() { Id = file.Complaint, Subject = file.Subject, About = file.About, FiledAt = when });
                break;
            case RequestRemedy request:
                var requested = new PlainRemedy
                {
                    Id = request.Remedy, Complaint = request.Complaint, Amount = request.Amount.MinorUnits, By = by, RequestedAt = when, Status = "requested",
                };
                Remedies.Add(request.Remedy, requested);
                if (TotalOf(requested, when) <= 200_00)
                {
                    (requested.Status, requested.ApprovedAt) = ("approved", when);
                }

                break;
            case PlanAction plan:
                Actions.Add(plan.Action, new() { Complaint = plan.Complaint, Owner = plan.Owner });
                break;
        }

        var record = RecordOf(command)!;
        var at = when < record.LastAt ? record.LastAt : when;
        record.Version++;
        record.LastAt = at;
        switch (command)
        {
            case ComplaintCommand asked:
                Do(asked, Complaints[asked.Complaint], by, at);
                break;
            case RemedyCommand asked:
                Do(asked, Remedies[asked.Remedy], by, at);
                break;
            case CorrectiveActionCommand asked:
                Do(asked, Actions[asked.Action]);
                break;
        }
    }

    public long TotalOf(PlainRemedy remedy, Instant at)
    {
        var live = Remedies.Values.Where(other => other.IsLive).ToList();
        return Math.Max(
            live.Where(other => other.Complaint == remedy.Complaint).Sum(other => other.Amount),
            live.Where(other => other.RequestedAt > at - Duration.FromDays(30)).Sum(other => other.Amount));
    }

    private PlainRecord? RecordOf(ICommand command) => command switch
    {
        ComplaintCommand => Complaints.GetValueOrDefault(command.Target),
        RemedyCommand => Remedies.GetValueOrDefault(command.Target),
        _ => Actions.GetValueOrDefault(command.Target),
    };

    private static IEnumerable<RefusalKind> NotThere(bool inputIsWrong) => inputIsWrong ? [RefusalKind.InvalidInput] : [RefusalKind.NotFound];

    // Complaints.
    private IEnumerable<RefusalKind> WrongWithFiling(FileComplaint file, Actor by)
    {
        if (string.IsNullOrWhiteSpace(file.Subject))
        {
            yield return RefusalKind.InvalidInput;
        }

        if (!Is(by, "agent", "supervisor", "system") && by != People.Cleo)
        {
            yield return RefusalKind.NotPermitted;
        }

        if (Complaints.ContainsKey(file.Complaint) || Complaints.Values.Any(other => other.Subject == file.Subject && !other.IsOver))
        {
            yield return RefusalKind.Duplicate;
        }
    }

    private IEnumerable<RefusalKind> WrongWith(ComplaintCommand command, PlainComplaint complaint, Actor by, Instant at)
    {
        if (InputIsWrong(command))
        {
            yield return RefusalKind.InvalidInput;
        }

        var isLow = complaint.Severity == "low";
        var may = command switch
        {
            AcknowledgeComplaint or AssessComplaint or CommunicateDecision => Is(by, "agent", "supervisor"),
            AddEvidence => Is(by, "agent", "supervisor") || by == People.Cleo,
            ExtendAnswer or ReleaseComplaintHold => Is(by, "supervisor"),
            RecordRootCause => Is(by, "supervisor", "quality") || (Is(by, "agent") && isLow),
            DecideComplaint => Is(by, "supervisor") || (Is(by, "agent") && isLow && complaint.Stage == 1),
            CloseComplaint => Is(by, "supervisor") || (Is(by, "agent") && isLow),
            AcceptDecision or AppealDecision or WithdrawComplaint => by == People.Cleo,
            ReferOutside => Is(by, "supervisor", "system") || by == People.Cleo,
            RecordOutsideResult or PlaceComplaintHold => Is(by, "supervisor", "system"),
            _ => Is(by, "system"),
        };
        if (!may)
        {
            yield return RefusalKind.NotPermitted;
        }

        var allowed = command switch
        {
            AcknowledgeComplaint => complaint.Status == "received",
            AssessComplaint => complaint.Status is "acknowledged" or "investigating",
            RecordRootCause or DecideComplaint => complaint.Status == "investigating",
            CommunicateDecision => complaint.Status == "decided",
            AcceptDecision => complaint.Status == "communicated" && complaint.AcceptedAt is null,
            AppealDecision => complaint.Status is "communicated" or "closed" && complaint.Stage == 1 && complaint.ReferredAt is null,
            CloseComplaint => complaint.Status == "communicated",
            ExtendAnswer => Unanswered.Contains(complaint.Status) && complaint.AnsweredAt is null,
            AddEvidence or WithdrawComplaint or ReferOutside => InTheHouse.Contains(complaint.Status),
            RecordOutsideResult => complaint.Status == "external_dispute",
            ReleaseComplaintHold => complaint.IsHeld,
            RaiseComplaintAlerts => Unanswered.Contains(complaint.Status),
            _ => true,
        };
        if (!allowed)
        {
            yield return RefusalKind.InvalidState;
        }

        if ((complaint.IsAbout(by) && command is not (AcceptDecision or AppealDecision or WithdrawComplaint or RaiseComplaintAlerts))
            || (command is DecideComplaint && complaint.Stage == 2 && complaint.DecidedBy!.Id == by.Id))
        {
            yield return RefusalKind.SegregationOfDuties;
        }

        if ((command is AppealDecision && at > complaint.CommunicatedAt + Duration.FromDays(15)) || (command is ExtendAnswer && at > complaint.Due))
        {
            yield return RefusalKind.WindowExpired;
        }

        var remedies = Remedies.Values.Where(remedy => remedy.Complaint == complaint.Id).Select(remedy => remedy.Status).ToList();
        if (command is ExtendAnswer
            || (command is DecideComplaint && (!complaint.HasRootCause || remedies.Contains("requested")))
            || (command is CommunicateDecision tell && string.IsNullOrWhiteSpace(tell.AppealRoute))
            || (command is WithdrawComplaint && remedies.Contains("approved"))
            || (command is CloseComplaint && (remedies.Contains("approved") || remedies.Contains("requested")))
            || (command is CloseComplaint && complaint.Severity == "high" && !Actions.Values.Any(one => one.Complaint == complaint.Id && one.Status == "verified"))
            || (command is CloseComplaint && complaint.AcceptedAt is null && !(at >= complaint.CommunicatedAt + Duration.FromDays(7)))
            || (command is ReferOutside && complaint.AnsweredAt is null && at <= complaint.Due)
            || (command is RaiseComplaintAlerts && (complaint.AnsweredAt is not null || complaint.IsBreached || at <= complaint.Due)))
        {
            yield return RefusalKind.GuardUnmet;
        }

        if ((command is PlaceComplaintHold && complaint.IsHeld)
            || (command is AddEvidence { Evidence: { } evidence } && complaint.Evidence.Contains(evidence.Sha256))
            || (command is AppealDecision && complaint.IsOver && Complaints.Values.Any(other => other.Subject == complaint.Subject && !other.IsOver)))
        {
            yield return RefusalKind.Duplicate;
        }
    }

    private static void Do(ComplaintCommand command, PlainComplaint complaint, Actor by, Instant at)
    {
        switch (command)
        {
            case AcknowledgeComplaint:
                (complaint.Status, complaint.AcknowledgedAt) = ("acknowledged", at);
                break;
            case AssessComplaint assess:
                complaint.Status = "investigating";
                complaint.Severity = assess.Severity.Name;
                complaint.Level = complaint.Severity == "high" && complaint.Level == 0 ? 1 : complaint.Level;
                break;
            case AddEvidence add:
                complaint.Evidence.Add(add.Evidence.Sha256);
                break;
            case RecordRootCause:
                complaint.HasRootCause = true;
                break;
            case DecideComplaint:
                (complaint.Status, complaint.DecidedBy) = ("decided", by);
                break;
            case CommunicateDecision:
                complaint.IsBreached |= complaint.AnsweredAt is null && at > complaint.Due;
                complaint.Status = "communicated";
                complaint.AnsweredAt ??= at;
                complaint.CommunicatedAt = at;
                break;
            case AcceptDecision:
                complaint.AcceptedAt = at;
                break;
            case AppealDecision:
                complaint.Status = "investigating";
                complaint.Stage = 2;
                complaint.Level++;
                complaint.CommunicatedAt = complaint.AcceptedAt = complaint.ClosedAt = null;
                break;
            case CloseComplaint or RecordOutsideResult:
                (complaint.Status, complaint.ClosedAt) = ("closed", at);
                break;
            case WithdrawComplaint:
                complaint.IsBreached |= complaint.AnsweredAt is null && at > complaint.Due;
                (complaint.Status, complaint.ClosedAt) = ("withdrawn", at);
                break;
            case ReferOutside:
                complaint.IsBreached |= complaint.AnsweredAt is null && at > complaint.Due;
                (complaint.Status, complaint.ReferredAt, complaint.IsHeld) = ("external_dispute", at, true);
                break;
            case PlaceComplaintHold:
                complaint.IsHeld = true;
                break;
            case ReleaseComplaintHold:
                complaint.IsHeld = false;
                break;
            case RaiseComplaintAlerts:
                complaint.IsBreached = true;
                complaint.Level++;
                break;
        }
    }

    private static bool InputIsWrong(ComplaintCommand command) => command switch
    {
        AssessComplaint assess => assess.Severity is null,
        AddEvidence add => add.Evidence?.Kind is null,
        ExtendAnswer extend => string.IsNullOrWhiteSpace(extend.Reason),
        RecordRootCause record => record.RootCause is null,
        DecideComplaint decide => decide.Outcome is null || string.IsNullOrWhiteSpace(decide.Reasons),
        RecordOutsideResult record => string.IsNullOrWhiteSpace(record.Result),
        PlaceComplaintHold place => string.IsNullOrWhiteSpace(place.Reason),
        _ => false,
    };

    // Remedies.
    private IEnumerable<RefusalKind> WrongWithRequest(RequestRemedy request, Actor by)
    {
        if (request.Kind is null || request.Amount.MinorUnits <= 0 || request.Amount.Currency.Code != "CNY")
        {
            yield return RefusalKind.InvalidInput;
        }

        if (!Is(by, "agent", "supervisor"))
        {
            yield return RefusalKind.NotPermitted;
        }

        if (!Complaints.TryGetValue(request.Complaint, out var complaint))
        {
            yield return RefusalKind.NotFound;
        }
        else
        {
            if (complaint.Status is not ("acknowledged" or "investigating" or "decided"))
            {
                yield return RefusalKind.InvalidState;
            }

            if (complaint.IsAbout(by))
            {
                yield return RefusalKind.SegregationOfDuties;
            }
        }

        if (Remedies.ContainsKey(request.Remedy))
        {
            yield return RefusalKind.Duplicate;
        }
    }

    private IEnumerable<RefusalKind> WrongWith(RemedyCommand command, PlainRemedy remedy, Actor by, Instant at)
    {
        if (InputIsWrong(command))
        {
            yield return RefusalKind.InvalidInput;
        }

        var complaint = Complaints[remedy.Complaint];
        var may = command switch
        {
            ApproveRemedy or RejectRemedy => Is(by, "supervisor", "finance"),
            AmendRemedy => by == remedy.By,
            CancelRemedy => by == remedy.By || Is(by, "supervisor"),
            ExecuteRemedy => Is(by, "finance"),
            _ => Is(by, "system"),
        };
        if (!may)
        {
            yield return RefusalKind.NotPermitted;
        }

        var allowed = command switch
        {
            ApproveRemedy => remedy.Status == "requested" && complaint.Status is not ("closed" or "withdrawn"),
            RejectRemedy => remedy.Status == "requested",
            AmendRemedy => remedy.Status is "requested" or "approved" && complaint.Status is not ("closed" or "withdrawn"),
            CancelRemedy => remedy.Status is "requested" or "approved",
            _ => remedy.Status == "approved",
        };
        if (!allowed)
        {
            yield return RefusalKind.InvalidState;
        }

        if ((command is not ExpireRemedy && complaint.IsAbout(by))
            || (command is ApproveRemedy or RejectRemedy or ExecuteRemedy && remedy.By.Id == by.Id)
            || (command is ExecuteRemedy && remedy.ApprovedBy?.Id == by.Id))
        {
            yield return RefusalKind.SegregationOfDuties;
        }

        if (command is ExecuteRemedy && at > remedy.ApprovedAt + Duration.FromDays(7))
        {
            yield return RefusalKind.WindowExpired;
        }

        if (command is ApproveRemedy && TotalOf(remedy, at) > (by.Role == Role.Supervisor ? 2_000_00 : 20_000_00))
        {
            yield return RefusalKind.LimitExceeded;
        }

        if (command is ExpireRemedy && !(at > remedy.ApprovedAt + Duration.FromDays(7)))
        {
            yield return RefusalKind.GuardUnmet;
        }
    }

    private static void Do(RemedyCommand command, PlainRemedy remedy, Actor by, Instant at)
    {
        switch (command)
        {
            case ApproveRemedy:
                (remedy.Status, remedy.ApprovedBy, remedy.ApprovedAt) = ("approved", by, at);
                break;
            case RejectRemedy:
                remedy.Status = "rejected";
                break;
            case AmendRemedy amend:
                (remedy.Status, remedy.Amount, remedy.ApprovedBy, remedy.ApprovedAt) = ("requested", amend.Amount.MinorUnits, null, null);
                break;
            case CancelRemedy:
                remedy.Status = "cancelled";
                break;
            case ExecuteRemedy:
                (remedy.Status, remedy.PaidBy) = ("executed", by);
                break;
            case ExpireRemedy:
                remedy.Status = "expired";
                break;
        }
    }

    private static bool InputIsWrong(RemedyCommand command) => command switch
    {
        RejectRemedy reject => string.IsNullOrWhiteSpace(reject.Reason),
        AmendRemedy amend => amend.Amount.MinorUnits <= 0,
        _ => false,
    };

    // Corrective actions.
    private IEnumerable<RefusalKind> WrongWithPlan(PlanAction plan, Actor by)
    {
        if (plan.Owner is null)
        {
            yield return RefusalKind.InvalidInput;
        }

        if (!Is(by, "supervisor", "quality"))
        {
            yield return RefusalKind.NotPermitted;
        }

        if (!Complaints.TryGetValue(plan.Complaint, out var complaint))
        {
            yield return RefusalKind.NotFound;
        }
        else
        {
            if (complaint.Status == "withdrawn")
            {
                yield return RefusalKind.InvalidState;
            }

            if (complaint.IsAbout(by))
            {
                yield return RefusalKind.SegregationOfDuties;
            }
        }

        if (Actions.ContainsKey(plan.Action))
        {
            yield return RefusalKind.Duplicate;
        }
    }

    private IEnumerable<RefusalKind> WrongWith(CorrectiveActionCommand command, PlainAction action, Actor by)
    {
        if (command is CompleteAction ? by != action.Owner : !Is(by, "supervisor", "quality"))
        {
            yield return RefusalKind.NotPermitted;
        }

        if (action.Status != (command is CompleteAction ? "planned" : "completed"))
        {
            yield return RefusalKind.InvalidState;
        }

        if (Complaints[action.Complaint].IsAbout(by) || (command is VerifyAction && by.Id == action.Owner.Id))
        {
            yield return RefusalKind.SegregationOfDuties;
        }
    }

    private static void Do(CorrectiveActionCommand command, PlainAction action) => action.Status = command switch
    {
        CompleteAction => "completed",
        VerifyAction verify => verify.IsEffective ? "verified" : "planned",
        _ => action.Status,
    };

    private static bool Is(Actor actor, params string[] roles) => roles.Contains(actor.Role.Name);
}

/// <summary>A record's version and clock.</summary>
internal abstract class PlainRecord
{
    public long Version;
    public Instant LastAt = Instant.MinValue;
}

internal sealed class PlainComplaint : PlainRecord
{
    public string Id = "";
    public string Status = "received";
    public string Subject = "";
    public string? About;
    public string? Severity;
    public int Level;
    public int Stage = 1;
    public bool HasRootCause;
    public Actor? DecidedBy;
    public Instant FiledAt;
    public Instant? AcknowledgedAt;
    public Instant? AnsweredAt;
    public Instant? CommunicatedAt;
    public Instant? AcceptedAt;
    public Instant? ReferredAt;
    public Instant? ClosedAt;
    public bool IsHeld;
    public bool IsBreached;
    public HashSet<string> Evidence = [];

    public Instant Due => FiledAt + Duration.FromDays(7);

    public bool IsOver => Status is "closed" or "withdrawn";

    public bool IsAbout(Actor actor) => actor.Id == About && actor.Role != Role.Customer && actor.Role != Role.System;

    public Instant? TimerDue => Status is "received" or "acknowledged" or "investigating" or "decided" && AnsweredAt is null && !IsBreached ? Due.PlusTicks(1) : null;

    public void AgreesWith(Versioned<Complaint> record)
    {
        var complaint = record.State!;
        Assert.Equal((Version, LastAt), (record.Version, record.LastAt));
        Assert.Equal((Status, Severity, Level, Stage), (complaint.Status.Name, complaint.Severity?.Name, complaint.EscalationLevel, complaint.Stage));
        Assert.Equal((HasRootCause, DecidedBy, IsHeld, IsBreached), (complaint.RootCause is not null, complaint.DecidedBy, complaint.Hold is not null, complaint.IsAnswerBreached()));
        Assert.Equal((FiledAt, AcknowledgedAt, AnsweredAt), (complaint.FiledAt, complaint.AcknowledgedAt, complaint.AnsweredAt));
        Assert.Equal((CommunicatedAt, AcceptedAt, ClosedAt), (complaint.CommunicatedAt, complaint.AcceptedAt, complaint.ClosedAt));
        Assert.Equal(Evidence.Order(), complaint.Evidence.Select(evidence => evidence.Sha256).Order());
    }
}

internal sealed class PlainRemedy : PlainRecord
{
    public string Id = "";
    public string Complaint = "";
    public string Status = "";
    public long Amount;
    public Actor By = People.Ann;
    public Instant RequestedAt;
    public Actor? ApprovedBy;
    public Instant? ApprovedAt;
    public Actor? PaidBy;

    public bool IsLive => Status is "requested" or "approved" or "executed";

    public Instant? TimerDue => Status == "approved" ? (ApprovedAt! + Duration.FromDays(7)).Value.PlusTicks(1) : null;

    public void AgreesWith(Versioned<Remedy> record)
    {
        var remedy = record.State!;
        Assert.Equal((Version, LastAt), (record.Version, record.LastAt));
        Assert.Equal((Status, Amount, By, RequestedAt), (remedy.Status.Name, remedy.Amount.MinorUnits, remedy.RequestedBy, remedy.RequestedAt));
        Assert.Equal(PaidBy, remedy.ExecutedBy);
        if (Status is "approved" or "executed")
        {
            Assert.Equal((ApprovedBy, ApprovedAt), (remedy.Approval!.By, remedy.Approval.At));
        }
        else
        {
            Assert.Null(remedy.Approval);
        }
    }
}

internal sealed class PlainAction : PlainRecord
{
    public string Complaint = "";
    public string Status = "planned";
    public Actor Owner = People.Quin;

    public void AgreesWith(Versioned<CorrectiveAction> record)
    {
        Assert.Equal((Version, LastAt), (record.Version, record.LastAt));
        Assert.Equal((Status, Owner), (record.State!.Status.Name, record.State.Owner));
    }
}
