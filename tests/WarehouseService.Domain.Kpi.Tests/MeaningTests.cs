namespace WarehouseService.Domain.Kpi.Tests;

public sealed class MeaningTests
{
    public static TheoryData<string> Kpis() => [.. KpiCatalogue.All.Select(kpi => kpi.Id)];

    [Theory]
    [MemberData(nameof(Kpis))]
    public void Every_KPI_says_in_one_sentence_of_each_language_what_it_counts(string id)
    {
        var kpi = KpiCatalogue.All.Single(kpi => kpi.Id == id);
        Assert.Matches(@"^[A-Z0-9][^.]*(\.[^ ][^.]*)*\.$", kpi.Meaning(Languages.English));
        Assert.Matches("^[^。]*\\p{IsCJKUnifiedIdeographs}[^。]*。$", kpi.Meaning(Languages.Chinese));
    }
}
