namespace WarehouseService.Domain.Returns.Tests.Cases;

public sealed class TenderCaseTests
{
    private const string Tenders = "05-tenders.json";
    private const string Exchanges = "07-exchanges.json";
    private static readonly Currency Euro = Currency.Of("EUR");

    public static IEnumerable<object[]> TenderIds() => CaseFile.IdsOf(Tenders);

    public static IEnumerable<object[]> ExchangeIds() => CaseFile.IdsOf(Exchanges);

    [Theory]
    [MemberData(nameof(TenderIds))]
    public void Tenders_share_a_refund_as_expected(string id)
    {
        var (input, expected) = CaseFile.Case(Tenders, id);
        var split = TenderSplit.Of(
            CaseOrder.Amount(input, "amount", Euro)!.Value,
            [.. input.GetProperty("tenders").EnumerateArray().Select(tender => new Tender
            {
                Id = tender.GetProperty("id").GetString()!,
                Captured = CaseOrder.Amount(tender, "captured", Euro)!.Value,
                Refunded = CaseOrder.Amount(tender, "refunded", Euro),
                ChargedBack = CaseOrder.Amount(tender, "charged_back", Euro),
            })],
            TenderOrder.FromName(input.GetProperty("mode").GetString()),
            Excess.FromName(input.GetProperty("over_refund").GetString()));
        Assert.Equal(expected.GetProperty("accepted").GetBoolean(), split.IsSuccess);
        if (split.IsFailed)
        {
            Assert.Equal(expected.GetProperty("reason").GetString(), split.Refusal()!.Code.Name);
            return;
        }

        Assert.Equal(expected.GetProperty("amount").GetInt64(), split.Value.Amount.MinorUnits);
        Assert.Equal(
            expected.GetProperty("split").EnumerateArray().Select(share => (share.GetProperty("tender").GetString()!, share.GetProperty("amount").GetInt64())),
            split.Value.Shares.Select(share => (share.Tender, share.Amount.MinorUnits)));
    }

    [Theory]
    [MemberData(nameof(ExchangeIds))]
    public void An_exchange_moves_the_difference(string id)
    {
        var (input, expected) = CaseFile.Case(Exchanges, id);
        input.HasNothingBut("returned_value", "new_items_gross", "fees");
        var difference = ExchangeDifference.Of(
            CaseOrder.Amount(input, "returned_value", Euro)!.Value,
            CaseOrder.Amount(input, "new_items_gross", Euro)!.Value,
            CaseOrder.Amount(input, "fees", Euro));
        Assert.Equal(expected.GetProperty("difference_due_from_customer").GetInt64(), difference.DueFromCustomer.MinorUnits);
        Assert.Equal(expected.GetProperty("refund_to_customer").GetInt64(), difference.RefundToCustomer.MinorUnits);
    }
}
