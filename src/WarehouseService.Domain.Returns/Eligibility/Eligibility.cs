using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Returns;

/// <summary>Whether a line may be given back.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class Eligibility : SmartEnum<Eligibility>
{
    /// <summary>It may.</summary>
    public static readonly Eligibility Eligible = new("eligible", 1);

    /// <summary>It may not.</summary>
    public static readonly Eligibility Ineligible = new("ineligible", 2);

    /// <summary>Nothing speaks against it, but a person decides.</summary>
    public static readonly Eligibility ManualReview = new("manual_review", 3);

    private Eligibility(string name, int value) : base(name, value)
    {
    }

    /// <summary>All, in order.</summary>
    public static ImmutableArray<Eligibility> All { get; } = [Eligible, Ineligible, ManualReview];
}
