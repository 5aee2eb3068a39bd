using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using WarehouseService.Domain.Tickets.Tests.Language;
using WarehouseService.Domain.Tickets.Tests.Model;

namespace WarehouseService.Domain.Tickets.Tests;

/// <summary>A ticket about which several things are wrong at once: the kind that is told is the first of all.</summary>
public sealed class PrecedenceTests
{
    private static readonly TicketLifecycle Lifecycle = new();
    private static readonly Instant Last = ATicket.Nine + Duration.FromHours(5);

    /// <summary>What may be wrong, one bit each.</summary>
    public sealed record Case(string Command, int Status, int Owner, int Actor, int Wrongs);

    public static Arbitrary<Case> Cases() => Arb.From(
        from command in Gen.Elements(nameof(ResolveTicket), nameof(CloseTicket), nameof(AssignTicket))
        from status in Gen.Choose(0, TicketStatus.All.Length - 1)
        from owner in Gen.Choose(0, 2)
        from actor in Gen.Choose(0, People.All.Count - 1)
        from wrongs in Gen.Choose(0, 127)
        select new Case(command, status, owner, actor, wrongs));

    [Property(Arbitrary = [typeof(PrecedenceTests)], MaxTest = 5_000)]
    public void The_first_kind_among_all_that_is_wrong_is_told(Case one)
    {
        ArgumentNullException.ThrowIfNull(one);
        bool Is(int bit) => (one.Wrongs & (1 << bit)) != 0;
        Actor? owner = one.Owner switch { 0 => null, 1 => People.Ann, _ => People.Bob };
        var by = People.All[one.Actor];
        var expected = Is(0) ? 2L : (long?)null;
        TicketCommand command = one.Command switch
        {
            nameof(ResolveTicket) => new ResolveTicket { Ticket = "T1", Code = Is(1) ? "" : "answered", Message = Is(2) ? null : "Done.", Expected = expected },
            nameof(CloseTicket) => new CloseTicket { Ticket = "T1", CustomerConfirmed = Is(2), Expected = expected },
            _ => new AssignTicket { Ticket = "T1", To = Is(1) ? People.Wes : Is(2) ? by : People.Bob, Expected = expected },
        };
        var at = Is(3) ? Last - Duration.FromSeconds(3) : Is(4) ? Last + Duration.FromDays(3) : Last;
        var exists = !(Is(5) && Is(6));
        var links = new Dictionary<string, CaseLink>();
        if (Is(5))
        {
            links.Add("task/1", new() { Kind = CaseLinkKind.Task, To = CaseReference.Task("1") });
        }

        if (Is(6))
        {
            links.Add("complaint/1", new() { Kind = CaseLinkKind.Complaint, To = CaseReference.Complaint("1") });
        }

        var status = TicketStatus.All[one.Status];
        var resolvedAt = status.Category == StatusCategory.Settled ? Last : (Instant?)null;
        var plain = new PlainTicket
        {
            Status = status.Name,
            Customer = "C1",
            Owner = owner,
            OpenedAt = ATicket.Nine,
            LastAt = Last,
            Version = exists ? 5 : 0,
            ResolvedAt = resolvedAt,
            Links = links,
        };
        var ticket = ATicket.Unowned().Ticket with
        {
            Status = status,
            Owner = owner,
            ResolvedAt = resolvedAt,
            ReopenUntil = resolvedAt + Duration.FromDays(7),
            CloseAt = resolvedAt + Duration.FromDays(3),
        };
        var record = exists ? new Versioned<Ticket>(ticket, 5, ATicket.Nine, Last) : default;
        var context = new CommandContext { CommandId = "c", Actor = by, At = at };

        // Once it is said that the command id is known with other content, that is wrong too.
        var reused = exists && (one.Wrongs + one.Actor) % 5 == 0;
        var wrong = plain.AllThatIsWrong(command, by, at).Concat(reused ? [RefusalKind.IdempotencyConflict] : []);
        var told = Lifecycle.Decide(record with { CommandIdReused = reused }, command, context, new() { Links = [.. links.Values] });

        Assert.Equal(wrong.MinBy(kind => kind.Value), told.Refusal()?.Kind);
    }
}
