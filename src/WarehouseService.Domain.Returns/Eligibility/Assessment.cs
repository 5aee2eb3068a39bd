using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using WarehouseService.Domain.Returns.Texts;

namespace WarehouseService.Domain.Returns;

/// <summary>Whether a line may be given back (退货资格判定), with every rule's answer and all it was judged on. Equal by value.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record Assessment
{
    private readonly ValueArray<RuleFinding> _findings;

    /// <summary>The answer.</summary>
    public required Eligibility Eligibility { get; init; }

    /// <summary>What was known.</summary>
    public required ReturnFacts Facts { get; init; }

    /// <summary>When it was asked for.</summary>
    public required Instant RequestedAt { get; init; }

    /// <summary>The time zone in which dates were counted.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>The id of the policy.</summary>
    public required string Policy { get; init; }

    /// <summary>The version of the policy.</summary>
    public required int PolicyVersion { get; init; }

    /// <summary>What every rule found, in alphabetical order of code.</summary>
    public required ImmutableArray<RuleFinding> Findings { get => _findings.Items; init => _findings = new(value); }

    /// <summary>The time that the return has; null if none, or if nothing was delivered.</summary>
    public AppliedWindow? Window { get; init; }

    /// <summary>The rules that failed, in alphabetical order of code: why it is denied, or why a person decides.</summary>
    public ImmutableArray<ReturnRule> Reasons()
    {
        var reasons = ImmutableArray.CreateBuilder<ReturnRule>();
        foreach (var finding in Findings)
        {
            if (finding.HasFailed)
            {
                reasons.Add(finding.Rule);
            }
        }

        return reasons.DrainToImmutable();
    }

    /// <summary>What a rule found.</summary>
    public RuleFinding Of(ReturnRule rule) => Findings.First(finding => finding.Rule == rule);

    /// <summary>
    /// The whole decision as people read it, to be shown to a customer as it is: what was asked, the answer and until when, what each rule found
    /// and what would change it, and the law with whether its text was read.
    /// </summary>
    /// <param name="language">The language; any but Chinese reads English.</param>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string Explain(CultureInfo language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Explanation.Of(this, language);
    }
}
