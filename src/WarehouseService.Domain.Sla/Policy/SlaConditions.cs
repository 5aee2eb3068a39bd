using System.Collections.Immutable;

namespace WarehouseService.Domain.Sla;

/// <summary>
/// Which cases a rule accepts: for each fact the values of which a case must have one. Null, the default, asks nothing. Values are kept
/// in order; equal if the sets of values are.
/// </summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record SlaConditions
{
    /// <summary>The priorities accepted.</summary>
    /// <exception cref="ArgumentException">There is none, one comes twice, or one is not an <see cref="Identifier"/>.</exception>
    public ImmutableArray<string>? Priority { get; init => field = Checked(value, nameof(Priority)); }

    /// <summary>The channels accepted.</summary>
    /// <exception cref="ArgumentException">There is none, one comes twice, or one is not an <see cref="Identifier"/>.</exception>
    public ImmutableArray<string>? Channel { get; init => field = Checked(value, nameof(Channel)); }

    /// <summary>The kinds of case accepted.</summary>
    /// <exception cref="ArgumentException">There is none, one comes twice, or one is not an <see cref="Identifier"/>.</exception>
    public ImmutableArray<string>? CaseKind { get; init => field = Checked(value, nameof(CaseKind)); }

    /// <summary>The customers' tiers accepted.</summary>
    /// <exception cref="ArgumentException">There is none, one comes twice, or one is not an <see cref="Identifier"/>.</exception>
    public ImmutableArray<string>? CustomerTier { get; init => field = Checked(value, nameof(CustomerTier)); }

    /// <summary>The contracts accepted.</summary>
    /// <exception cref="ArgumentException">There is none, one comes twice, or one is not an <see cref="Identifier"/>.</exception>
    public ImmutableArray<string>? Contract { get; init => field = Checked(value, nameof(Contract)); }

    /// <summary>The categories accepted.</summary>
    /// <exception cref="ArgumentException">There is none, one comes twice, or one is not an <see cref="Identifier"/>.</exception>
    public ImmutableArray<string>? Category { get; init => field = Checked(value, nameof(Category)); }

    /// <summary>Whether a case is accepted.</summary>
    public bool Accepts(in SlaFacts facts) =>
        Accepts(Priority, facts.Priority) && Accepts(Channel, facts.Channel) && Accepts(CaseKind, facts.CaseKind)
        && Accepts(CustomerTier, facts.CustomerTier) && Accepts(Contract, facts.Contract) && Accepts(Category, facts.Category);

    /// <inheritdoc/>
    public bool Equals(SlaConditions? other) => other is not null && AcceptsAllOf(other) && other.AcceptsAllOf(this);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var values in Facts())
        {
            hash.Add(values?.Length);
            hash.Add(values?[0]);
        }

        return hash.ToHashCode();
    }

    /// <summary>What is asked, as <c>priority: P1, P2; channel: phone</c>; <c>every case</c> if nothing is.</summary>
    public override string ToString()
    {
        string[] names = ["priority", "channel", "caseKind", "customerTier", "contract", "category"];
        var asked = names.Zip(Facts()).Where(fact => fact.Second is not null).Select(fact => $"{fact.First}: {string.Join(", ", fact.Second!.Value)}");
        return string.Join("; ", asked) is { Length: > 0 } text ? text : "every case";
    }

    /// <summary>Whether every case that the others accept is accepted here too.</summary>
    internal bool AcceptsAllOf(SlaConditions others) => Facts().Zip(others.Facts()).All(fact => Includes(fact.First, fact.Second));

    private static bool Includes(ImmutableArray<string>? values, ImmutableArray<string>? others) =>
        values is null || (others is { } asked && asked.All(value => Accepts(values, value)));

    private static bool Accepts(ImmutableArray<string>? values, string? fact) =>
        values is not { } accepted || (fact is not null && accepted.BinarySearch(fact, StringComparer.Ordinal) >= 0);

    private static ImmutableArray<string>? Checked(ImmutableArray<string>? values, string name)
    {
        if (values is not { IsDefault: false } given)
        {
            return null;
        }

        if (given.IsEmpty)
        {
            throw new ArgumentException($"{name} is an empty list, which accepts nothing; expected at least one value, or null for any.", name);
        }

        foreach (var value in given)
        {
            Identifier.Require(value, name);
        }

        ImmutableArray<string> ordered = [.. given.Order(StringComparer.Ordinal)];
        for (var i = 1; i < ordered.Length; i++)
        {
            if (ordered[i - 1] == ordered[i])
            {
                throw new ArgumentException($"{name} lists '{ordered[i]}' twice; expected each value once.", name);
            }
        }

        return ordered;
    }

    private ImmutableArray<string>?[] Facts() => [Priority, Channel, CaseKind, CustomerTier, Contract, Category];
}
