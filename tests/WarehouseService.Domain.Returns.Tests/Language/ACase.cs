using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Returns.Tests.Language;

/// <summary>Beginnings of stories about case A1 of customer C1 on order O1: ten kettles on line A, a lamp on line B, delivered five days ago.</summary>
internal static class ACase
{
    public static readonly ReturnPolicy Graded = ReturnPolicy.Default with
    {
        Settlement = new()
        {
            KeptByGrade = ImmutableSortedDictionary.CreateRange(
                StringComparer.Ordinal, new Dictionary<string, BasisPoints> { ["A"] = BasisPoints.Of(10_000), ["B"] = BasisPoints.Of(7_000) }),
        },
    };

    public static readonly GoodsEvidence Photo = new() { Sha256 = new string('a', GoodsEvidence.DigestLength), Reference = "photo-1" };

    public static Story OnlyAnOrder(House? house = null, int shipping = 0)
    {
        var story = Story.In(house ?? new(policy: Graded)).Given(People.Robot, new OpenOrderLedger
        {
            Order = "O1",
            Customer = "C1",
            Sale = new()
            {
                Order = "O1",
                Currency = Yuan.Currency,
                Lines = [new() { Id = "A", Quantity = 10, UnitPrice = Yuan.Of(100) }, new() { Id = "B", Quantity = 1, UnitPrice = Yuan.Of(45) }],
                Shipping = new() { Charged = Yuan.Of(shipping) },
            },
            Tenders = [new() { Id = "card", Captured = Yuan.Of(1_045 + shipping) }],
        });
        story.House.Orders.Lines.Add(Delivered("A", 10));
        story.House.Orders.Lines.Add(Delivered("B", 1));
        return story;
    }

    public static ReturnFacts Delivered(string line, int quantity, int days = 5) =>
        new() { Line = line, Quantity = 0, QuantityDelivered = quantity, Deliveries = [Story.Nine - Duration.FromDays(days)] };

    public static RequestedLine Line(string line, int quantity, ReturnReason? reason = null) =>
        new() { Line = line, Quantity = quantity, Reason = reason ?? ReturnReason.ChangeOfMind };

    public static RequestReturn Request(params ImmutableArray<RequestedLine> lines) => new()
    {
        Case = "A1", Order = "O1", Customer = "C1", Lines = lines.IsEmpty ? [Line("A", 3), Line("B", 1)] : lines, Method = ReturnMethod.DropOff,
    };

    /// <summary>Three kettles and the lamp may come back.</summary>
    public static Story Authorised(House? house = null) => OnlyAnOrder(house).Given(People.Cleo, Request());

    /// <summary>The same, but too late: a person looks at it.</summary>
    public static Story InReview(House? house = null) => Late(house).Given(People.Cleo, Request()).Given(People.Ann, new ReviewReturn { Case = "A1" });

    /// <summary>An order that was delivered forty days ago.</summary>
    public static Story Late(House? house = null)
    {
        var story = OnlyAnOrder(house);
        story.House.Orders.Lines.Clear();
        story.House.Orders.Lines.Add(Delivered("A", 10, 40));
        story.House.Orders.Lines.Add(Delivered("B", 1, 40));
        return story;
    }

    public static LineVerdict Accept(string line, string? reason = null) => new() { Line = line, Outcome = LineOutcome.Accepted, Reason = reason };

    public static LineVerdict Reject(string line) => new() { Line = line, Outcome = LineOutcome.Rejected, Reason = "It came too late." };

    public static LineVerdict Reduce(string line, int quantity) =>
        new() { Line = line, Outcome = LineOutcome.Reduced, Quantity = quantity, Reason = "The rest was used." };

    public static DecideReturn Decide(params ImmutableArray<LineVerdict> verdicts) => new() { Case = "A1", Verdicts = verdicts };

    public static DecideAppeal OnAppeal(params ImmutableArray<LineVerdict> verdicts) => new() { Case = "A1", Verdicts = verdicts };

    public static SendParcel Send(string parcel, params ImmutableArray<LineQuantity> items) => new() { Case = "A1", Parcel = parcel, Items = items };

    public static ReceiveParcel Receive(string parcel, params ImmutableArray<LineQuantity> items) => new() { Case = "A1", Parcel = parcel, Items = items };

    public static LineQuantity Of(string line, int quantity) => new() { Line = line, Quantity = quantity };

    public static InspectGoods Inspect(string parcel, string line, int quantity, string? grade = null, bool isAccepted = true) => new()
    {
        Case = "A1",
        Parcel = parcel,
        Line = line,
        Found = [new() { Quantity = quantity, Grade = grade, IsAccepted = isAccepted, Disposition = Disposition.Restock }],
        Evidence = isAccepted ? [] : [Photo],
    };

    public static MarkRefunded Refunded(string refund, params ImmutableArray<ReturnedItem> items) => new() { Case = "A1", Refund = refund, Items = items };

    public static ReturnedItem Item(string line, int quantity, string? grade = null) => new() { Line = line, Quantity = quantity, Grade = grade };

    public static string ToText(this ReturnedGoods? goods) => goods is null
        ? "nothing"
        : string.Join(", ", goods.Items.Select(item => $"{item.Quantity} {item.Line}{(item.Grade is null ? "" : $" grade {item.Grade}")}"));

    public static string Lots(this ReturnLine line) => string.Join(", ", line.Lots.Select(lot => $"{lot.Quantity} {lot.Status.Name}"));
}
