using NodaTime;

namespace WarehouseService.Domain.Kpi.Tests;

public sealed class StatementTests
{
    private static readonly KpiScope March = KpiScope.Month(new YearMonth(2024, 3));
    private static readonly KpiFigure[] Figures = [KpiCatalogue.Figure("tickets_opened"), KpiCatalogue.Figure("reopen_rate"), KpiCatalogue.Figure("resolution_net.p90")];
    private static readonly KpiCube KnownInTime = Cube(CaseLog.KnownBy);
    private static readonly KpiCube KnownLater = Cube(null);

    [Fact]
    public void What_became_known_after_closing_restates_with_a_record_of_what_each_figure_was()
    {
        var stated = KpiStatement.Of(KnownInTime, Figures, [March]);
        var restated = stated.Restate(KnownLater, "events of March that were recorded in April");

        var record = Assert.Single(restated.Restatements);
        Assert.Equal("events of March that were recorded in April", record.Reason);
        Assert.Null(record.Cut.KnownBy);
        Assert.NotEmpty(record.Changes);
        Assert.All(record.Changes, change =>
        {
            Assert.Equal(KnownInTime.Result(change.Was.Figure, March), change.Was);
            Assert.Equal(KnownLater.Result(change.Was.Figure, March), change.Is);
            Assert.NotEqual((change.Was.Numerator, change.Was.Denominator), (change.Is.Numerator, change.Is.Denominator));
        });
        Assert.Equal(Figures.Select(figure => KnownLater.Result(figure, March)), restated.Results.AsEnumerable());
        Assert.Empty(stated.Restatements);
    }

    [Fact]
    public void Stating_the_same_again_leaves_no_record()
    {
        var stated = KpiStatement.Of(KnownInTime, Figures, [March]);
        Assert.Same(stated, stated.Restate(KnownInTime, "monthly check"));
    }

    [Fact]
    public void Only_a_period_that_is_over_everywhere_can_be_stated()
    {
        Assert.Throws<ArgumentException>(() => KpiStatement.Of(KnownLater, Figures, [KpiScope.Overall]));
        Assert.Throws<ArgumentException>(() => KpiStatement.Of(KnownLater, Figures, [KpiScope.Month(new YearMonth(2024, 5))]));
        // Midnight UTC is the cut: April is over in Shanghai, and not yet in New York.
        Assert.Throws<ArgumentException>(() => KpiStatement.Of(KnownLater, Figures, [KpiScope.Month(new YearMonth(2024, 4))]));
        Assert.Throws<ArgumentException>(() => KpiStatement.Of(KnownLater, Figures, [March]).Restate(KnownLater, " "));
    }

    private static KpiCube Cube(Instant? knownBy) => new KpiCalculator(CaseLog.Policy, CaseLog.Sites, CaseLog.Cut with { KnownBy = knownBy }).Cube(CaseLog.Entries);
}
