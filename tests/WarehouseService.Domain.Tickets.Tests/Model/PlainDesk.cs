using NodaTime;

namespace WarehouseService.Domain.Tickets.Tests.Model;

/// <summary>Several tickets and their tasks in plain fields and plain ifs: who is above whom is looked up anew each time.</summary>
internal sealed class PlainDesk
{
    private const int Levels = 5;

    public Dictionary<string, PlainTicket> Tickets { get; } = Enumerable.Range(1, 7).ToDictionary(number => $"T{number}", _ => new PlainTicket());

    public Dictionary<string, PlainTask> Tasks { get; } = Enumerable.Range(1, 3).ToDictionary(number => $"W{number}", _ => new PlainTask());

    /// <summary>What is alive on a ticket, by looking at everything that there is.</summary>
    public HashSet<string> LiveOn(string ticket) =>
    [
        .. Tasks.Where(task => task.Value.IsUnfinished && task.Value.For == ticket).Select(task => $"task/{task.Key}"),
        .. ChildrenOf(ticket).Select(child => $"ticket/{child}"),
    ];

    public IEnumerable<RefusalKind> AllThatIsWrong(TicketCommand command, Actor by, Instant at)
    {
        var ticket = Tickets[command.Ticket];
        ticket.Links = LiveOn(command.Ticket).ToDictionary(to => to, LinkTo);
        return command switch
        {
            SetParent set => WrongWithParent(set, by),
            MergeTicket merge => WrongWithMerge(merge, by, at),
            SplitTicket split => WrongWithSplit(split, by),
            ReceiveFromCustomer receive when ticket.Status == "merged" =>
                ticket.AllThatIsWrong(receive, by, at).Concat(Tickets[Survivor(receive.Ticket)].AllThatIsWrong(receive, Actor.System("s"), at)),
            _ => ticket.AllThatIsWrong(command, by, at),
        };
    }

    public void Do(TicketCommand command, Actor by, Instant at)
    {
        switch (command)
        {
            case SetParent set:
                Tickets[set.Ticket].Touch(at);
                Tickets[set.Ticket].Parent = set.Parent;
                break;
            case MergeTicket merge:
                Merge(merge.Ticket, merge.Into, at);
                break;
            case SplitTicket split:
                Split(split, at);
                break;
            case ReceiveFromCustomer receive:
                Tickets[Survivor(receive.Ticket)].Do(receive, by, at);
                break;
            default:
                Tickets[command.Ticket].Do(command, by, at);
                break;
        }
    }

    public string Survivor(string ticket) => Tickets[ticket].MergedInto is { } into ? Survivor(into) : ticket;

    private static CaseLink LinkTo(string to) => new()
    {
        Kind = to.StartsWith("task", StringComparison.Ordinal) ? CaseLinkKind.Task : CaseLinkKind.Child,
        To = CaseReference.Parse(to),
        Department = to.StartsWith("task", StringComparison.Ordinal) ? Role.Warehouse : null,
    };

    private static bool IsStaff(Actor by) => by.Role == Role.Agent || by.Role == Role.Supervisor;

    private IEnumerable<string> ChildrenOf(string ticket) =>
        Tickets.Where(child => child.Value is { Parent: { } parent, IsActive: true } && Survivor(parent) == ticket).Select(child => child.Key);

    private List<string> Above(string ticket)
    {
        var above = new List<string>();
        for (string? next = ticket; next is not null; next = Tickets[next].MergedInto ?? Tickets[next].Parent)
        {
            Assert.DoesNotContain(next, above);
            above.Add(next);
        }

        return above;
    }

    private int LevelsFrom(string ticket) => Above(ticket).Count(one => Tickets[one].MergedInto is null);

    private int LevelsBelow(string ticket) => ChildrenOf(ticket).Select(child => 1 + LevelsBelow(child)).DefaultIfEmpty().Max();

    private IEnumerable<RefusalKind> WrongWithParent(SetParent set, Actor by)
    {
        var (ticket, parent) = (Tickets[set.Ticket], set.Parent is null ? null : Tickets[set.Parent]);
        if (!ticket.Exists || parent is { Exists: false })
        {
            yield return RefusalKind.NotFound;
            yield break;
        }

        if (!IsStaff(by))
        {
            yield return RefusalKind.NotPermitted;
        }

        if (!ticket.IsActive || parent is { IsActive: false })
        {
            yield return RefusalKind.InvalidState;
        }

        if (set.Parent is not null && (Above(set.Parent).Contains(set.Ticket) || LevelsFrom(set.Parent) + 1 + LevelsBelow(set.Ticket) > Levels))
        {
            yield return RefusalKind.GraphViolation;
        }
    }

    private IEnumerable<RefusalKind> WrongWithMerge(MergeTicket merge, Actor by, Instant at)
    {
        var (source, target) = (Tickets[merge.Ticket], Tickets[merge.Into]);
        if (!source.Exists || !target.Exists)
        {
            yield return RefusalKind.NotFound;
            yield break;
        }

        if (!IsStaff(by))
        {
            yield return RefusalKind.NotPermitted;
        }

        if (source.Status is "closed" or "cancelled" || (target != source && target.Status is "closed" or "cancelled"))
        {
            yield return RefusalKind.InvalidState;
        }

        if (source.Customer != target.Customer && (by.Role != Role.Supervisor || merge.Reason is null))
        {
            yield return RefusalKind.PrivacyRestricted;
        }

        if (source.Status == "merged" || target.Status == "merged" || Above(merge.Into).Contains(merge.Ticket)
            || LevelsFrom(merge.Into) + LevelsBelow(merge.Ticket) > Levels)
        {
            yield return RefusalKind.GraphViolation;
        }

        if (target.Status == "resolved" && at > target.ResolvedAt + Duration.FromDays(7))
        {
            yield return RefusalKind.WindowExpired;
        }
    }

    private IEnumerable<RefusalKind> WrongWithSplit(SplitTicket split, Actor by)
    {
        var source = Tickets[split.Ticket];
        if (split.Messages < 1)
        {
            yield return RefusalKind.InvalidInput;
        }

        if (!source.Exists)
        {
            yield return RefusalKind.NotFound;
            yield break;
        }

        if (by != source.Owner && by.Role != Role.Supervisor)
        {
            yield return RefusalKind.NotPermitted;
        }

        if (!source.IsActive)
        {
            yield return RefusalKind.InvalidState;
        }

        if (split.Messages >= source.Heard)
        {
            yield return RefusalKind.GuardUnmet;
        }

        if (Tickets[split.Into].Exists)
        {
            yield return RefusalKind.Duplicate;
        }
    }

    private void Merge(string source, string target, Instant at)
    {
        foreach (var child in ChildrenOf(source).ToList())
        {
            Tickets[child].Touch(at);
            Tickets[child].Parent = target;
        }

        foreach (var task in Tasks.Values.Where(task => task.IsUnfinished && task.For == source))
        {
            task.Move(target, Tickets[target].Customer, at);
        }

        Tickets[target].TakeOver(Tickets[source], at);
        Tickets[source].GoInto(target, at);
    }

    private void Split(SplitTicket split, Instant at)
    {
        var source = Tickets[split.Ticket];
        source.Touch(at);
        source.Heard -= split.Messages;
        Tickets[split.Into].Do(new OpenTicket { Ticket = split.Into, Customer = source.Customer, Channel = Channel.Phone }, Actor.System("s"), at);
        Tickets[split.Into].Heard = split.Messages;
        Tickets[split.Into].SplitFrom = split.Ticket;
    }
}
