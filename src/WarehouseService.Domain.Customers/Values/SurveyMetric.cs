using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Customers;

/// <summary>What a survey asks, and on which scale (调查指标).</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class SurveyMetric : SmartEnum<SurveyMetric>
{
    /// <summary>Customer satisfaction, 1 to 5 (满意度).</summary>
    public static readonly SurveyMetric Csat = new("csat", 1, 1, 5);

    /// <summary>Net promoter score, 0 to 10 (净推荐值).</summary>
    public static readonly SurveyMetric Nps = new("nps", 2, 0, 10);

    /// <summary>Customer effort score, 1 to 7 (费力度).</summary>
    public static readonly SurveyMetric Ces = new("ces", 3, 1, 7);

    private SurveyMetric(string name, int value, int lowest, int highest) : base(name, value) => (Lowest, Highest) = (lowest, highest);

    /// <summary>Every metric, in order.</summary>
    public static ImmutableArray<SurveyMetric> All { get; } = [Csat, Nps, Ces];

    /// <summary>The lowest score.</summary>
    public int Lowest { get; }

    /// <summary>The highest score.</summary>
    public int Highest { get; }
}
