using System.Collections.Immutable;
using WarehouseService.Domain.Tests.Shared;

namespace WarehouseService.Domain.Returns.Tests;

public sealed class LifecyclePageTests
{
    public static TheoryData<string> Pages => ["return", "refund", "order-ledger", "repair", "advance-exchange"];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_page_says_what_the_rows_say(string kind) => LifecyclePage.IsPrintedFrom(RowsOf(kind), kind);

    private static ImmutableArray<LifecycleRow> RowsOf(string kind) => kind switch
    {
        "return" => new ReturnCaseLifecycle().Rows,
        "refund" => new RefundLifecycle().Rows,
        "order-ledger" => new OrderLedgerLifecycle().Rows,
        "repair" => new RepairLifecycle().Rows,
        _ => new AdvanceExchangeLifecycle().Rows,
    };
}
