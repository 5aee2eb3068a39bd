using WarehouseService.Domain.Returns.Tests.Language;
using WarehouseService.Storage.Sqlite;
using static WarehouseService.Domain.Returns.Tests.Language.People;

namespace WarehouseService.Domain.Returns.Tests;

public sealed class RefundRaceTests
{
    private const int AtOnce = 8;

    [Fact]
    public Task Two_times_sixty_of_a_hundred_at_once_are_never_both_reserved() => InMemory(200, async shop =>
    {
        shop.Approved(600_00).Approved(600_00, "R2");
        var refusals = await Together(
            () => shop.Ask(Robot, new ReserveRefund { Refund = "R1" }), () => shop.Ask(Robot, new ReserveRefund { Refund = "R2" }));
        Assert.Equal(SettlementCodes.ExceedsRemaining, Assert.Single(refusals, refusal => refusal is not null)!.Code);
        Assert.Equal(Shop.Of(400_00), shop.Ledger.Remaining());
    });

    [Fact]
    public Task Two_approvals_at_once_that_together_pass_the_limit_do_not_both_win() => InMemory(200, async shop =>
    {
        shop.Given(Ann, Shop.Proposal(300_00)).Given(Ann, Shop.Proposal(300_00, "R2"));
        var refusals = await Together(
            () => shop.Ask(Sue, new ApproveRefund { Refund = "R1" }), () => shop.Ask(Sue, new ApproveRefund { Refund = "R2" }));
        Assert.Equal(RefundCodes.AboveLimit, Assert.Single(refusals, refusal => refusal is not null)!.Code);
    });

    [Fact]
    public Task Paid_and_declined_at_once_end_as_one_of_them() => InMemory(200, async shop =>
    {
        shop.Sent(300_00);
        var refusals = await Together([.. Enumerable.Range(0, AtOnce).Select(i => (Func<Refusal?>)(() =>
            shop.Ask(Fay, new AnswerRefund { Refund = "R1", Answer = i % 2 == 0 ? RefundAnswer.Paid : RefundAnswer.Declined })))]);
        Assert.Single(refusals, refusal => refusal is null);
        Assert.Equal(shop.Refund().Status == RefundStatus.Settled ? Shop.Of(700_00) : Shop.Of(1_000_00), shop.Ledger.Remaining());
    });

    [Fact]
    public Task Eight_at_once_never_refund_more_than_was_paid_in_memory() => InMemory(10, Scramble);

    [Fact]
    public async Task Eight_at_once_never_refund_more_than_was_paid_on_SQLite()
    {
        var folder = Directory.CreateTempSubdirectory("warehouse-returns-");
        using (var store = SqliteStore.Open(Path.Combine(folder.FullName, "desk.db"), new() { SurvivesPowerFailure = false }))
        {
            await Scramble(Shop.WithOrder(store: store, work: store));
        }

        folder.Delete(recursive: true);
    }

    // Each of eight proposes, approves, reserves, sends, answers (paid, declined, in time or not, twice), retries and charges back, in a wild order.
    private static async Task Scramble(Shop shop)
    {
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(worker => Task.Run(() =>
        {
            var random = new Random(worker);
            for (var step = 0; step < 150; step++)
            {
                var refund = $"R{random.Next(12)}";
                _ = random.Next(9) switch
                {
                    0 => shop.Ask(Ann, Shop.Proposal(random.Next(1, 400_00), refund)),
                    1 => shop.Ask(Fay, new ApproveRefund { Refund = refund }),
                    2 => shop.Ask(Robot, new ReserveRefund { Refund = refund }),
                    3 => shop.Ask(Robot, new SendRefund { Refund = refund }),
                    4 => shop.Ask(Fay, new AnswerRefund { Refund = refund, Answer = RefundAnswer.Paid }),
                    5 => shop.Ask(Fay, new AnswerRefund { Refund = refund, Answer = RefundAnswer.All[random.Next(3)] }),
                    6 => shop.Ask(Fay, new RetryRefund { Refund = refund }),
                    7 => shop.Ask(Robot, new ResendRefund { Refund = refund }),
                    _ => shop.Ask(Fay, new NoteChargeback { Order = "O1", Tender = "card", Amount = Shop.Of(random.Next(1, 2_00)) }),
                };
            }
        })));

        var ledger = shop.Ledger;
        var refunds = await shop.Refunds.ListAsync(new() { Tenant = CommandContext.DefaultTenant, Kind = "refund" }, null, 100);
        var taken = refunds.Items.Select(refund => refund.State!).Where(TakesMoney).Aggregate(Shop.Of(0), (sum, refund) => sum + refund.Amount);
        var chargedBack = ledger.Tenders[0].ChargedBack ?? Shop.Of(0);
        Assert.True(ledger.Remaining() == Shop.Of(1_000_00) - taken - chargedBack || (taken + chargedBack > Shop.Of(1_000_00) && ledger.Remaining().IsZero));
        Assert.True(taken <= Shop.Of(1_000_00), $"{taken} went out");
        Assert.All(refunds.Items, refund => Assert.Equal(TakesMoney(refund.State!), ledger.Refund(refund.State!.Id)?.TakesMoney() ?? false));
        Assert.Contains(refunds.Items, refund => refund.State!.Status == RefundStatus.Settled);
    }

    private static bool TakesMoney(Refund refund) =>
        refund.Status == RefundStatus.Reserved || refund.Status == RefundStatus.Sent || refund.Status == RefundStatus.Unknown || refund.Status == RefundStatus.Settled;

    private static async Task InMemory(int times, Func<Shop, Task> race)
    {
        for (var i = 0; i < times; i++)
        {
            await race(Shop.WithOrder());
        }
    }

    private static async Task<Refusal?[]> Together(params Func<Refusal?>[] acts)
    {
        using var start = new Barrier(acts.Length);
        return await Task.WhenAll(acts.Select(act => Task.Run(() =>
        {
            start.SignalAndWait();
            return act();
        })));
    }
}
