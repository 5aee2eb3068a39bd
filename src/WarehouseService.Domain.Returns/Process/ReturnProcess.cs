using NodaTime;

namespace WarehouseService.Domain.Returns;

/// <summary>
/// How cases are handled (售后处理规定): how long goods may take, how often one may appeal, when money is owed. A case keeps what it was opened
/// under. Equal by value.
/// </summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record ReturnProcess : IPolicy
{
    /// <summary>The house default: see the members.</summary>
    public static ReturnProcess Default { get; } = new() { Id = "default" };

    /// <summary>The id, the same for all versions.</summary>
    /// <exception cref="ArgumentException">It is not an <see cref="Identifier"/>.</exception>
    public required string Id { get; init => field = Identifier.Require(value, nameof(Id)); }

    /// <summary>The first instant at which cases are opened under it; the beginning of time by default.</summary>
    public Instant EffectiveFrom { get; init; } = Instant.FromUnixTimeTicks(NodaConstants.BclEpoch.ToUnixTimeTicks());

    /// <summary>Whether a case whose lines are all eligible is authorised without a person; it is by default.</summary>
    public bool AuthorisesAtOnce { get; init; } = true;

    /// <summary>How long an authorisation holds, the last instant included; 30 days by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not above zero.</exception>
    public Duration AuthorisationValidFor
    {
        get;
        init => field = value > Duration.Zero
            ? value
            : throw new ArgumentOutOfRangeException(nameof(AuthorisationValidFor), value, "AuthorisationValidFor must be above zero.");
    } = Duration.FromDays(30);

    /// <summary>How often a customer may appeal; once by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int Appeals
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(Appeals), value, "Appeals must not be negative.");
    } = 1;

    /// <summary>How long a decision can be appealed, the last instant included; 15 days by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public Duration AppealWithin
    {
        get;
        init => field = value >= Duration.Zero
            ? value
            : throw new ArgumentOutOfRangeException(nameof(AppealWithin), value, "AppealWithin must not be negative.");
    } = Duration.FromDays(15);

    /// <summary>Whether goods are refunded as soon as they are on their way, before inspection; not by default.</summary>
    public bool RefundsInstantly { get; init; }

    /// <summary>Whether goods that are lost on their way back with the seller's label are refunded; they are by default.</summary>
    public bool SellerBearsLoss { get; init; } = true;

    /// <summary>
    /// Within what the house refunds goods that arrived or were lost; null for no time of its own. 14 days by default. The law's time holds beside it,
    /// and whichever ends first counts.
    /// </summary>
    public CountingRule? RefundWithin { get; init; } = CountingRule.OfDays(14);
}
