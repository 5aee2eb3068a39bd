using System.Collections.Immutable;
using WarehouseService.Domain.Tests.Shared;

namespace WarehouseService.Domain.Complaints.Tests;

public sealed class LifecyclePageTests
{
    public static TheoryData<string> Pages => ["complaint", "remedy", "corrective-action", "customer-ledger"];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_page_says_what_the_rows_say(string kind) => LifecyclePage.IsPrintedFrom(RowsOf(kind), kind);

    private static ImmutableArray<LifecycleRow> RowsOf(string kind) => kind switch
    {
        "complaint" => new ComplaintLifecycle().Rows,
        "remedy" => new RemedyLifecycle().Rows,
        "corrective-action" => new CorrectiveActionLifecycle().Rows,
        _ => new CustomerLedgerLifecycle().Rows,
    };
}
