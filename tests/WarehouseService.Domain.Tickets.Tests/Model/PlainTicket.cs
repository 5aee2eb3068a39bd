using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Tickets.Tests.Model;

/// <summary>A ticket in plain fields and plain ifs, under the default policy: the spec told once more, for people to check by eye.</summary>
internal sealed class PlainTicket
{
    private static readonly string[] Active = ["new", "open", "pending_customer", "pending_internal"];
    private static readonly string[] Staff = ["agent", "supervisor"];

    public string Status = "";
    public string Customer = "";
    public Actor? Owner;
    public Instant OpenedAt;
    public Instant LastAt;
    public long Version;
    public int Priority = 3;
    public bool Overridden;
    public int Level;
    public Instant? FirstResponseAt;
    public bool Breached;
    public Instant? FirstResolvedAt;
    public Instant? ResolvedAt;
    public Instant? ClosedAt;
    public Instant? RemindAt;
    public Instant? WaitingSince;
    public Duration Waited;
    public int Reopens;
    public int Reassignments;
    public int Replies;
    public int Heard;
    public Dictionary<string, CaseLink> Links = [];
    public string? Parent;
    public string? MergedInto;
    public string? SplitFrom;

    public bool Exists => Version > 0;

    public bool IsActive => Active.Contains(Status);

    public bool IsSettled => Status is "resolved" or "closed";

    private bool HasTask => Links.Values.Any(link => link.Kind == CaseLinkKind.Task);

    private Instant FirstResponseDue => OpenedAt + Duration.FromMinutes(60);

    private Instant? ReopenUntil => ResolvedAt + Duration.FromDays(7);

    private Instant? CloseAt => ResolvedAt + Duration.FromDays(3);

    /// <summary>Every kind of reason against a command, in no order.</summary>
    public IEnumerable<RefusalKind> AllThatIsWrong(TicketCommand command, Actor by, Instant at, bool customerIsActive = true)
    {
        if (InputIsWrong(command, at < LastAt && at >= LastAt - Duration.FromSeconds(2) ? LastAt : at))
        {
            yield return RefusalKind.InvalidInput;
        }

        if (command is OpenTicket open)
        {
            if (Exists)
            {
                yield return RefusalKind.Duplicate;
            }

            if (!customerIsActive)
            {
                yield return RefusalKind.PrivacyRestricted;
            }

            if (by.Role.IsDepartment || (by.Role == Role.Customer && by.Id != open.Customer))
            {
                yield return RefusalKind.NotPermitted;
            }
        }
        else if (!Exists)
        {
            yield return RefusalKind.NotFound;
        }
        else
        {
            if (!May(command, by))
            {
                yield return RefusalKind.NotPermitted;
            }

            if (!StatusAllows(command))
            {
                yield return RefusalKind.InvalidState;
            }

            foreach (var unmet in Unmet(command, by, at < LastAt ? LastAt : at))
            {
                yield return unmet;
            }
        }

        if (command.Expected is { } seen && seen != Version)
        {
            yield return RefusalKind.StaleVersion;
        }

        if (Exists && at < LastAt - Duration.FromSeconds(2))
        {
            yield return RefusalKind.ClockRegression;
        }
    }

    /// <summary>What an accepted command changes.</summary>
    public void Do(TicketCommand command, Actor by, Instant when)
    {
        var at = Exists && when < LastAt ? LastAt : when;
        Version++;
        LastAt = at;
        switch (command)
        {
            case OpenTicket open:
                Status = "new";
                Customer = open.Customer;
                OpenedAt = at;
                Heard = 1;
                break;
            case ClaimTicket or TakeOverTicket:
                GiveTo(by);
                break;
            case AssignTicket assign:
                GiveTo(assign.To);
                break;
            case SendPublic when by.Role != Role.System:
                Answer(at);
                Status = Status == "new" ? "open" : Status;
                break;
            case ReceiveFromCustomer:
                Heard++;
                if (Status == "pending_customer")
                {
                    EndWait(at);
                    Status = "open";
                }
                else if (IsSettled)
                {
                    Reopen();
                }

                break;
            case WaitCustomer wait:
                Status = "pending_customer";
                WaitingSince = at;
                RemindAt = wait.RemindAt;
                break;
            case WaitInternal:
                EndWait(at);
                Status = "pending_internal";
                break;
            case ResumeTicket:
                EndWait(at);
                Status = "open";
                break;
            case ResolveTicket resolve:
                EndWait(at);
                Status = "resolved";
                ResolvedAt = at;
                FirstResolvedAt ??= at;
                if (resolve.Message is not null)
                {
                    Answer(at);
                }

                break;
            case CloseTicket:
                Status = "closed";
                ClosedAt = at;
                break;
            case ReopenTicket:
                Reopen();
                break;
            case RaiseAlerts:
                Breached = true;
                Level = Level == 0 ? 1 : Level;
                break;
            case EscalateTicket:
                Level++;
                break;
            case ClassifyTicket classify when !Overridden:
                Priority = classify.Impact.Value + classify.Urgency.Value - 1;
                break;
            case OverridePriority change:
                Overridden = true;
                Priority = change.Priority.Value;
                break;
            case CancelTicket:
                End("cancelled", at);
                break;
        }
    }

