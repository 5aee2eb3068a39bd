using FsCheck;
using FsCheck.Fluent;
using WarehouseService.Domain.Returns.Tests.Language;
using static WarehouseService.Domain.Returns.Tests.Language.ACase;

namespace WarehouseService.Domain.Returns.Tests.Model;

/// <summary>One step of a random program, in numbers: what they mean depends on where the case is.</summary>
public sealed record CaseMove(int Pick, int Who, int Gap, int Fill)
{
    private static readonly Type[] All =
    [
        typeof(ReviewReturn), typeof(DecideReturn), typeof(AppealReturn), typeof(DecideAppeal), typeof(SendParcel), typeof(ReceiveParcel), typeof(InspectGoods),
        typeof(MarkRefunded), typeof(UnmarkRefunded), typeof(ReportLost), typeof(RaiseRefundOverdue), typeof(ExpireReturn), typeof(CloseReturn),
        typeof(RequestReturn), typeof(CancelReturn),
    ];

    private static readonly Type[] OfGoods =
    [
        typeof(SendParcel), typeof(SendParcel), typeof(SendParcel), typeof(ReceiveParcel), typeof(ReceiveParcel), typeof(InspectGoods), typeof(InspectGoods),
        typeof(MarkRefunded), typeof(UnmarkRefunded), typeof(ReportLost), typeof(RaiseRefundOverdue),
    ];

    /// <summary>Shrinks by leaving moves out; the numbers mean nothing by themselves.</summary>
    public static Arbitrary<CaseMove[]> Programs() => Arb.From(
        (from pick in Gen.Choose(0, 9_999)
         from who in Gen.Choose(0, 9_999)
         from gap in Gen.Choose(0, 9_999)
         from fill in Gen.Choose(0, 9_999)
         select new CaseMove(pick, who, gap, fill)).ArrayOf(),
        moves => Enumerable.Range(0, moves.Length).Select(left => moves.Where((_, index) => index != left).ToArray()));

    /// <summary>Mostly what leads on from where the case is; now and then anything.</summary>
    internal Type CommandOn(PlainCase plain)
    {
        Type[] choices = Pick % 10 == 0 ? All : plain.Status switch
        {
            "requested" => [typeof(ReviewReturn), typeof(ReviewReturn), typeof(ReviewReturn), typeof(CancelReturn)],
            "in_review" => [typeof(DecideReturn), typeof(DecideReturn), typeof(DecideReturn), typeof(DecideReturn), typeof(CancelReturn)],
            "declined" => [typeof(AppealReturn), typeof(AppealReturn), typeof(AppealReturn), typeof(CloseReturn), typeof(CancelReturn)],
            "appealed" => [.. OfGoods, typeof(DecideAppeal), typeof(DecideAppeal), typeof(DecideAppeal), typeof(CancelReturn)],
            "partly_authorised" => [.. OfGoods, typeof(AppealReturn), typeof(AppealReturn), typeof(ExpireReturn), typeof(ExpireReturn), typeof(CloseReturn)],
            "authorised" => [.. OfGoods, typeof(ExpireReturn), typeof(ExpireReturn), typeof(CloseReturn), typeof(CancelReturn)],
            "expired" => [.. OfGoods.Skip(3), typeof(ReportLost), typeof(CloseReturn)],
            "closed" => [typeof(UnmarkRefunded), typeof(MarkRefunded)],
            _ => All,
        };
        return choices[Pick / 10 % choices.Length];
    }

    internal Actor ActorFor(Type command) => Who % 10 == 0
        ? People.All[Who / 10 % People.All.Count]
        : command.Name switch
        {
            nameof(ReviewReturn) => People.Ann,
            nameof(DecideReturn) => Who % 3 == 0 ? People.Ann : People.Sue,
            nameof(DecideAppeal) => Who % 4 == 0 ? People.Sue : People.Sam,
            nameof(AppealReturn) or nameof(SendParcel) or nameof(CancelReturn) or nameof(RequestReturn) => People.Cleo,
            nameof(ReceiveParcel) => People.Wes,
            nameof(InspectGoods) => People.Quin,
            nameof(ReportLost) => People.Carl,
            nameof(CloseReturn) => People.Ann,
            _ => People.Robot,
        };

