using System.Globalization;
using NodaTime;
using WarehouseService.Domain.Returns.Json;
using WarehouseService.Domain.Returns.Tests.Language;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Returns.Tests.Model;

/// <summary>The desk and the plain case side by side: after every move they must agree.</summary>
internal sealed class CaseMachine
{
    private readonly House _house;
    private readonly PlainCase _plain;
    private ReturnCase _before;
    private Instant _now = Story.Nine;

    public CaseMachine(int kind)
    {
        var (isLate, isInstant, hasLabel) = (kind % 2 == 1, kind / 2 % 2 == 1, kind / 4 % 2 == 1);
        _house = new(policy: ACase.Graded, process: ReturnProcess.Default with { RefundsInstantly = isInstant });
        var order = isLate ? ACase.Late(_house) : ACase.OnlyAnOrder(_house);
        _before = order.Given(People.Cleo, ACase.Request() with { HasSellersLabel = hasLabel }).Case;
        _plain = new(isLate, isInstant, hasLabel);
        IsSound();
    }

    public Dictionary<string, int> Kinds { get; } = [];

    public HashSet<(string Command, string From, string To)> Arcs { get; } = [];

    public HashSet<string> Codes { get; } = [];

    public void Run(IEnumerable<CaseMove> moves)
    {
        // Of what is over there is little to say.
        foreach (var move in moves.Where(move => _plain.Status is not ("cancelled" or "closed") || move.Pick % 4 == 0))
        {
            Do(move);
        }
    }

    private void Do(CaseMove move)
    {
        _now += move.Gap % 12 == 1 ? Duration.FromDays(31) : move.Gap % 4 == 0 ? Duration.FromDays(move.Gap / 4 % 9) : Duration.FromMinutes(1);
        var type = move.CommandOn(_plain);
        var by = move.ActorFor(type);
        var command = move.Filled(type, _plain);
        var wrong = _plain.AllThatIsWrong(command, by, _now).MinBy(kind => kind.Value);
        var (everything, from) = (_house.Everything(), _plain.Status);

        var refusal = _house.Ask(by, _now, command);

        Assert.True(wrong == refusal?.Kind, $"{by} {command} at {_now} while {from}: expected {wrong}, told {refusal?.Code} {refusal?.Message}");
        Kinds[wrong?.Name ?? "accepted"] = Kinds.GetValueOrDefault(wrong?.Name ?? "accepted") + 1;
        if (refusal is not null)
        {
            Codes.Add(refusal.Code.Name);
            Assert.Equal(everything, _house.Everything());
            Assert.All([Languages.English, Languages.Chinese], language => Assert.DoesNotContain('{', refusal.Text(language)));
            return;
        }

        _plain.Do(command, by, _now);
        if (command is not RequestReturn)
        {
            Arcs.Add((type.Name, from, _plain.Status));
        }

        IsSound();
    }

    private void IsSound()
    {
        var now = _house.Case().State!;
        Assert.Equal(_plain.Status, now.Status.Name);
        foreach (var line in now.Lines)
        {
            Assert.Equal(_plain.Units.Where(unit => unit.Line == line.Line()).Select(unit => unit.ToString()), line.Lots.SelectMany(lot => Units(line.Line(), lot)));
            Assert.Equal(_plain.Granted[line.Line()], line.Granted());
            var toRefund = now.GoodsToRefund()?.Items.Where(item => item.Line == line.Line()).Sum(item => item.Quantity) ?? 0;
            Assert.Equal(_plain.Refundable(line.Line()).Count, toRefund);
            Assert.InRange(line.Lots.Where(lot => lot.Refund is not null).Sum(lot => lot.Quantity) + toRefund, 0, line.Granted());
        }

        Assert.Equal((_plain.HeldA, _plain.ReturnedA), (_house.Ledger.HeldOf("A", "A2"), _house.Ledger.Returned.GetValueOrDefault("A")));
        Assert.Equal((_plain.BreachedAt, _plain.Level, _plain.Appeals), (now.RefundBreachedAt, now.EscalationLevel, now.Appeals));
        NothingIsErased(now);
        NothingUnearnedIsRefunded(now);
        IsTheSumOfItsJournal(now);
        _before = now;
    }

    private static IEnumerable<string> Units(string line, GoodsLot lot) => Enumerable.Repeat(
        string.Create(CultureInfo.InvariantCulture, $"{line} {lot.Status.Name} {lot.Parcel} {lot.Grade} {lot.IsAccepted} {lot.Refund} {lot.RefundBefore}"), lot.Quantity);

    private void NothingIsErased(ReturnCase now)
    {
        Assert.Equal((_before.Policy.ToString(), _before.Process, _before.RequestedAt), (now.Policy.ToString(), now.Process, now.RequestedAt));
        Assert.True(now.EscalationLevel >= _before.EscalationLevel && now.Appeals >= _before.Appeals);
        Assert.True(_before.RefundBreachedAt is null || _before.RefundBreachedAt == now.RefundBreachedAt);
        foreach (var (before, after) in _before.Lines.Zip(now.Lines))
        {
            Assert.Equal(before.Decisions.AsEnumerable(), after.Decisions.Take(before.Decisions.Length));
            Assert.True(after.Lots.Sum(lot => lot.Quantity) >= before.Lots.Sum(lot => lot.Quantity), "Units vanished.");
            Assert.True(Arrived(after) >= Arrived(before) && after.Granted() >= before.Granted(), "A count fell.");
        }
    }

    private static int Arrived(ReturnLine line) => line.Count(GoodsStatus.Received) + line.Count(GoodsStatus.Inspected) + line.Count(GoodsStatus.WrongItem);

    private static void NothingUnearnedIsRefunded(ReturnCase now)
    {
        foreach (var lot in now.Lines.SelectMany(line => line.Lots).Where(lot => lot.Refund is not null && !now.Process.RefundsInstantly))
        {
            Assert.True(lot.IsAccepted == true || (lot.Status == GoodsStatus.Lost && now.HasSellersLabel), $"{lot.Status} was refunded.");
        }
    }

    private void IsTheSumOfItsJournal(ReturnCase now)
    {
        ReturnCase? sum = null;
        var key = new AggregateKey(CommandContext.DefaultTenant, "return", "A1");
        foreach (var record in _house.Journal("return", "A1"))
        {
            sum = ReturnCaseFormat.Instance.Read(key, record).Apply(sum, new(record.Version, record.Occurred, Actor.Parse(record.Actor)));
        }

        Assert.Equal(ReturnCaseFormat.Instance.Write(now), ReturnCaseFormat.Instance.Write(sum!));
    }
}
