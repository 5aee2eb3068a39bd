using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Kpi;

/// <summary>The scale on which a customer is asked. Immutable and safe for use by many threads.</summary>
public sealed class SurveyKind : SmartEnum<SurveyKind>
{
    /// <summary>How satisfied the customer is (CSAT): 1 to 5.</summary>
    public static readonly SurveyKind Satisfaction = new("csat", 1, 1, 5);

    /// <summary>How likely the customer is to recommend the house (NPS): 0 to 10.</summary>
    public static readonly SurveyKind Recommendation = new("nps", 2, 0, 10);

    /// <summary>How easy it was for the customer (CES): 1 to 7.</summary>
    public static readonly SurveyKind Effort = new("ces", 3, 1, 7);

    private SurveyKind(string name, int value, int lowest, int highest)
        : base(name, value) => (Lowest, Highest) = (lowest, highest);

    /// <summary>All kinds, in order.</summary>
    public static ImmutableArray<SurveyKind> All { get; } = [Satisfaction, Recommendation, Effort];

    /// <summary>The lowest score.</summary>
    public int Lowest { get; }

    /// <summary>The highest score.</summary>
    public int Highest { get; }
}
