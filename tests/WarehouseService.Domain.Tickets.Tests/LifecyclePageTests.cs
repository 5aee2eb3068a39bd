using System.Collections.Immutable;
using WarehouseService.Domain.Tests.Shared;

namespace WarehouseService.Domain.Tickets.Tests;

public sealed class LifecyclePageTests
{
    public static TheoryData<string> Pages => ["ticket", "task", "case-links"];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_page_says_what_the_rows_say(string kind) => LifecyclePage.IsPrintedFrom(RowsOf(kind), kind);

    private static ImmutableArray<LifecycleRow> RowsOf(string kind) => kind switch
    {
        "ticket" => new TicketLifecycle().Rows,
        "task" => new CoordinationTaskLifecycle().Rows,
        _ => new CaseLinksLifecycle().Rows,
    };
}
