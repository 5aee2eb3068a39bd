using NodaTime;
using System.Globalization;
using WarehouseService.Domain.Complaints.Json;
using WarehouseService.Domain.Complaints.Tests.Language;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Complaints.Tests.Model;

/// <summary>The desks and the plain house side by side: after every move they must agree.</summary>
internal sealed class HouseMachine
{
    private readonly HouseDesk _desk = AComplaint.OnlyATicket().Desk;
    private readonly PlainHouse _plain = new();
    private readonly Dictionary<string, Complaint> _before = [];
    private Instant _now = AComplaint.Nine;

    public Dictionary<string, int> Kinds { get; } = [];

    public HashSet<(string Command, string? From, string To)> Arcs { get; } = [];

    public void Run(IEnumerable<Move> moves)
    {
        foreach (var move in moves)
        {
            Do(move);
        }
    }

    private void Do(Move move)
    {
        var at = move.InstantOn(_plain, _now);
        var (name, _) = move.CommandOn(_plain);
        var by = move.ActorFor(name, _plain);
        var command = move.Filled(name, _plain);
        var wrong = _plain.AllThatIsWrong(command, by, at).MinBy(kind => kind.Value);
        var everything = _desk.Everything();
        var from = StatusOf(command);

        var refusal = _desk.Ask(by, at, command);

        Assert.True(wrong == refusal?.Kind, $"{by} {command} at {at} while {from}: expected {wrong}, told {refusal?.Code} {refusal?.Message}");
        Kinds[wrong?.Name ?? "accepted"] = Kinds.GetValueOrDefault(wrong?.Name ?? "accepted") + 1;
        if (wrong is not null)
        {
            Assert.Equal(everything, _desk.Everything());
            return;
        }

        _plain.Do(command, by, at);
        _now = Instant.Max(_now, at);
        Arcs.Add((name, from, StatusOf(command)!));
        Check();
    }

    private string? StatusOf(ICommand command) => command switch
    {
        ComplaintCommand asked => _plain.Complaints.GetValueOrDefault(asked.Complaint)?.Status,
        RemedyCommand asked => _plain.Remedies.GetValueOrDefault(asked.Remedy)?.Status,
        CorrectiveActionCommand asked => _plain.Actions.GetValueOrDefault(asked.Action)?.Status,
        _ => null,
    };

    private void Check()
    {
        foreach (var (id, plain) in _plain.Complaints)
        {
            var record = _desk.Complaint(id);
            plain.AgreesWith(record);
            NothingIsErased(record.State!);
            IsTheSumOfItsJournal(ComplaintFormat.Instance, "complaint", id, record.State!);
        }

        foreach (var (id, plain) in _plain.Remedies)
        {
            var record = _desk.Remedy(id);
            plain.AgreesWith(record);
            NoMoneyWithoutAuthority(record.State!);
            IsTheSumOfItsJournal(RemedyFormat.Instance, "remedy", id, record.State!);
        }

        foreach (var (id, plain) in _plain.Actions)
        {
            plain.AgreesWith(_desk.Action(id));
            IsTheSumOfItsJournal(CorrectiveActionFormat.Instance, "corrective-action", id, _desk.Action(id).State!);
        }

        LedgerAndLinksAgree();
        TimersAgree();
    }

    private void NothingIsErased(Complaint now)
    {
        if (_before.TryGetValue(now.Id, out var before))
        {
            Assert.True(before.AnsweredAt is null || before.AnsweredAt == now.AnsweredAt, "The first answer changed.");
            Assert.True(!before.IsAnswerBreached() || now.IsAnswerBreached(), "A breach was taken back.");
            Assert.InRange(now.EscalationLevel, before.EscalationLevel, 3);
            Assert.True(now.Stage >= before.Stage);
            Assert.Equal((before.FiledAt, before.Policy, before.Regime), (now.FiledAt, now.Policy, now.Regime));
        }

        _before[now.Id] = now;
    }

    private static void NoMoneyWithoutAuthority(Remedy remedy)
    {
        if (remedy.Status != RemedyStatus.Executed)
        {
            Assert.Null(remedy.ExecutedAt);
            return;
        }

        var approval = remedy.Approval!;
        Assert.Equal(remedy.Amount, approval.Amount);
        Assert.True(remedy.ExecutedAt >= approval.At && remedy.ExecutedAt <= approval.ValidUntil);
        string?[] people = [remedy.RequestedBy.Id, approval.By?.Id, remedy.ExecutedBy!.Id];
        Assert.Equal(3, people.Distinct().Count());
    }

    private void LedgerAndLinksAgree()
    {
        var ledger = _desk.Ledger();
        var open = _plain.Complaints.Values.Where(complaint => !complaint.IsOver).Select(complaint => complaint.Id).Order().ToList();
        Assert.Equal(open, ledger.Complaints.Where(entry => entry.IsOpen).Select(entry => entry.Complaint).Order());
        Assert.Equal(open.Select(id => $"complaint/{id}"), _desk.Links().Select(link => link.To.ToString()).Order());
        Assert.Equal(
            _plain.Complaints.Values.Where(complaint => complaint.IsHeld).Select(complaint => complaint.Id).Order(),
            ledger.Complaints.Where(entry => entry.IsHeld).Select(entry => entry.Complaint).Order());
        Assert.Equal(
            _plain.Remedies.Values.Where(remedy => remedy.IsLive).Select(remedy => (remedy.Id, remedy.Amount, remedy.Status)).Order(),
            ledger.Remedies.Select(remedy => (remedy.Remedy, remedy.Amount.MinorUnits, remedy.Status.Name)).Order());
    }

    private void TimersAgree()
    {
        foreach (var (id, plain) in _plain.Complaints)
        {
            Assert.Equal(plain.TimerDue, Rounded(Assert.Single(_desk.Complaint(id).State!.Work().Select(work => (Instant?)work.Due).DefaultIfEmpty(null))));
        }

        foreach (var (id, plain) in _plain.Remedies)
        {
            Assert.Equal(plain.TimerDue, Rounded(Assert.Single(_desk.Remedy(id).State!.Work().Select(work => (Instant?)work.Due).DefaultIfEmpty(null))));
        }
    }

    // Stores keep 100 ns, and work is never early.
    private static Instant? Rounded(Instant? due) =>
        due is { } at ? Instant.FromUnixTimeTicks(at.ToUnixTimeTicks()) is var cut && cut < at ? cut.PlusTicks(1) : cut : null;

    private void IsTheSumOfItsJournal<TState>(RecordFormat<TState> format, string kind, string id, TState state)
        where TState : class
    {
        var key = new AggregateKey(CommandContext.DefaultTenant, kind, id);
        TState? sum = null;
        foreach (var record in _desk.Journal(kind, id))
        {
            var happened = format.Read(key, record);
            Assert.Equal((record.Type, record.Payload), format.Write(happened));
            sum = happened.Apply(sum, new Stamp(record.Version, record.Occurred, Actor.Parse(record.Actor)));
        }

        Assert.Equal(format.Write(state), format.Write(sum!));
        var document = _desk.Store.LoadAsync(key, null).GetAwaiter().GetResult().Document!;
        Assert.Equal(document.Payload, format.Write(format.Read(document with { Payload = string.Create(CultureInfo.InvariantCulture, $" {document.Payload}") })));
    }
}
