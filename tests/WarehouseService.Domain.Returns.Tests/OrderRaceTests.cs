using WarehouseService.Domain.Returns.Tests.Language;
using WarehouseService.Storage.Sqlite;
using static WarehouseService.Domain.Returns.Tests.Language.ACase;
using static WarehouseService.Domain.Returns.Tests.Language.People;

namespace WarehouseService.Domain.Returns.Tests;

public sealed class OrderRaceTests
{
    private const int AtOnce = 8;
    private static readonly Money Paid = Yuan.Of(1_045);

    [Fact]
    public async Task Returns_cancels_refunds_and_answers_at_once_never_give_back_too_much_in_memory()
    {
        for (var race = 0; race < 5; race++)
        {
            await Scramble(new(policy: Graded), race, 200);
        }
    }

    [Fact]
    public async Task Returns_cancels_refunds_and_answers_at_once_never_give_back_too_much_on_SQLite()
    {
        var folder = Directory.CreateTempSubdirectory("warehouse-returns-");
        using (var store = SqliteStore.Open(Path.Combine(folder.FullName, "desk.db"), new() { SurvivesPowerFailure = false }))
        {
            await Scramble(new(policy: Graded, store: store, work: store), 7, 150);
        }

        folder.Delete(recursive: true);
    }

    private static async Task Scramble(House house, int seed, int steps)
    {
        var story = OnlyAnOrder(house);
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(worker => Task.Run(() =>
        {
            var random = new Random((seed * AtOnce) + worker);
            for (var step = 0; step < steps; step++)
            {
                var (by, command) = Anything(random);
                house.Ask(by, story.Now, command);
            }
        })));

        var refunds = (await house.RefundRecords.ListAsync(new() { Tenant = CommandContext.DefaultTenant, Kind = "refund" }, null, 100)).Items.Select(refund => refund.State!).ToList();
        var cases = (await house.CaseRecords.ListAsync(new() { Tenant = CommandContext.DefaultTenant, Kind = "return" }, null, 100)).Items.Select(one => one.State!).ToList();
        var ledger = house.Ledger;
        var taken = refunds.Where(TakesMoney).Aggregate(Yuan.Of(0), (sum, refund) => sum + refund.Amount);
        Assert.Equal(Paid - taken, ledger.Remaining());
        Assert.All(refunds, refund => Assert.Equal(TakesMoney(refund), ledger.Refund(refund.Id)?.TakesMoney() ?? false));
        Assert.All(ledger.Paid.Lines, line =>
        {
            Assert.True(ledger.Returned.GetValueOrDefault(line.Id) + ledger.HeldOf(line.Id) <= line.Quantity, $"{line.Id} came back too often.");
            var refunded = refunds.Where(refund => refund.Status != RefundStatus.Rejected && refund.Goods is not null)
                .SelectMany(refund => refund.Goods!.Goods.Items).Where(item => item.Line == line.Id).Sum(item => item.Quantity);
            var marked = cases.SelectMany(one => one.Lines).Where(one => one.Line() == line.Id).SelectMany(one => one.Lots)
                .Where(lot => lot.Refund is not null).Sum(lot => lot.Quantity);
            Assert.Equal(refunded, marked);
            Assert.True(ledger.Back.Line(line.Id).Units <= refunded && refunded <= line.Quantity);
        });
        Assert.Contains(refunds, refund => refund.Status == RefundStatus.Settled);
    }

    private static (Actor By, ICommand Command) Anything(Random random)
    {
        var (@case, refund, parcel) = ($"A{random.Next(5)}", $"R{random.Next(10)}", $"P{random.Next(3)}");
        var units = Of(random.Next(4) == 0 ? "B" : "A", random.Next(1, 4));
        return random.Next(16) switch
        {
            0 or 1 => (Cleo, Request(Line(units.Line, units.Quantity)) with { Case = @case }),
            2 => (Cleo, new CancelReturn { Case = @case }),
            3 => (Cleo, Send(parcel, units) with { Case = @case }),
            4 or 5 => (Wes, Receive(parcel, units) with { Case = @case }),
            6 or 7 => (Wes, Inspect(parcel, units.Line, units.Quantity, random.Next(2) == 0 ? "A" : "B") with { Case = @case }),
            8 or 9 => (Ann, new RefundCase { Refund = refund, Case = @case }),
            10 => (Ann, new ProposeRefund { Refund = refund, Order = "O1", Amount = Yuan.Of(random.Next(1, 60)), Reason = "It came late." }),
            11 => (Fay, new ApproveRefund { Refund = refund }),
            12 => random.Next(4) == 0 ? (Fay, new RejectRefund { Refund = refund, Reason = "no" }) : (Robot, new ReserveRefund { Refund = refund }),
            13 => (Robot, new SendRefund { Refund = refund }),
            14 => (Fay, new AnswerRefund { Refund = refund, Answer = RefundAnswer.All[random.Next(3)] }),
            _ => random.Next(2) == 0 ? (Fay, new RetryRefund { Refund = refund }) : (Robot, new ResendRefund { Refund = refund }),
        };
    }

    private static bool TakesMoney(Refund refund) =>
        refund.Status == RefundStatus.Reserved || refund.Status == RefundStatus.Sent || refund.Status == RefundStatus.Unknown || refund.Status == RefundStatus.Settled;
}
