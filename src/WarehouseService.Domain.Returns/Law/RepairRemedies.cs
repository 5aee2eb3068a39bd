using System.Collections.Immutable;

namespace WarehouseService.Domain.Returns;

/// <summary>What a consumer can ask for once so many repairs have failed.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record RepairRemedies
{
    private readonly ValueArray<string> _remedies;

    /// <summary>From how many repairs on, after which the goods are still faulty.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public required int FailedRepairs
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(FailedRepairs), value, "FailedRepairs must not be negative.");
    }

    /// <summary>What can be chosen from then on, in order of name: one, not several.</summary>
    /// <exception cref="ArgumentException">One is not an <see cref="Identifier"/> or comes twice.</exception>
    public required ImmutableArray<string> Remedies { get => _remedies.Items; init => _remedies = ValueArray.OfNames(value, nameof(Remedies)); }

    /// <summary>Where that stands.</summary>
    public required LawCitation Citation { get; init; }
}
