using System.Collections.Immutable;

namespace WarehouseService.Domain.Returns;

/// <summary>A consumer's right by law to give back what was bought at a distance, without a reason (无理由退货、撤回权).</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record WithdrawalRight
{
    private readonly ValueArray<string> _excludedCategories;

    /// <summary>How long, from the delivery.</summary>
    public required CountingRule Within { get; init; }

    /// <summary>Where that stands.</summary>
    public required LawCitation Citation { get; init; }

    /// <summary>Categories of goods for which there is no such right.</summary>
    /// <exception cref="ArgumentException">One is not an <see cref="Identifier"/> or comes twice.</exception>
    public ImmutableArray<string> ExcludedCategories
    {
        get => _excludedCategories.Items;
        init => _excludedCategories = ValueArray.OfNames(value, nameof(ExcludedCategories));
    }

    /// <summary>Whether goods for which the consumer confirmed it at checkout are excluded too.</summary>
    public bool ExcludesConfirmedGoods { get; init; }

    /// <summary>Where the exclusions stand; null if with the right itself.</summary>
    public LawCitation? ExclusionsCitation { get; init; }

    /// <summary>Whether the goods must come back intact.</summary>
    public bool RequiresIntactGoods { get; init; }

    /// <summary>How much longer, from the right's last day, if the consumer was not told of the right; null if no longer.</summary>
    public CountingRule? LongerIfNotInformed { get; init; }

    /// <summary>Where that stands; null if with the right itself.</summary>
    public LawCitation? NotInformedCitation { get; init; }

    /// <summary>Whether the right excludes goods.</summary>
    public bool Excludes(ReturnFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return (ExcludesConfirmedGoods && facts.ConfirmedAtCheckout) || ExcludesCategory(facts.Category);
    }

    internal bool ExcludesCategory(string? category) => category is not null && ExcludedCategories.BinarySearch(category, StringComparer.Ordinal) >= 0;
}
