using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using WarehouseService.Domain.Tickets.Tests.Language;

namespace WarehouseService.Domain.Tickets.Tests.Model;

/// <summary>One step of a random program, in numbers: what they mean depends on where the ticket is.</summary>
public sealed record Move(int Pick, int Who, int Gap, int Fill)
{
    private static readonly System.Collections.Immutable.ImmutableArray<LifecycleRow> Rows = new TicketLifecycle().Rows;

    /// <summary>Shrinks by leaving moves out; the numbers mean nothing by themselves.</summary>
    public static Arbitrary<Move[]> Programs() => Arb.From(
        (from pick in Gen.Choose(0, 9_999)
         from who in Gen.Choose(0, 9_999)
         from gap in Gen.Choose(0, 9_999)
         from fill in Gen.Choose(0, 9_999)
         select new Move(pick, who, gap, fill)).ArrayOf(),
        moves => Enumerable.Range(0, moves.Length).Select(left => moves.Where((_, index) => index != left).ToArray()));

    /// <summary>Mostly a row of the table that leads out of the status; sometimes any that is possible in it, sometimes anything.</summary>
    internal string CommandOn(PlainTicket ticket)
    {
        var status = ticket.Exists ? ticket.Status : null;
        var possible = Rows.Where(row => row.Arcs.Any(arc => arc.From?.Name == status)).ToList();
        var leaving = possible
            .Where(row => (row.Command != nameof(CancelTicket) || Fill % 5 == 0) && row.Arcs.Any(arc => arc.From?.Name == status && arc.To.Name != status))
            .ToList();
        var choices = (Pick % 10) switch
        {
            0 => [.. Rows],
            < 5 when possible.Count > 0 => possible,
            _ => leaving.Count > 0 ? leaving : [.. Rows],
        };
        return choices[Pick / 10 % choices.Count].Command;
    }

    /// <summary>Mostly who owns the ticket, the supervisor or that customer; sometimes anybody.</summary>
    internal Actor ActorOn(PlainTicket ticket, string command) => (Who % 8) switch
    {
        0 or 1 => People.All[Who / 8 % People.All.Count],
        2 => People.Robot,
        3 => People.Sue,
        _ when command is nameof(ReceiveFromCustomer) => People.Cleo,
        _ when command is nameof(TakeOverTicket) or nameof(OverridePriority) or nameof(CancelTicket) => People.Sue,
        _ => ticket.Owner ?? (Who % 16 < 8 ? People.Ann : People.Sue),
    };

    /// <summary>Often an instant at which something ends, or the least before or after it.</summary>
    internal Instant InstantOn(PlainTicket ticket, Instant now)
    {
        var tick = Duration.FromTicks((Gap / 20 % 3) - 1);
        return (Gap % 20) switch
        {
            0 => now - Duration.FromSeconds(2),
            1 => now - Duration.FromSeconds(2) - Duration.FromTicks(1),
            2 => now + Duration.FromHours(1),
            3 => now + Duration.FromDays(1),
            4 => ticket.ResolvedAt + Duration.FromDays(7) + tick ?? now,
            5 => ticket.ResolvedAt + Duration.FromDays(3) + tick ?? now,
            6 => ticket.RemindAt + tick ?? now,
            7 when ticket.Exists => ticket.OpenedAt + Duration.FromMinutes(60) + tick,
            < 12 => now,
            _ => now + Duration.FromMinutes(Gap % 7),
        };
    }

    internal TicketCommand Filled(string command, Actor by, PlainTicket ticket, Instant at)
    {
        const string Id = "T1";
        var bad = Fill % 25 == 0;
        var text = bad ? " " : $"text {Fill}";
        var degree = Degree.All[Fill % 3];
        TicketCommand filled = command switch
        {
            nameof(OpenTicket) => new OpenTicket { Ticket = Id, Customer = "C1", Channel = bad ? null! : Channel.All[Fill % 8] },
            nameof(ClaimTicket) => new ClaimTicket { Ticket = Id },
            nameof(AssignTicket) => new AssignTicket { Ticket = Id, To = Assignee(by, bad) },
            nameof(TakeOverTicket) => new TakeOverTicket { Ticket = Id },
            nameof(SendPublic) => new SendPublic { Ticket = Id, Text = text, Recipient = Recipient() },
            nameof(AddNote) => new AddNote { Ticket = Id, Text = text },
            nameof(ReceiveFromCustomer) => new ReceiveFromCustomer { Ticket = Id, Text = text },
            nameof(WaitCustomer) => new WaitCustomer { Ticket = Id, RemindAt = RemindAt(at) },
            nameof(WaitInternal) => new WaitInternal { Ticket = Id },
            nameof(ResumeTicket) => new ResumeTicket { Ticket = Id, Reminded = Fill % 3 == 0 },
            nameof(ResolveTicket) => new ResolveTicket { Ticket = Id, Code = bad ? "" : "answered", Message = Fill % 3 == 0 ? null : text },
            nameof(CloseTicket) => new CloseTicket { Ticket = Id, CustomerConfirmed = Fill % 2 == 0 },
            nameof(ReopenTicket) => new ReopenTicket { Ticket = Id },
            nameof(EscalateTicket) => new EscalateTicket { Ticket = Id, Kind = EscalationKind.All[Fill % 2], Reason = text },
            nameof(RaiseAlerts) => new RaiseAlerts { Ticket = Id, Timer = bad ? "timer/sla/tea" : "timer/sla/first_response" },
            nameof(ClassifyTicket) => new ClassifyTicket { Ticket = Id, Impact = degree, Urgency = bad ? null! : Degree.All[Fill / 3 % 3] },
            nameof(OverridePriority) => new OverridePriority { Ticket = Id, Priority = Priority.All[Fill % 5], Reason = text },
            nameof(RenewPromises) => new RenewPromises { Ticket = Id },
            nameof(SetSubStatus) => new SetSubStatus { Ticket = Id, SubStatus = bad ? "tea" : null },
            nameof(CancelTicket) => new CancelTicket { Ticket = Id, Reason = text },
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "No filling for this command."),
        };
        return (Fill % 17) switch
        {
            0 => filled with { Expected = ticket.Version },
            1 => filled with { Expected = ticket.Version - 1 },
            _ => filled,
        };
    }

    private Actor Assignee(Actor by, bool bad) => bad ? People.Wes
        : by.Role == Role.Agent && Fill % 4 > 0 ? by
        : ((Actor[])[People.Ann, People.Bob, People.Sue])[Fill % 3];

    private string? Recipient() => (Fill % 9) switch { 0 => "C1@example.org", 1 => "C2@example.org", _ => null };

    private Instant? RemindAt(Instant at) => (Fill % 4) switch
    {
        0 => null,
        1 => at,
        _ => at + Duration.FromHours(Fill % 50) + Duration.FromTicks(1),
    };
}
