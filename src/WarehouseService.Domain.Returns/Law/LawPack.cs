using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Returns;

/// <summary>
/// What the law of one place says about returns (法律规则包), as data: every rule with its citation, since when it holds, and whether its text was
/// read. A policy names the packs that are in force for it. Not legal advice. Equal by value.
/// </summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record LawPack
{
    private readonly ValueArray<LawPeriod> _periods;
    private readonly ValueArray<RepairRemedies> _remedies;

    /// <summary>The channel of sale for which withdrawal rights hold.</summary>
    public const string Online = "online";

    /// <summary>The id: the place.</summary>
    /// <exception cref="ArgumentException">It is not an <see cref="Identifier"/>.</exception>
    public required string Id { get; init => field = Identifier.Require(value, nameof(Id)); }

    /// <summary>The version of the data, 1 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less.</exception>
    public required int Version
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(Version), value, "Version must be 1 or more.");
    }

    /// <summary>The right to give back without a reason; null if there is none.</summary>
    public WithdrawalRight? Withdrawal { get; init; }

    /// <summary>By when a withdrawal is refunded; null if the law does not say.</summary>
    public Withholding? Withholding { get; init; }

    /// <summary>The right to reject faulty goods for a short time; null if there is none.</summary>
    public RejectionRight? Rejection { get; init; }

    /// <summary>What may be taken for use; null if nothing.</summary>
    public UseDeduction? UseDeduction { get; init; }

    /// <summary>Other periods, refund deadlines and guarantees.</summary>
    public ImmutableArray<LawPeriod> Periods { get => _periods.Items; init => _periods = new(value); }

    /// <summary>What can be asked for after failed repairs, by their number.</summary>
    public ImmutableArray<RepairRemedies> Remedies { get => _remedies.Items; init => _remedies = new([.. (value.IsDefault ? [] : value).OrderBy(one => one.FailedRepairs)]); }

    /// <summary>
    /// The least that this law gives a return; null if it gives none. Only online returns of consumers without fault have one, of goods that the
    /// law does not exclude, delivered while it holds.
    /// </summary>
    /// <param name="facts">The return.</param>
    /// <param name="delivered">The consumer's local date of the delivery.</param>
    public LawFloor? FloorFor(ReturnFacts facts, LocalDate delivered)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (Withdrawal is not { } right || !AppliesTo(facts) || right.Excludes(facts) || !right.Citation.IsInForceOn(delivered))
        {
            return null;
        }

        var longer = facts.WasInformedOfRight ? null : right.LongerIfNotInformed;
        var citation = longer is null ? right.Citation : right.NotInformedCitation ?? right.Citation;
        return new() { Pack = Id, Within = right.Within, Longer = longer, Citation = citation };
    }

    /// <summary>What the consumer can ask for now, in order of name; nothing once the goods are in order.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="repairs"/> is negative.</exception>
    public RepairRemedies? RemediesAfter(int repairs, bool stillFaulty)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(repairs);
        return stillFaulty ? Remedies.LastOrDefault(one => one.FailedRepairs <= repairs) : null;
    }

    /// <summary>The period of a name.</summary>
    /// <exception cref="KeyNotFoundException">The pack has none.</exception>
    public LawPeriod Period(string name) => Periods.FirstOrDefault(period => period.Name == name)
        ?? throw new KeyNotFoundException($"The law pack '{Id}' has no period '{name}', but {string.Join(", ", Periods.Select(period => period.Name))}.");

    /// <summary>Id and version: <c>EU/1</c>.</summary>
    public override string ToString() => $"{Id}/{Version}";

    internal static bool AppliesTo(ReturnFacts facts) => facts.IsConsumer && facts.Channel == Online && !facts.Reason.IsFault;
}
