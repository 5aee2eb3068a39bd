using NodaTime;

namespace WarehouseService.Domain.Sla;

/// <summary>
/// A calendar's answer to "when": an instant, or the named reason why there is none.
/// The default value is <see cref="Never"/>. Immutable and thread-safe; it allocates nothing.
/// </summary>
public readonly record struct Moment
{
    private readonly Instant _instant;
    private readonly Outcome _outcome;

    private Moment(Instant instant, Outcome outcome)
    {
        _instant = instant;
        _outcome = outcome;
    }

    private enum Outcome : byte
    {
        Never,
        Reached,
        BeyondRange,
    }

    /// <summary>It does not happen: the calendar never opens (or closes) again.</summary>
    public static Moment Never => default;

    /// <summary>It happens outside of the range of <see cref="NodaTime.Instant"/> (years −9998 to 9999).</summary>
    public static Moment BeyondRange => new(default, Outcome.BeyondRange);

    /// <summary>Whether there is an instant.</summary>
    public bool Exists => _outcome == Outcome.Reached;

    /// <summary>Whether this is <see cref="Never"/>.</summary>
    public bool IsNever => _outcome == Outcome.Never;

    /// <summary>Whether this is <see cref="BeyondRange"/>.</summary>
    public bool IsBeyondRange => _outcome == Outcome.BeyondRange;

    /// <summary>The instant.</summary>
    /// <exception cref="InvalidOperationException">There is none: <see cref="Exists"/> is false.</exception>
    public Instant Instant => Exists ? _instant : throw new InvalidOperationException($"The moment is '{this}'; ask Exists first.");

    /// <summary>The instant, or null if there is none.</summary>
    public Instant? OrNull => Exists ? _instant : null;

    /// <summary>The moment that an instant is.</summary>
    public static Moment At(Instant instant) => new(instant, Outcome.Reached);

    /// <summary>The instant in ISO 8601, <c>never</c> or <c>beyond range</c>.</summary>
    public override string ToString() => _outcome switch
    {
        Outcome.Reached => NodaTime.Text.InstantPattern.ExtendedIso.Format(_instant),
        Outcome.BeyondRange => "beyond range",
        _ => "never",
    };
}
