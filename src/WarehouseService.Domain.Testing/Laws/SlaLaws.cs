using System.Collections.Immutable;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain.Testing.Laws;

/// <summary>The laws of promises, for an SLA policy of one's own and the calendars that it names.</summary>
/// <remarks>
/// Two groups. What a policy may get wrong: a case without a rule, a calendar that is not there, a target that can never be met, a warning that
/// comes too late, levels out of order, urgent work promised later. And what must hold of time in its calendars: due dates, splits, pauses,
/// closed dates, all against a wall clock that is looked at step by step.
/// </remarks>
/// <threadsafety>Thread-safe.</threadsafety>
public static class SlaLaws
{
    /// <summary>Tries every law on a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="calendars">The hours that it names; elapsed time alone by default.</param>
    /// <param name="priorities">The priorities that cases have, the most urgent first; P1 to P5 by default.</param>
    /// <param name="options">How hard; <see cref="LawOptions.Default"/> by default.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="options"/> names a law that there is not.</exception>
    public static LawReport Check(
        SlaPolicy policy, Calendars? calendars = null, ImmutableArray<string> priorities = default, LawOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Check(
            policy,
            calendars ?? Calendars.None,
            priorities.IsDefault ? [.. Priority.All.Select(priority => priority.Name)] : priorities,
            options ?? LawOptions.Default,
            new SlaArithmetic());
    }

    internal static LawReport Check(
        SlaPolicy policy, Calendars calendars, ImmutableArray<string> priorities, LawOptions options, SlaArithmetic arithmetic)
    {
        List<Law> laws = [.. SlaPolicyLaws.Of(policy, calendars, priorities)];
        if (SlaPromise.Of(policy, calendars) is { IsEmpty: false } promises)
        {
            laws.AddRange(SlaPromiseLaws.Of(promises, calendars, arithmetic));
        }

        return LawReport.Of(LawTexts.Of("sla.subject", policy.Id, policy.Version), options, laws);
    }
}
