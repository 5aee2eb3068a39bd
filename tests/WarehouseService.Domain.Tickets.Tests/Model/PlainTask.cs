using NodaTime;
using WarehouseService.Domain.Tickets.Tests.Language;

namespace WarehouseService.Domain.Tickets.Tests.Model;

/// <summary>A coordination task in plain fields and plain ifs: the spec told once more, for people to check by eye.</summary>
internal sealed class PlainTask
{
    private static readonly string[] Staff = ["agent", "supervisor"];

    public string Status = "";
    public string For = "";
    public string Customer = "";
    public Role? Department;
    public Actor? RequestedBy;
    public Actor? Doer;
    public string? Result;
    public int Reworks;
    public long Version;
    public Instant LastAt;

    public bool Exists => Version > 0;

    public bool IsUnfinished => Exists && Status is not ("confirmed" or "declined" or "cancelled");

    /// <summary>Every kind of reason against a command, in no order.</summary>
    public IEnumerable<RefusalKind> AllThatIsWrong(CoordinationTaskCommand command, Actor by, PlainTicket? ticket)
    {
        if (command is RequestTask { Instruction: " " } or CompleteTask { Result: " " } or DeclineTask { Reason: " " } or ReturnTask { Reason: " " })
        {
            yield return RefusalKind.InvalidInput;
        }

        if (command is RequestTask)
        {
            if (ticket is null)
            {
                yield return RefusalKind.NotFound;
            }
            else if (!ticket.IsActive)
            {
                yield return RefusalKind.InvalidState;
            }

            if (!Staff.Contains(by.Role.Name))
            {
                yield return RefusalKind.NotPermitted;
            }

            if (Exists)
            {
                yield return RefusalKind.Duplicate;
            }

            yield break;
        }

        if (!Exists)
        {
            yield return RefusalKind.NotFound;
            yield break;
        }

        if (!May(command, by))
        {
            yield return RefusalKind.NotPermitted;
        }

        if (!StatusAllows(command))
        {
            yield return RefusalKind.InvalidState;
        }
    }

    public void Do(CoordinationTaskCommand command, Actor by, Instant at, PlainTicket? ticket)
    {
        Version++;
        LastAt = at;
        switch (command)
        {
            case RequestTask request:
                (Status, For, Customer, Department, RequestedBy) = ("requested", request.For.Id, ticket!.Customer, request.Department, by);
                break;
            case AcceptTask:
                (Status, Doer) = ("accepted", by);
                break;
            case StartTask:
                (Status, Doer) = ("in_progress", by);
                break;
            case CompleteTask complete:
                (Status, Doer, Result) = ("done", by, complete.Result);
                break;
            case DeclineTask:
                Status = "declined";
                break;
            case ConfirmTask:
                Status = "confirmed";
                break;
            case ReturnTask:
                (Status, Reworks) = ("in_progress", Reworks + 1);
                break;
            case CancelTask:
                Status = "cancelled";
                break;
        }
    }

    public void Move(string to, string customer, Instant at)
    {
        Version++;
        (For, Customer, LastAt) = (to, customer, at);
    }

    public void AgreesWith(Versioned<CoordinationTask> record)
    {
        var task = record.State!;
        Assert.Equal((Version, LastAt), (record.Version, record.LastAt));
        Assert.Equal((Status, CaseReference.Ticket(For), Customer, Department), (task.Status.Name, task.For, task.Customer, task.Department));
        Assert.Equal((RequestedBy, Doer, Result, Reworks), (task.RequestedBy, task.Doer, task.Result, task.Reworks));
    }

    private bool May(CoordinationTaskCommand command, Actor by) => command switch
    {
        ConfirmTask or ReturnTask => Staff.Contains(by.Role.Name),
        CancelTask => by == RequestedBy || by.Role == Role.Supervisor,
        _ => by.Role == Department,
    };

    private bool StatusAllows(CoordinationTaskCommand command) => command switch
    {
        AcceptTask => Status == "requested",
        StartTask => Status == "accepted",
        CompleteTask => Status is "accepted" or "in_progress",
        DeclineTask => Status is "requested" or "accepted",
        ConfirmTask or ReturnTask => Status == "done",
        _ => Status is "requested" or "accepted" or "in_progress",
    };
}
