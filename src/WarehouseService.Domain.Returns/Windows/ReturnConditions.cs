using System.Collections.Immutable;

namespace WarehouseService.Domain.Returns;

/// <summary>
/// Which returns a window accepts: for each fact the values of which a return must have one. An empty list, the default, asks nothing; a fact
/// that is not known is accepted only where nothing is asked. Equal by value.
/// </summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record ReturnConditions
{
    private readonly ValueArray<string> _category;
    private readonly ValueArray<string> _condition;
    private readonly ValueArray<ReturnReason> _reason;
    private readonly ValueArray<string> _channel;
    private readonly ValueArray<string> _tier;
    private readonly ValueArray<string> _region;

    /// <summary>Every return.</summary>
    public static ReturnConditions Any { get; } = new();

    /// <summary>The categories of goods accepted.</summary>
    /// <exception cref="ArgumentException">One is not an <see cref="Identifier"/> or comes twice.</exception>
    public ImmutableArray<string> Category { get => _category.Items; init => _category = ValueArray.OfNames(value, nameof(Category)); }

    /// <summary>The conditions of goods accepted, by the host's own names.</summary>
    /// <exception cref="ArgumentException">One is not an <see cref="Identifier"/> or comes twice.</exception>
    public ImmutableArray<string> Condition { get => _condition.Items; init => _condition = ValueArray.OfNames(value, nameof(Condition)); }

    /// <summary>The reasons accepted.</summary>
    /// <exception cref="ArgumentException">One comes twice.</exception>
    public ImmutableArray<ReturnReason> Reason
    {
        get => _reason.Items;
        init => _reason = ValueArray.OfSet(value, nameof(Reason), Comparer<ReturnReason>.Default);
    }

    /// <summary>The channels accepted that the goods were sold through.</summary>
    /// <exception cref="ArgumentException">One is not an <see cref="Identifier"/> or comes twice.</exception>
    public ImmutableArray<string> Channel { get => _channel.Items; init => _channel = ValueArray.OfNames(value, nameof(Channel)); }

    /// <summary>The customers' tiers accepted.</summary>
    /// <exception cref="ArgumentException">One is not an <see cref="Identifier"/> or comes twice.</exception>
    public ImmutableArray<string> Tier { get => _tier.Items; init => _tier = ValueArray.OfNames(value, nameof(Tier)); }

    /// <summary>The regions accepted that the goods were sold to.</summary>
    /// <exception cref="ArgumentException">One is not an <see cref="Identifier"/> or comes twice.</exception>
    public ImmutableArray<string> Region { get => _region.Items; init => _region = ValueArray.OfNames(value, nameof(Region)); }

    /// <summary>Whether a return is accepted.</summary>
    public bool Accepts(ReturnFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return (Reason.IsEmpty || Reason.Lists(facts.Reason))
            && Accepts(Category, facts.Category) && Accepts(Condition, facts.Condition) && Accepts(Channel, facts.Channel)
            && Accepts(Tier, facts.Tier) && Accepts(Region, facts.Region);
    }

    /// <summary>Whether every return that the others accept is accepted here too.</summary>
    internal bool AcceptsAllOf(ReturnConditions others) => Pairs(others).All(pair => Includes(pair.Mine, pair.Theirs)) && Includes(Reason, others.Reason);

    /// <summary>Whether there can be a return that both accept.</summary>
    internal bool Meets(ReturnConditions others) => Pairs(others).All(pair => Meets(pair.Mine, pair.Theirs)) && Meets(Reason, others.Reason);

    private static bool Accepts(ImmutableArray<string> values, string? fact)
    {
        foreach (var value in values)
        {
            if (value == fact)
            {
                return true;
            }
        }

        return values.IsEmpty;
    }

    private static bool Includes<T>(ImmutableArray<T> mine, ImmutableArray<T> theirs) =>
        mine.IsEmpty || (!theirs.IsEmpty && theirs.All(value => mine.Contains(value)));

    private static bool Meets<T>(ImmutableArray<T> mine, ImmutableArray<T> theirs) =>
        mine.IsEmpty || theirs.IsEmpty || mine.Any(value => theirs.Contains(value));

    private IEnumerable<(ImmutableArray<string> Mine, ImmutableArray<string> Theirs)> Pairs(ReturnConditions others) =>
    [
        (Category, others.Category), (Condition, others.Condition), (Channel, others.Channel), (Tier, others.Tier), (Region, others.Region),
    ];
}