    internal ICommand Filled(Type command, PlainCase plain)
    {
        var line = Fill % 3 == 0 ? "B" : "A";
        var quantity = 1 + (Fill / 3 % 3);
        var parcel = $"P{1 + (Fill / 9 % 4)}";
        var arrived = plain.Units.Find(unit => unit.Status == "received" && Fill % 5 > 0);
        return command.Name switch
        {
            nameof(RequestReturn) => Request(Line("A", 1 + (Fill % 9))) with { Case = "A2" },
            nameof(ReviewReturn) => new ReviewReturn { Case = "A1" },
            nameof(DecideReturn) => Decide([.. plain.Asked.Keys.Take(Fill % 11 == 0 ? 1 : 2).Select(Verdict)]),
            nameof(DecideAppeal) => OnAppeal([.. plain.Asked.Keys.Where(one => Fill % 11 == 0 || plain.Granted[one] < plain.Asked[one]).DefaultIfEmpty("A").Select(Verdict)]),
            nameof(AppealReturn) => new AppealReturn { Case = "A1", Reason = "x" },
            nameof(SendParcel) => Send(parcel, Of(line, Fill % 4 > 0 ? Math.Max(1, Math.Min(quantity, plain.Count(line, "awaiting"))) : quantity)),
            nameof(ReportLost) => new ReportLost { Case = "A1", Parcel = plain.Units.Find(unit => unit.Status == "in_transit")?.Parcel ?? parcel },
            nameof(ReceiveParcel) => Receive(
                Fill % 5 > 0 ? plain.Units.Find(unit => unit.Status == "in_transit")?.Parcel ?? parcel : parcel, Fill % 7 == 0 ? [Of("Z", 1), Of(line, quantity)] : [Of(line, quantity)]),
            nameof(InspectGoods) => Inspected(arrived?.Parcel ?? parcel, arrived?.Line ?? line, arrived is null ? quantity : 1),
            nameof(CancelReturn) => new CancelReturn { Case = "A1" },
            nameof(ExpireReturn) => new ExpireReturn { Case = "A1" },
            nameof(CloseReturn) => new CloseReturn { Case = "A1" },
            nameof(RaiseRefundOverdue) => new RaiseRefundOverdue { Case = "A1" },
            nameof(UnmarkRefunded) => new UnmarkRefunded { Case = "A1", Refund = $"R{Fill % 3}" },
            _ => plain.Refundable("A").Concat(plain.Refundable("B")).FirstOrDefault() is { } unit && Fill % 6 > 0
                ? Refunded($"R{Fill % 3}", Item(unit.Line, 1, unit.Grade))
                : Refunded($"R{Fill % 3}", Item(line, quantity)),
        };
    }

    private LineVerdict Verdict(string line, int place) => ((Fill / 11) % 6) switch
    {
        0 => Reject(line),
        1 or 2 => Accept(line, "x"),
        3 => Accept(line),
        4 => place == 0 ? Reduce(line, 1 + (Fill % 3)) : Reject(line),
        _ => place == 0 ? Accept(line, "x") : Reject(line),
    };

    private InspectGoods Inspected(string parcel, string line, int quantity) => new()
    {
        Case = "A1",
        Parcel = parcel,
        Line = line,
        Found =
        [
            new()
            {
                Quantity = quantity,
                Grade = (Fill % 3) switch { 0 => "A", 1 => "B", _ => null },
                IsAccepted = Fill % 4 > 0,
                IsWrongItem = Fill % 8 == 0,
                Disposition = Disposition.All[Fill % Disposition.All.Length],
            },
        ],
        Evidence = [Photo],
    };
}
