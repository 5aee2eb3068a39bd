using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using WarehouseService.Domain.Tickets.Tests.Language;

namespace WarehouseService.Domain.Tickets.Tests;

/// <summary>Two tickets about which several things are wrong at once: the kind that is told is the first of all.</summary>
public sealed class GraphPrecedenceTests
{
    private static readonly TicketLifecycle Lifecycle = new();
    private static readonly Instant Last = ATicket.Nine + Duration.FromHours(5);
    private static readonly Ticket Plain = ATicket.Unowned().Ticket with { CustomerMessages = 3 };

    /// <summary>What may be wrong, one bit each.</summary>
    public sealed record Case(int Command, int Status, int Other, int Actor, int Wrongs)
    {
        public bool Is(int bit) => (Wrongs & (1 << bit)) != 0;
    }

    public static Arbitrary<Case> Cases() => Arb.From(
        from command in Gen.Choose(0, 3)
        from status in Gen.Choose(0, TicketStatus.All.Length - 1)
        from other in Gen.Choose(0, TicketStatus.All.Length - 1)
        from actor in Gen.Choose(0, People.All.Count - 1)
        from wrongs in Gen.Choose(0, 511)
        select new Case(command, status, other, actor, wrongs));

    [Property(Arbitrary = [typeof(GraphPrecedenceTests)], MaxTest = 5_000)]
    public void The_first_kind_among_all_that_is_wrong_is_told(Case one)
    {
        ArgumentNullException.ThrowIfNull(one);
        var by = People.All[one.Actor];
        var (status, otherStatus) = (TicketStatus.All[one.Status], TicketStatus.All[one.Other]);
        var at = one.Is(1) ? Last - Duration.FromSeconds(3) : Last;
        var ticket = Plain with { Status = status, Owner = People.Ann, ReopenUntil = one.Is(2) ? Last - Duration.FromHours(1) : Last };
        var other = one.Is(3) ? null : Plain with { Id = "T2", Status = otherStatus, Customer = one.Is(4) ? "C2" : "C1" };
        var known = new TicketKnowledge
        {
            Other = other,
            Above = one.Is(5) ? ["T2", "T1"] : ["T2"],
            Levels = one.Is(6) ? 6 : 5,
            Links = one.Is(7) ? [new() { Kind = CaseLinkKind.Complaint, To = CaseReference.Complaint("1") }] : [],
        };
        TicketAct command = one.Command switch
        {
            0 => new MergeTicket { Ticket = "T1", Into = one.Is(8) ? "" : "T2", Reason = one.Is(2) ? null : "one household" },
            1 => new AbsorbTicket { Ticket = "T1", Source = "T2", CustomerMessages = 1 },
            2 => new SetParent { Ticket = "T1", Parent = one.Is(8) ? "" : "T2" },
            _ => new SplitTicket { Ticket = "T1", Into = "T2", Messages = one.Is(8) ? 0 : one.Is(7) ? 3 : 2 },
        };
        command = command with { Expected = one.Is(0) ? 4 : null };

        var told = Lifecycle.Judge(
            new Versioned<Ticket>(ticket, 5, ATicket.Nine, Last), command, new() { CommandId = "c", Actor = by, At = at }, known, out _);

        var wrong = Always(one).Concat(one.Command switch
        {
            0 => WrongWithMerge(one, by, status, other),
            1 => WrongWithAbsorbing(one, status, at),
            2 => WrongWithParent(one, by, status, other),
            _ => WrongWithSplit(one, by, status),
        });
        Assert.Equal(wrong.MinBy(kind => kind.Value), told?.Kind);
    }

    private static bool IsActive(TicketStatus status) => status.Value <= 4;

    private static bool IsStaff(Actor by) => by.Role == Role.Agent || by.Role == Role.Supervisor;

    private static IEnumerable<RefusalKind> Always(Case one) =>
    [
        .. one.Is(0) ? [RefusalKind.StaleVersion] : Array.Empty<RefusalKind>(),
        .. one.Is(1) ? [RefusalKind.ClockRegression] : Array.Empty<RefusalKind>(),
    ];

    private static IEnumerable<RefusalKind> WrongWithMerge(Case one, Actor by, TicketStatus status, Ticket? target)
    {
        if (one.Is(8))
        {
            yield return RefusalKind.InvalidInput;
        }

        if (!IsStaff(by))
        {
            yield return RefusalKind.NotPermitted;
        }

        if (status == TicketStatus.Closed || status == TicketStatus.Cancelled)
        {
            yield return RefusalKind.InvalidState;
        }

        if (target is not null && one.Is(4) && (by != People.Sue || one.Is(2)))
        {
            yield return RefusalKind.PrivacyRestricted;
        }

        if (status == TicketStatus.Merged || one.Is(5) || one.Is(6))
        {
            yield return RefusalKind.GraphViolation;
        }

        if (one.Is(7))
        {
            yield return RefusalKind.GuardUnmet;
        }
    }

    private static IEnumerable<RefusalKind> WrongWithAbsorbing(Case one, TicketStatus status, Instant at)
    {
        if (status == TicketStatus.Closed || status == TicketStatus.Cancelled)
        {
            yield return RefusalKind.InvalidState;
        }

        if (status == TicketStatus.Merged)
        {
            yield return RefusalKind.GraphViolation;
        }

        if ((status == TicketStatus.Resolved || status == TicketStatus.Closed) && one.Is(2) && at > Last - Duration.FromHours(1))
        {
            yield return RefusalKind.WindowExpired;
        }
    }

    private static IEnumerable<RefusalKind> WrongWithParent(Case one, Actor by, TicketStatus status, Ticket? parent)
    {
        if (one.Is(8))
        {
            yield return RefusalKind.InvalidInput;
        }

        if (parent is null)
        {
            yield return RefusalKind.NotFound;
        }

        if (!IsStaff(by))
        {
            yield return RefusalKind.NotPermitted;
        }

        if (!IsActive(status) || (parent is not null && !IsActive(parent.Status)))
        {
            yield return RefusalKind.InvalidState;
        }

        if (one.Is(5) || one.Is(6))
        {
            yield return RefusalKind.GraphViolation;
        }
    }

    private static IEnumerable<RefusalKind> WrongWithSplit(Case one, Actor by, TicketStatus status)
    {
        if (one.Is(8))
        {
            yield return RefusalKind.InvalidInput;
        }

        if (by != People.Ann && by != People.Sue)
        {
            yield return RefusalKind.NotPermitted;
        }

        if (!IsActive(status))
        {
            yield return RefusalKind.InvalidState;
        }

        if (one.Is(7) && !one.Is(8))
        {
            yield return RefusalKind.GuardUnmet;
        }
    }
}