    /// <summary>Another ticket's command touched it.</summary>
    public void Touch(Instant at)
    {
        Version++;
        LastAt = at;
    }

    public void GoInto(string other, Instant at)
    {
        Touch(at);
        End("merged", at);
        MergedInto = other;
    }

    public void TakeOver(PlainTicket other, Instant at)
    {
        Touch(at);
        Heard += other.Heard;
        if (IsSettled)
        {
            Reopen();
        }
    }

    /// <summary>What must happen later: the name and the least instant, to 100 ns.</summary>
    public IEnumerable<(string Name, Instant Due)> Work()
    {
        if (IsActive && FirstResponseAt is null && !Breached)
        {
            yield return ("timer/sla/first_response", FirstResponseDue.PlusTicks(1));
        }

        if (Status == "pending_customer" && RemindAt is { } remindAt)
        {
            yield return ("timer/reminder", remindAt);
        }

        if (Status == "resolved")
        {
            yield return ("timer/close", CloseAt!.Value);
        }
    }

    public void AgreesWith(Versioned<Ticket> record)
    {
        var ticket = record.State!;
        Assert.Equal((Version, LastAt), (record.Version, record.LastAt));
        Assert.Equal((Status, Customer, Owner), (ticket.Status.Name, ticket.Customer, ticket.Owner));
        Assert.Equal((Parent, MergedInto, SplitFrom), (ticket.Parent, ticket.MergedInto, ticket.SplitFrom));
        Assert.Equal((Priority, Overridden, Level), (ticket.Priority.Value, ticket.PriorityOverridden, ticket.EscalationLevel));
        Assert.Equal((OpenedAt, FirstResponseAt, Breached), (ticket.OpenedAt, ticket.FirstResponseAt, ticket.Breaches(SlaMeasure.FirstResponse) == 1));
        Assert.Equal((FirstResolvedAt, ResolvedAt, ClosedAt), (ticket.FirstResolvedAt, ticket.ResolvedAt, ticket.ClosedAt));
        Assert.Equal((ReopenUntil, CloseAt), (ticket.ReopenUntil, ticket.CloseAt));
        Assert.Equal((RemindAt, WaitingSince, Waited), (ticket.RemindAt, ticket.WaitingSince, ticket.CustomerWait));
        Assert.Equal(
            (Reopens, Reassignments, Replies, Heard),
            (ticket.Reopens, ticket.Reassignments, ticket.PublicReplies, ticket.CustomerMessages));
    }

    private bool InputIsWrong(TicketCommand command, Instant at) => command switch
    {
        OpenTicket open => open.Channel is null || open.Customer.Length == 0,
        AssignTicket assign => assign.To is null || !Staff.Contains(assign.To.Role.Name),
        SendPublic send => IsBlank(send.Text),
        AddNote note => IsBlank(note.Text),
        ReceiveFromCustomer receive => IsBlank(receive.Text),
        WaitCustomer wait => wait.RemindAt <= at,
        ResolveTicket resolve => string.IsNullOrEmpty(resolve.Code) || (resolve.Message is not null && IsBlank(resolve.Message)),
        EscalateTicket escalate => escalate.Kind is null || IsBlank(escalate.Reason),
        ClassifyTicket classify => classify.Impact is null || classify.Urgency is null,
        OverridePriority change => change.Priority is null || IsBlank(change.Reason),
        // Which sub-statuses there are is said by the ticket's own policy.
        SetSubStatus set => Exists && set.SubStatus is not null,
        CancelTicket cancel => IsBlank(cancel.Reason),
        _ => false,
    };

    private static bool IsBlank(string? text) => string.IsNullOrWhiteSpace(text);

