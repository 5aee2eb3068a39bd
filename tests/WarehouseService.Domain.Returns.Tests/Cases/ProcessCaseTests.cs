using System.Text.Json;
using WarehouseService.Domain.Returns.Tests.Language;

namespace WarehouseService.Domain.Returns.Tests.Cases;

public sealed class ProcessCaseTests
{
    private const string Process = "14-process.json";
    private const string Concurrency = "06-concurrency.json";

    public static IEnumerable<object[]> ApprovalIds() =>
        CaseFile.IdsOf(Process).Where(id => CaseFile.Case(Process, (string)id[0]).Input.Find("approver") is not null);

    public static IEnumerable<object[]> ConcurrencyIds() => CaseFile.IdsOf(Concurrency);

    [Theory]
    [MemberData(nameof(ApprovalIds))]
    public void Refunds_are_approved_within_limits_and_by_somebody_else(string id)
    {
        var (input, expected) = CaseFile.Case(Process, id);
        var policy = input.GetProperty("policy");
        Money Limit(string role) => Shop.Of(policy.GetProperty("limits").EnumerateArray().Single(limit => limit.GetProperty("role").GetString() == role).GetProperty("max").GetInt64());
        var shop = new Shop(Shop.Limits with { Agent = Limit("agent"), Supervisor = Limit("lead"), Finance = Limit("manager") });
        var amount = input.GetProperty("amount").GetInt64();
        shop.Given(People.Robot, OfTotal(2 * amount)).Given(Actor.Agent(input.GetProperty("requester").GetString()!), Shop.Proposal(amount));
        var approver = input.GetProperty("approver").GetString()!;
        var refusal = shop.Ask(input.GetProperty("role").GetString() switch
        {
            "agent" => Actor.Agent(approver),
            "lead" => Actor.Supervisor(approver),
            "manager" => Actor.Of(Role.Finance, approver),
            var other => throw new InvalidOperationException($"{other} is not understood."),
        }, new ApproveRefund { Refund = "R1" });
        Assert.Equal(expected.GetProperty("allowed").GetBoolean(), refusal is null);
        Assert.Equal(expected.Find("reason")?.GetString(), refusal?.Code.Name);
    }

    [Theory]
    [MemberData(nameof(ConcurrencyIds))]
    public async Task Requests_for_money_of_one_order_end_as_expected(string id)
    {
        var (input, expected) = CaseFile.Case(Concurrency, id);
        var shop = new Shop(Shop.Limits with { StandingAuthority = Shop.Of(long.MaxValue / 2) });
        shop.Given(People.Robot, OfTotal(input.GetProperty("captured").GetInt64()));
        Refusal? Request(JsonElement request)
        {
            var key = request.GetProperty("key").GetString()!;
            return shop.Ask(People.Ann, Shop.Proposal(request.GetProperty("amount").GetInt64(), key), key)
                ?? shop.Ask(People.Robot, new ReserveRefund { Refund = key }, $"reserve {key}");
        }

        var requests = input.GetProperty("requests").EnumerateArray().ToList();
        Refusal?[] refusals = input.GetProperty("run").GetString() == "sequential"
            ? [.. requests.Select(Request)]
            : await Task.WhenAll(requests.Select(request => Task.Run(() => Request(request))));
        Assert.Equal(expected.GetProperty("accepted_count").GetInt32(), shop.Ledger.Refunds.Count(refund => refund.TakesMoney()));
        Assert.Equal(expected.GetProperty("refunded_total").GetInt64(), input.GetProperty("captured").GetInt64() - shop.Ledger.Remaining().MinorUnits);
        if (expected.Find("rejected_reason")?.GetString() is { } reason)
        {
            Assert.Contains(refusals, refusal => reason == (refusal?.Kind == RefusalKind.IdempotencyConflict ? "IDEMPOTENCY_CONFLICT" : refusal?.Code.Name));
        }
    }

    private static OpenOrderLedger OfTotal(long total) => Shop.Opening with
    {
        Sale = Shop.Opening.Sale with { Lines = [new() { Id = "A", Quantity = 1, UnitPrice = Shop.Of(total) }] },
        Tenders = [new() { Id = "card", Captured = Shop.Of(total) }],
    };
}
