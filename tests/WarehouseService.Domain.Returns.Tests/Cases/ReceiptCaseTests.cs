using System.Collections.Immutable;
using System.Text.Json;
using WarehouseService.Domain.Returns.Tests.Language;

namespace WarehouseService.Domain.Returns.Tests.Cases;

/// <summary>The shared cases of receipts.</summary>
public sealed class ReceiptCaseTests
{
    public static IEnumerable<object[]> Ids => CaseFile.IdsOf("13-receipts.json");

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_shared_cases_of_receipts_hold(string id)
    {
        var (input, expected) = CaseFile.Case("13-receipts.json", id);
        input.HasNothingBut("authorised", "parcels");
        expected.HasNothingBut("lines", "status", "refund_total", "dispositions", "flags");

        var summary = ReceiptSummary.Of(new() { Authorised = [.. All(input, "authorised").Select(Authorised)], Parcels = [.. All(input, "parcels").Select(Parcel)] });

        Assert.Equal(
            All(expected, "lines").Select(line => new ReceiptLine
            {
                Line = Text(line, "line"),
                Received = Number(line, "received"),
                Accepted = Number(line, "accepted"),
                Outstanding = Number(line, "outstanding"),
                Refund = Minor(line, "refund"),
            }),
            summary.Lines.AsEnumerable());
        Assert.Equal(Text(expected, "status"), summary.Status.Name);
        Assert.Equal(Minor(expected, "refund_total"), summary.RefundTotal);
        Assert.Equal(
            expected.GetProperty("dispositions").EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetInt32()),
            summary.Dispositions.ToDictionary(one => one.Key.Name, one => one.Value));
        Assert.Equal(expected.Find("flags")?.EnumerateArray().Select(flag => flag.GetString()) ?? [], summary.Flags.Select(flag => flag.Name));
    }

    private static AuthorisedLine Authorised(JsonElement line) =>
        new() { Line = Text(line, "line"), Quantity = Number(line, "qty"), Worth = Minor(line, "refundable") };

    private static ReceivedParcel Parcel(JsonElement parcel) => new() { Items = [.. All(parcel, "items").Select(Item)] };

    private static ReceivedItem Item(JsonElement item) => new()
    {
        Line = Text(item, "line"),
        Quantity = Number(item, "qty"),
        Outcomes =
        [
            .. All(item, "outcomes").Select(outcome => new ReceiptOutcome
            {
                Quantity = Number(outcome, "qty"),
                IsAccepted = outcome.GetProperty("accepted").GetBoolean(),
                Disposition = Disposition.All.Single(one => one.Name == Text(outcome, "disposition")),
            }),
        ],
    };

    private static ImmutableArray<JsonElement> All(JsonElement item, string name) => item.Find(name) is { } list ? [.. list.EnumerateArray()] : [];

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString()!;

    private static int Number(JsonElement item, string name) => item.GetProperty(name).GetInt32();

    private static Money Minor(JsonElement item, string name) => Money.OfMinor(item.GetProperty(name).GetInt64(), Yuan.Currency);
}
