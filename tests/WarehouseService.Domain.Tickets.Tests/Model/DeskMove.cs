using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using WarehouseService.Domain.Tickets.Tests.Language;

namespace WarehouseService.Domain.Tickets.Tests.Model;

/// <summary>One step of a random program over several tickets and tasks, in numbers.</summary>
public sealed record DeskMove(int Pick, int One, int Other, int Who, int Fill)
{
    /// <summary>Shrinks by leaving moves out; the numbers mean nothing by themselves.</summary>
    public static Arbitrary<DeskMove[]> Programs() => Arb.From(
        (from pick in Gen.Choose(0, 9_999)
         from one in Gen.Choose(0, 9_999)
         from other in Gen.Choose(0, 9_999)
         from who in Gen.Choose(0, 9_999)
         from fill in Gen.Choose(0, 9_999)
         select new DeskMove(pick, one, other, who, fill)).ArrayOf(),
        moves => Enumerable.Range(0, moves.Length).Select(left => moves.Where((_, index) => index != left).ToArray()));

    internal static DeskMove From(Random random) =>
        new(random.Next(10_000), random.Next(10_000), random.Next(10_000), random.Next(10_000), random.Next(10_000));

    internal Duration Gap => (Fill % 30) switch
    {
        0 when Other % 3 == 0 => Duration.FromDays(8),
        1 => Duration.FromDays(1),
        < 6 => Duration.FromMinutes(Fill % 90),
        _ => Duration.Zero,
    };

    private bool IsBad => Fill % 40 == 7;

    private string Ticket => $"T{1 + (One % 7)}";

    private string OtherTicket => $"T{1 + (Other % 7)}";

    private string Task => $"W{1 + (One % 3)}";

    internal Actor ActorOn(Actor? usual) => (Who % 6) == 0 || usual is null ? People.All[Who / 6 % People.All.Count] : usual;

    /// <summary>Mostly one of those to which it makes a difference.</summary>
    internal string Preferably(IEnumerable<string> tickets, string otherwise) =>
        Fill % 2 == 0 && tickets.ToList() is { Count: > 0 } better ? better[Other % better.Count] : otherwise;

    internal TicketCommand? TicketCommand() => (Pick % 30) switch
    {
        0 or 1 => new OpenTicket { Ticket = Ticket, Customer = One % 7 == 6 ? "C2" : "C1", Channel = Channel.Phone },
        2 => new ClaimTicket { Ticket = Ticket },
        3 or 4 => new ResolveTicket { Ticket = Ticket, Code = "answered", Message = "Done." },
        5 or 21 => new CloseTicket { Ticket = Ticket, CustomerConfirmed = true },
        6 => new ReopenTicket { Ticket = Ticket },
        7 or 8 => new ReceiveFromCustomer { Ticket = Ticket, Text = IsBad ? " " : "And?" },
        9 when Fill % 5 == 0 => new CancelTicket { Ticket = Ticket, Reason = "x" },
        9 or 22 when Fill % 5 > 1 => new SendPublic { Ticket = Ticket, Text = "We look into it." },
        9 or 10 or 19 => new WaitCustomer { Ticket = Ticket },
        11 or 18 or 20 => new WaitInternal { Ticket = Ticket },
        12 or 13 or 14 => new SetParent { Ticket = Ticket, Parent = Fill % 7 == 0 ? null : OtherTicket },
        15 or 16 => new MergeTicket { Ticket = Ticket, Into = OtherTicket, Reason = Fill % 4 == 0 ? "one household" : null },
        17 => new SplitTicket { Ticket = Ticket, Into = OtherTicket, Messages = Fill % 3 },
        _ => null,
    };

    internal CoordinationTaskCommand TaskCommand()
    {
        var text = IsBad ? " " : "text";
        return (Fill / 40 % 12) switch
        {
            < 4 => new RequestTask { Task = Task, For = CaseReference.Ticket(OtherTicket), Department = Role.Warehouse, Instruction = text },
            4 or 5 => new AcceptTask { Task = Task },
            6 => new StartTask { Task = Task },
            7 => new CompleteTask { Task = Task, Result = text },
            8 => new ConfirmTask { Task = Task },
            9 => new ReturnTask { Task = Task, Reason = text },
            10 => new DeclineTask { Task = Task, Reason = text },
            _ => new CancelTask { Task = Task },
        };
    }
}
