using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Returns;

/// <summary>What a rule answered.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class FindingResult : SmartEnum<FindingResult>
{
    /// <summary>Nothing speaks against the return.</summary>
    public static readonly FindingResult Passed = new("passed", 1);

    /// <summary>The rule speaks against the return, or for a person to look at it.</summary>
    public static readonly FindingResult Failed = new("failed", 2);

    /// <summary>The rule does not bind this return, or there was nothing to judge it on.</summary>
    public static readonly FindingResult NotJudged = new("not_judged", 3);

    private FindingResult(string name, int value) : base(name, value)
    {
    }

    /// <summary>All, in order.</summary>
    public static ImmutableArray<FindingResult> All { get; } = [Passed, Failed, NotJudged];
}
