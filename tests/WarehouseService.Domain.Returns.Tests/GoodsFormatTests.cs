using WarehouseService.Domain.Returns.Json;
using WarehouseService.Domain.Returns.Tests.Language;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Tests.Shared;

namespace WarehouseService.Domain.Returns.Tests;

public sealed class GoodsFormatTests
{
    [Fact]
    public void The_catalogues_know_every_event_and_every_command()
    {
        Assert.Equal(Concrete(typeof(ReturnCaseEvent)), Names(ReturnCaseFormat.Instance.EventTypes));
        Assert.Equal(Concrete(typeof(ReturnCaseAct)), Names(ReturnCaseFormat.Instance.CommandTypes));
        Assert.Equal(Concrete(typeof(RepairEvent)), Names(RepairFormat.Instance.EventTypes));
        Assert.Equal(Concrete(typeof(RepairCommand)), Names(RepairFormat.Instance.CommandTypes));
        Assert.Equal(Concrete(typeof(AdvanceExchangeEvent)), Names(AdvanceExchangeFormat.Instance.EventTypes));
        Assert.Equal(Concrete(typeof(AdvanceExchangeCommand)), Names(AdvanceExchangeFormat.Instance.CommandTypes));
    }

    [Fact]
    public void Every_command_has_a_row_and_every_row_a_command()
    {
        Assert.Equal(Concrete(typeof(ReturnCaseAct)), new ReturnCaseLifecycle().Rows.Select(row => row.Command).Order(StringComparer.Ordinal));
        Assert.Equal(Concrete(typeof(RepairCommand)), new RepairLifecycle().Rows.Select(row => row.Command).Order(StringComparer.Ordinal));
        Assert.Equal(Concrete(typeof(AdvanceExchangeCommand)), new AdvanceExchangeLifecycle().Rows.Select(row => row.Command).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_was_written_is_read_back_as_it_was_and_the_names_of_events_never_change()
    {
        var repair = AllOfARepair();
        Assert.Equal(
            "cancelled closed completed estimate_accepted estimated failed goods_handed_back goods_received rejected requested started visit_scheduled",
            ReadBack(RepairFormat.Instance, repair.House, "repair", "M1", "M2"));
        var exchange = AdvanceExchangeTests.Lapsed().Given(People.Robot, AdvanceExchangeTests.Refused(HoldPaymentKind.Capture))
            .Given(People.Fay, new RetryHoldPayment { Exchange = "X1", Kind = HoldPaymentKind.Capture })
            .Given(People.Wes, new AcceptOldGoods { Exchange = "X1" });
        Assert.Equal(
            "lapsed new_goods_sent old_goods_accepted payment_confirmed payment_refused payment_retried requested",
            ReadBack(AdvanceExchangeFormat.Instance, exchange.House, "advance-exchange", "X1"));
        var returned = ReturnRequestTests.Declined().Given(People.Cleo, new AppealReturn { Case = "A1", Reason = "x" })
            .Given(People.Sue, ACase.OnAppeal(ACase.Accept("A", "x"), ACase.Reduce("B", 1) with { Outcome = LineOutcome.Accepted, Quantity = null }))
            .Given(People.Cleo, ACase.Send("P1", ACase.Of("A", 1))).Given(People.Carl, new ReportLost { Case = "A1", Parcel = "P1" })
            .Given(People.Wes, ACase.Receive("P2", ACase.Of("A", 1))).Given(People.Quin, ACase.Inspect("P2", "A", 1, "B"))
            .Given(People.Robot, ACase.Refunded("R1", ACase.Item("A", 1, "B"))).Given(People.Robot, new UnmarkRefunded { Case = "A1", Refund = "R1" });
        Assert.Equal(
            "appeal_decided appealed decided goods_inspected goods_refunded goods_unrefunded parcel_lost parcel_received parcel_sent requested reviewed",
            ReadBack(ReturnCaseFormat.Instance, returned.House, "return", "A1"));
    }

    [Fact]
    public void Lists_find_cases_repairs_and_exchanges()
    {
        var returned = Index(ACase.InReview().House, "return", "A1");
        Assert.Equal(("in_review", "O1", "agent/ann", "C1"), (returned.Status, returned.Queue, returned.Assignee, returned.Customer));
        var repair = Index(RepairTests.UnderWarranty().House, "repair", "M1");
        Assert.Equal(("requested", "workshop", null, "C1"), (repair.Status, repair.Queue, repair.Assignee, repair.Customer));
        Assert.Equal("C1", Index(AdvanceExchangeTests.Requested().House, "advance-exchange", "X1").Customer);
    }

    [Theory]
    [InlineData(typeof(ReturnCaseCodes))]
    [InlineData(typeof(RepairCodes))]
    [InlineData(typeof(AdvanceExchangeCodes))]
    [InlineData(typeof(ProcessCodes))]
    public void All_lists_every_code_once(Type codes) => RefusalTexts.AreListedOnce(codes);

    [Fact]
    public void Every_code_has_a_text_in_both_languages_with_the_same_placeholders() =>
        RefusalTexts.AreInBothLanguages([.. ReturnCaseCodes.All, .. RepairCodes.All, .. AdvanceExchangeCodes.All, .. ProcessCodes.All]);

    [Fact]
    public void Every_code_of_repairs_exchanges_and_cases_stands_in_a_row()
    {
        Assert.Equal([], RepairCodes.All.Except(Codes(new RepairLifecycle().Rows)));
        Assert.Equal([], AdvanceExchangeCodes.All.Except(Codes(new AdvanceExchangeLifecycle().Rows)));
        Assert.Equal([], ReturnCaseCodes.All.Concat(ProcessCodes.All).Except(Codes(new ReturnCaseLifecycle().Rows)));
        Assert.All(
            [.. new RepairLifecycle().Rows, .. new AdvanceExchangeLifecycle().Rows, .. new ReturnCaseLifecycle().Rows],
            row => Assert.DoesNotContain(CoreCodes.InvalidState, row.Refusals));
    }

    private static IEnumerable<RefusalCode> Codes(IEnumerable<LifecycleRow> rows) => rows.SelectMany(row => row.Refusals);

    private static Story AllOfARepair()
    {
        var story = RepairTests.UnderWarranty().Given(People.Wes, new ReceiveForRepair { Repair = "M1" }).Given(People.Quin, new StartRepair { Repair = "M1" })
            .Given(People.Quin, new FailRepair { Repair = "M1", Reason = "x" }).Given(People.Quin, new StartRepair { Repair = "M1" })
            .Given(People.Quin, new CompleteRepair { Repair = "M1", Result = "x" }).Given(People.Wes, new HandBackGoods { Repair = "M1" })
            .Given(People.Cleo, new RejectRepair { Repair = "M1", Reason = "x" }).Given(People.Ann, new CloseRepair { Repair = "M1" });
        return story.Given(People.Cleo, RepairTests.Request with { Repair = "M2", Serial = null, Place = RepairPlace.OnSite })
            .Given(People.Quin, new EstimateRepair { Repair = "M2", Amount = Yuan.Of(1) }).Given(People.Cleo, new AcceptEstimate { Repair = "M2", Amount = Yuan.Of(1) })
            .Given(People.Ann, new ScheduleVisit { Repair = "M2", From = story.Now, Until = story.Now.PlusTicks(1), Technician = People.Quin })
            .Given(People.Cleo, new CancelRepair { Repair = "M2" });
    }

    private static string ReadBack<TState>(RecordFormat<TState> format, House house, string kind, params string[] ids)
        where TState : class
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            var key = new AggregateKey(CommandContext.DefaultTenant, kind, id);
            TState? sum = null;
            foreach (var record in house.Journal(kind, id))
            {
                var happened = format.Read(key, record);
                Assert.Equal((record.Type, record.Payload), format.Write(happened));
                names.Add(record.Type);
                sum = happened.Apply(sum, new(record.Version, record.Occurred, Actor.Parse(record.Actor)));
            }

            var document = house.Store.LoadAsync(key, null).GetAwaiter().GetResult().Document!;
            Assert.Equal(document.Payload, format.Write(sum!));
        }

        return string.Join(' ', names);
    }

    private static IndexRow Index(House house, string kind, string id) =>
        house.Store.LoadAsync(new(CommandContext.DefaultTenant, kind, id), null).GetAwaiter().GetResult().Document!.Index;

    private static IEnumerable<string> Names(IEnumerable<Type> types) => types.Select(type => type.Name).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Concrete(Type kind) =>
        Names(typeof(ReturnCase).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(kind) && !type.IsAbstract));
}
