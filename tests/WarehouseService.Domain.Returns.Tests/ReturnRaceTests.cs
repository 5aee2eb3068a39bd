using WarehouseService.Domain.Returns.Tests.Language;
using static WarehouseService.Domain.Returns.Tests.Language.ACase;
using static WarehouseService.Domain.Returns.Tests.Language.People;

namespace WarehouseService.Domain.Returns.Tests;

public sealed class ReturnRaceTests
{
    [Fact]
    public async Task Of_two_cases_that_ask_for_six_of_ten_units_at_once_one_gets_them()
    {
        for (var round = 0; round < 200; round++)
        {
            var story = OnlyAnOrder();
            var house = story.House;
            var asked = await Task.WhenAll(((string[])["A1", "A2"]).Select(id =>
                Task.Run(() => house.Ask(Cleo, story.Now, Request(Line("A", 6)) with { Case = id }))));

            Assert.Single(asked, refusal => refusal is null);
            Assert.Single(asked, refusal => refusal?.Kind == RefusalKind.LimitExceeded);
            Assert.Equal(6, house.Ledger.HeldOf("A"));
        }
    }

    [Fact]
    public async Task A_case_is_not_taken_back_while_its_goods_arrive()
    {
        for (var round = 0; round < 200; round++)
        {
            var story = Authorised();
            var house = story.House;
            await Task.WhenAll(
                Task.Run(() => house.Ask(Cleo, story.Now, new CancelReturn { Case = "A1" })),
                Task.Run(() => house.Ask(Wes, story.Now, Receive("P1", Of("A", 3)))));

            var hasArrived = !story.Case.Parcels.IsEmpty;
            Assert.Equal(hasArrived ? ReturnCaseStatus.Authorised : ReturnCaseStatus.Cancelled, story.Case.Status);
            Assert.Equal((0, hasArrived ? 3 : 0), (house.Ledger.HeldOf("A"), house.Ledger.Returned.GetValueOrDefault("A")));
        }
    }
}