    private bool May(TicketCommand command, Actor by)
    {
        var isOwner = Owner == by;
        var isSupervisor = by.Role == Role.Supervisor;
        var isSystem = by.Role == Role.System;
        var isAgent = by.Role == Role.Agent;
        var isThatCustomer = by.Role == Role.Customer && by.Id == Customer;
        return command switch
        {
            ClaimTicket => isSupervisor || (isAgent && (isOwner || Owner is null)),
            AssignTicket assign => isSupervisor || (isSystem && Owner is null) || (isAgent && assign.To == by && (isOwner || Owner is null)),
            TakeOverTicket or OverridePriority or CancelTicket => isSupervisor,
            SendPublic or ResumeTicket or CloseTicket or EscalateTicket => isOwner || isSupervisor || isSystem,
            AddNote => isAgent || isSupervisor || (by.Role.IsDepartment && Links.Values.Any(link => link.Department == by.Role)),
            ReceiveFromCustomer => isThatCustomer || isSystem,
            WaitCustomer or WaitInternal or ResolveTicket or ClassifyTicket or SetSubStatus => isOwner || isSupervisor,
            RaiseAlerts => isSystem,
            RenewPromises => isSupervisor || isSystem,
            ReopenTicket => isAgent || isSupervisor || isThatCustomer,
            _ => false,
        };
    }

    private bool StatusAllows(TicketCommand command) => command switch
    {
        ClaimTicket or AssignTicket or TakeOverTicket or EscalateTicket or RaiseAlerts or ClassifyTicket or OverridePriority or RenewPromises or CancelTicket => IsActive,
        SendPublic => IsActive || Status == "resolved",
        AddNote or SetSubStatus => Status is not ("cancelled" or "merged"),
        ReceiveFromCustomer => Status != "cancelled",
        WaitCustomer => Status is "open" or "pending_internal",
        WaitInternal => Status is "open" or "pending_customer",
        ResumeTicket => Status is "pending_customer" or "pending_internal",
        ResolveTicket => IsActive && Status != "new",
        CloseTicket => Status == "resolved",
        ReopenTicket => IsSettled,
        _ => false,
    };

    private IEnumerable<RefusalKind> Unmet(TicketCommand command, Actor by, Instant at)
    {
        if (command is ReceiveFromCustomer or ReopenTicket && IsSettled && at > ReopenUntil)
        {
            yield return RefusalKind.WindowExpired;
        }

        if (command is SendPublic { Recipient: { } recipient } && !recipient.StartsWith(Customer, StringComparison.Ordinal))
        {
            yield return RefusalKind.PrivacyRestricted;
        }

        if (command is EscalateTicket && Level == 3)
        {
            yield return RefusalKind.LimitExceeded;
        }

        if ((command is RaiseAlerts raise && (raise.Timer != "timer/sla/first_response" || FirstResponseAt is not null || Breached || at <= FirstResponseDue))
            || (command is WaitCustomer && Replies == 0)
            || (command is WaitInternal && !HasTask)
            || (command is ResolveTicket resolve && ((Replies == 0 && resolve.Message is null) || Links.Values.Any(link => link.Kind != CaseLinkKind.Complaint)))
            || (command is CloseTicket && Links.Values.Any(link => link.Kind == CaseLinkKind.Complaint))
            || (command is CloseTicket { CustomerConfirmed: false } && by.Role != Role.Supervisor && !(at >= CloseAt))
            || (command is CancelTicket && Links.Values.Any(link => link.Kind != CaseLinkKind.Child))
            || (command is ResumeTicket { Reminded: true } && !(at >= RemindAt)))
        {
            yield return RefusalKind.GuardUnmet;
        }
    }

    private void GiveTo(Actor owner)
    {
        Reassignments += Owner is null || Owner == owner ? 0 : 1;
        Owner = owner;
        Status = Status == "new" ? "open" : Status;
    }

    private void Answer(Instant at)
    {
        Replies++;
        if (FirstResponseAt is null)
        {
            FirstResponseAt = at;
            Breached = Breached || at > FirstResponseDue;
        }
    }

    private void End(string status, Instant at)
    {
        Breached = Breached || (FirstResponseAt is null && at > FirstResponseDue);
        EndWait(at);
        Status = status;
    }

    private void EndWait(Instant at)
    {
        if (WaitingSince is { } since)
        {
            Waited += at - since;
        }

        WaitingSince = null;
        RemindAt = null;
    }

    private void Reopen()
    {
        Reopens++;
        ResolvedAt = null;
        ClosedAt = null;
        Status = Owner is null ? "new" : "open";
    }
}
