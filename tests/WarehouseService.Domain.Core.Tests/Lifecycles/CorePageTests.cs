using WarehouseService.Domain.Tests.Shared;

namespace WarehouseService.Domain.Core.Tests;

public sealed class CorePageTests
{
    [Fact]
    public void The_page_of_delegations_says_what_the_rows_say() => LifecyclePage.IsPrintedFrom(new DelegationLifecycle().Rows, "delegation");

    [Fact]
    public void Every_kind_of_refusal_says_what_to_do_in_both_languages() => Assert.All(RefusalKind.All, kind =>
    {
        Assert.EndsWith(".", kind.Advice(Languages.English), StringComparison.Ordinal);
        Assert.EndsWith("。", kind.Advice(Languages.Chinese), StringComparison.Ordinal);
    });
}
