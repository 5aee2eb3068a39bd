using NodaTime;
using WarehouseService.Domain.Tickets.Tests.Language;

namespace WarehouseService.Domain.Tickets.Tests.Model;

/// <summary>The desks and the plain one side by side, over several tickets and tasks: after every move they must agree on all of them.</summary>
internal sealed class DeskMachine
{
    /// <summary>Commands of tickets on each other, with what they do to the others.</summary>
    public static readonly HashSet<string> Commands =
    [
        nameof(SetParent), nameof(MoveToParent), nameof(MergeTicket), nameof(AbsorbTicket), nameof(SplitTicket), nameof(OpenSplitTicket), nameof(HearForwarded),
    ];

    private readonly ServiceDesk _desk = new();
    private readonly PlainDesk _plain = new();
    private Instant _now = ATicket.Nine;

    public Dictionary<string, int> Kinds { get; } = [];

    public HashSet<(string Command, string? From, string To)> Arcs { get; } = [];

    public HashSet<(string Command, string? From, string To)> TaskArcs { get; } = [];

    public void Run(IEnumerable<DeskMove> moves)
    {
        foreach (var move in moves)
        {
            _now += move.Gap;
            if (move.TicketCommand() is { } one)
            {
                var command = Likelier(one, move);
                Do(command, move.ActorOn(Usual(command)));
            }
            else
            {
                Do(move.TaskCommand(), move);
            }

            Check();
        }
    }

    // A message on a merged ticket, and what took one over is settled; an answer to what nobody owns; waiting tickets that are split, or whose
    // parent is merged.
    private TicketCommand Likelier(TicketCommand command, DeskMove move)
    {
        bool IsWaiting(string id) => _plain.Tickets[id].Status.StartsWith("pending", StringComparison.Ordinal);
        return command switch
        {
            ReceiveFromCustomer receive => receive with { Ticket = move.Preferably(Of(ticket => ticket.Status == "merged"), receive.Ticket) },
            SendPublic send => send with { Ticket = move.Preferably(Of(ticket => ticket.Status == "new"), send.Ticket) },
            ResolveTicket resolve => resolve with { Ticket = move.Preferably(Survivors("open"), resolve.Ticket) },
            CloseTicket close => close with { Ticket = move.Preferably(Survivors("resolved"), close.Ticket) },
            SplitTicket split => split with
            {
                Ticket = move.Preferably(Of(ticket => ticket.Heard > 1).Where(IsWaiting), split.Ticket),
                Into = move.Preferably(Of(ticket => !ticket.Exists), split.Into),
            },
            MergeTicket merge => merge with
            {
                Ticket = move.Preferably(_plain.Tickets.Keys.Where(IsWaiting).Select(id => _plain.Tickets[id].Parent).OfType<string>(), merge.Ticket),
            },
            _ => command,
        };
    }

    private IEnumerable<string> Survivors(string status) =>
        _plain.Tickets.Values.Select(ticket => ticket.MergedInto).OfType<string>().Where(id => _plain.Tickets[id].Status == status);

    private IEnumerable<string> Of(Func<PlainTicket, bool> those) => _plain.Tickets.Where(ticket => those(ticket.Value)).Select(ticket => ticket.Key);

    private Actor Usual(TicketCommand command) => command switch
    {
        OpenTicket => People.Robot,
        ReceiveFromCustomer => Actor.Customer(_plain.Tickets[command.Ticket].Customer is { Length: > 0 } customer ? customer : "C1"),
        CancelTicket or MergeTicket { Reason: not null } => People.Sue,
        _ => _plain.Tickets[command.Ticket].Owner ?? People.Sue,
    };

    private void Do(TicketCommand command, Actor by)
    {
        var wrong = _plain.AllThatIsWrong(command, by, _now).MinBy(kind => kind.Value);
        var before = _plain.Tickets.ToDictionary(ticket => ticket.Key, ticket => (ticket.Value.Version, ticket.Value.Exists ? ticket.Value.Status : null));

        var outcome = _desk.Ask(by, _now, command);

        Told(wrong, outcome.Refusal(), $"{by} {command}");
        if (wrong is not null)
        {
            return;
        }

        _plain.Do(command, by, _now);
        foreach (var (id, ticket) in _plain.Tickets.Where(ticket => ticket.Value.Version > before[ticket.Key].Version))
        {
            Arcs.Add((NameOn(command, id), before[id].Item2, ticket.Status));
        }
    }

    private static string NameOn(TicketCommand command, string ticket) => command switch
    {
        MergeTicket merge when ticket == merge.Into => nameof(AbsorbTicket),
        MergeTicket merge when ticket != merge.Ticket => nameof(MoveToParent),
        SplitTicket split when ticket == split.Into => nameof(OpenSplitTicket),
        ReceiveFromCustomer receive when ticket != receive.Ticket => nameof(HearForwarded),
        _ => command.GetType().Name,
    };

    private void Do(CoordinationTaskCommand command, DeskMove move)
    {
        var task = _plain.Tasks[command.Task];
        var ticket = command is RequestTask request && _plain.Tickets[request.For.Id] is { Exists: true } asked ? asked : null;
        var by = move.ActorOn(command is AcceptTask or StartTask or CompleteTask or DeclineTask ? People.Wes : People.Ann);
        var wrong = task.AllThatIsWrong(command, by, ticket).MinBy(kind => kind.Value);

        var outcome = _desk.Ask(by, _now, command);

        Told(wrong, outcome.Refusal(), $"{by} {command}");
        if (wrong is null)
        {
            var from = task.Exists ? task.Status : null;
            task.Do(command, by, _now, ticket);
            TaskArcs.Add((command.GetType().Name, from, task.Status));
        }
    }

    private void Told(RefusalKind? wrong, Refusal? refusal, string asked)
    {
        Assert.True(wrong == refusal?.Kind, $"{asked} at {_now}: expected {wrong}, told {refusal?.Message}");
        Kinds[wrong?.Name ?? "accepted"] = Kinds.GetValueOrDefault(wrong?.Name ?? "accepted") + 1;
    }

    private void Check()
    {
        foreach (var (id, ticket) in _plain.Tickets)
        {
            var record = _desk.Read(id);
            Assert.Equal(ticket.Exists, record.State is not null);
            if (ticket.Exists)
            {
                ticket.AgreesWith(record);
            }

            var live = (_desk.ReadLinks(id).State?.Live ?? []).Select(link => link.To.ToString()).Order(StringComparer.Ordinal);
            Assert.Equal(_plain.LiveOn(id).Order(StringComparer.Ordinal), live);
        }

        foreach (var (id, task) in _plain.Tasks.Where(task => task.Value.Exists))
        {
            task.AgreesWith(_desk.ReadTask(id));
        }
    }
}
