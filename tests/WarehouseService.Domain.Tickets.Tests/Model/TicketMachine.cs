using NodaTime;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Tickets.Json;
using WarehouseService.Domain.Tickets.Tests.Language;

namespace WarehouseService.Domain.Tickets.Tests.Model;

/// <summary>The desk and the plain ticket side by side: after every move they must agree.</summary>
internal sealed class TicketMachine
{
    private readonly ServiceDesk _desk = new();
    private readonly PlainTicket _plain = new();
    private Instant _now = ATicket.Nine;
    private Ticket? _before;

    public Dictionary<string, int> Kinds { get; } = [];

    public HashSet<(string Command, string? From, string To)> Arcs { get; } = [];

    public void Run(IEnumerable<Move> moves)
    {
        foreach (var move in moves)
        {
            if (_plain.Exists && move.Pick % 7 == 0)
            {
                Link(move);
            }

            Do(move);
        }
    }

    private void Do(Move move)
    {
        var at = move.InstantOn(_plain, _now);
        var name = move.CommandOn(_plain);
        var by = move.ActorOn(_plain, name);
        var command = move.Filled(name, by, _plain, at);
        var wrong = _plain.AllThatIsWrong(command, by, at).MinBy(kind => kind.Value);
        var document = _desk.Document("T1");

        var outcome = _desk.Ask(by, at, command);

        Assert.True(wrong == outcome.Refusal()?.Kind, $"{by} {command} at {at} while {_plain.Status}: expected {wrong}, told {outcome.Refusal()?.Message}");
        Kinds[wrong?.Name ?? "accepted"] = Kinds.GetValueOrDefault(wrong?.Name ?? "accepted") + 1;
        if (wrong is null)
        {
            var from = _plain.Exists ? _plain.Status : null;
            _plain.Do(command, by, at);
            _now = _plain.LastAt;
            Arcs.Add((command.GetType().Name, from, _plain.Status));
            Assert.Equal((_plain.Version, false), (outcome.Value.Version, outcome.Value.Replayed));
            Check();
        }
        else
        {
            Assert.Equal(document, _desk.Document("T1"));
            Assert.Equal(_plain.Version, _desk.Journal("T1").Length);
            Assert.Equal(_plain.Work().Order(), _desk.Work()["T1"].Select(work => (work.Name, work.Due)).Order());
        }
    }

    private void Link(Move move)
    {
        var to = $"{(move.Fill % 3 == 0 ? "complaint" : "task")}/{move.Fill % 2}";
        if (_plain.Links.ContainsKey(to))
        {
            Assert.True(_desk.Ask(People.Sue, _now, new DropCaseLink { Case = CaseReference.Ticket("T1"), To = CaseReference.Parse(to) }).IsSuccess);
            _plain.Links.Remove(to);
            return;
        }

        var kind = move.Fill % 3 == 0 ? CaseLinkKind.Complaint : CaseLinkKind.Task;
        var link = new CaseLink { Kind = kind, To = CaseReference.Parse(to), Department = kind == CaseLinkKind.Task ? Role.Warehouse : null };
        var allowed = _plain.Status is not ("closed" or "cancelled") && (_plain.Status != "resolved" || kind == CaseLinkKind.Complaint);
        if (allowed)
        {
            Assert.True(_desk.Ask(People.Sue, _now, new AddCaseLink { Case = CaseReference.Ticket("T1"), Link = link }).IsSuccess);
            _plain.Links.Add(to, link);
        }
    }

    private void Check()
    {
        var record = _desk.Read("T1");
        var journal = _desk.Journal("T1");
        Assert.Equal(_plain.Version, journal.Length);
        var ticket = record.State!;
        _plain.AgreesWith(record);
        NothingIsErased(ticket);
        Assert.Equal(_plain.Work().Order(), _desk.Work()["T1"].Select(work => (work.Name, work.Due)).Order());
        Assert.Equal(ticket, _desk.History("T1").Aggregate((Ticket?)null, (state, entry) => entry.Event.Apply(state, entry.Stamp)));
        var happened = journal[^1];
        var (type, payload) = TicketFormat.Instance.Write(TicketFormat.Instance.Read(ServiceDesk.KeyOf("T1"), happened));
        Assert.Equal((happened.Type, happened.Payload), (type, payload));
        var document = _desk.Document("T1")!;
        var readAnew = TicketFormat.Instance.Read(document with { Payload = $" {document.Payload}" });
        Assert.Equal(document.Payload, TicketFormat.Instance.Write(readAnew));
        _before = ticket;
    }

    private void NothingIsErased(Ticket now)
    {
        if (_before is not { } before)
        {
            return;
        }

        Assert.Equal(before.OpenedAt, now.OpenedAt);
        Assert.True(before.FirstResponseAt is null || before.FirstResponseAt == now.FirstResponseAt);
        Assert.True(before.FirstResolvedAt is null || before.FirstResolvedAt == now.FirstResolvedAt);
        Assert.True(before.Breaches(SlaMeasure.FirstResponse) <= now.Breaches(SlaMeasure.FirstResponse));
        Assert.True(now.EscalationLevel >= before.EscalationLevel && now.EscalationLevel <= 3);
        Assert.True(now.Reopens >= before.Reopens && now.Reassignments >= before.Reassignments);
        Assert.True(now.PublicReplies >= before.PublicReplies && now.CustomerMessages >= before.CustomerMessages);
        Assert.True(now.CustomerWait >= before.CustomerWait);
        Assert.Equal(before.Policy, now.Policy);
    }
}
