using System.Collections.Immutable;
using WarehouseService.Domain.Tests.Shared;

namespace WarehouseService.Domain.Customers.Tests;

public sealed class LifecyclePageTests
{
    public static TheoryData<string> Pages => ["customer-file", "survey", "survey-ledger", "follow-up"];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_page_says_what_the_rows_say(string kind) => LifecyclePage.IsPrintedFrom(RowsOf(kind), kind);

    private static ImmutableArray<LifecycleRow> RowsOf(string kind) => kind switch
    {
        "customer-file" => new CustomerFileLifecycle().Rows,
        "survey" => new SurveyLifecycle().Rows,
        "survey-ledger" => new SurveyLedgerLifecycle().Rows,
        _ => new FollowUpLifecycle().Rows,
    };
}
