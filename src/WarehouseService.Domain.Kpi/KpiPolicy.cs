using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Kpi;

/// <summary>The settings that the definitions of KPIs leave to the desk. Immutable and safe for use by many threads.</summary>
public sealed record KpiPolicy
{
    /// <summary>
    /// Time to solve a ticket, without its time on hold, by priority; exactly the target is still within it. Default: empty. A ticket
    /// whose priority has no target does not count in <c>resolution_efficiency</c>.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A target is negative.</exception>
    public ImmutableDictionary<string, Duration> ResolutionTargets
    {
        get;
        init => field = CheckTargets(value, nameof(ResolutionTargets));
    } = ImmutableDictionary<string, Duration>.Empty;

    /// <summary>
    /// Time to the first reply to a customer, by priority; exactly the target is still within it. Default: empty. A ticket whose priority has no
    /// target does not count in <c>frt_sla_rate</c>.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A target is negative.</exception>
    public ImmutableDictionary<string, Duration> FirstReplyTargets
    {
        get;
        init => field = CheckTargets(value, nameof(FirstReplyTargets));
    } = ImmutableDictionary<string, Duration>.Empty;

    /// <summary>
    /// Time to each reply, by channel; exactly the target is still within it. Default: empty. A ticket whose channel has no target does not count in
    /// <c>timely_reply_rate</c>.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A target is negative.</exception>
    public ImmutableDictionary<string, Duration> TimelyReplyTargets
    {
        get;
        init => field = CheckTargets(value, nameof(TimelyReplyTargets));
    } = ImmutableDictionary<string, Duration>.Empty;

    /// <summary>How long after its first solve a reopening says that the solution was none; its end is part of it. Default: 7 days. Not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public Duration ReopenWindow { get; init => field = Check.NotNegative(value, nameof(ReopenWindow)); } = Duration.FromDays(7);

    /// <summary>How long a customer may wait for an agent on the phone or in a chat; exactly that is still within it. Default: 20 seconds. Not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public Duration ServiceLevelTarget { get; init => field = Check.NotNegative(value, nameof(ServiceLevelTarget)); } = Duration.FromSeconds(20);

    /// <summary>Who gives up before this did not wait at all, and counts neither as abandoned nor as a contact. Default: 5 seconds. Not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public Duration ShortAbandon { get; init => field = Check.NotNegative(value, nameof(ShortAbandon)); } = Duration.FromSeconds(5);

    /// <summary>Time to acknowledge a complaint; exactly the target is still within it. Default: 24 hours. Not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public Duration AcknowledgementTarget { get; init => field = Check.NotNegative(value, nameof(AcknowledgementTarget)); } = Duration.FromHours(24);

    /// <summary>Time to resolve a complaint; exactly the target is still within it. Default: 7 days. Not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public Duration ComplaintTarget { get; init => field = Check.NotNegative(value, nameof(ComplaintTarget)); } = Duration.FromDays(7);

    /// <summary>Time from the dock to the stock; exactly the target is still within it. Default: 24 hours. Not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public Duration InboundTarget { get; init => field = Check.NotNegative(value, nameof(InboundTarget)); } = Duration.FromHours(24);

    /// <summary>
    /// Width of the Wilson intervals, in standard deviations. Default: 1.959963984540054, which is 95 %; positive and finite.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a positive finite number.</exception>
    public double ConfidenceZ
    {
        get;
        init => field = double.IsFinite(value) && value > 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(ConfidenceZ), value, "The z of an interval must be positive and finite.");
    } = 1.959963984540054;

    /// <summary>Whether both say the same.</summary>
    /// <param name="other">The other policy.</param>
    /// <returns><see langword="true"/> if they do.</returns>
    public bool Equals(KpiPolicy? other) =>
        other is not null
        && Durations.SequenceEqual(other.Durations)
        && ConfidenceZ.Equals(other.ConfidenceZ)
        && InOrder(ResolutionTargets).SequenceEqual(InOrder(other.ResolutionTargets))
        && InOrder(FirstReplyTargets).SequenceEqual(InOrder(other.FirstReplyTargets))
        && InOrder(TimelyReplyTargets).SequenceEqual(InOrder(other.TimelyReplyTargets));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(ReopenWindow, ConfidenceZ, ResolutionTargets.Count);

    private IEnumerable<Duration> Durations => [ReopenWindow, ServiceLevelTarget, ShortAbandon, AcknowledgementTarget, ComplaintTarget, InboundTarget];

    internal static IEnumerable<KeyValuePair<string, Duration>> InOrder(ImmutableDictionary<string, Duration> targets) =>
        targets.OrderBy(target => target.Key, StringComparer.Ordinal);

    private static ImmutableDictionary<string, Duration> CheckTargets(ImmutableDictionary<string, Duration> targets, string member)
    {
        ArgumentNullException.ThrowIfNull(targets, member);
        foreach (var (key, target) in targets)
        {
            if (target < Duration.Zero)
            {
                throw new ArgumentOutOfRangeException(member, target, $"The target of '{key}' in {member} is negative; it must be zero or more.");
            }
        }

        return targets;
    }
}
