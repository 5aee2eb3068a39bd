using System.Globalization;

namespace WarehouseService.Domain.Testing.Laws;

/// <summary>What came of trying one law. Equal if all that it tells is.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record LawResult
{
    private readonly (string English, string Chinese)? _counterexample;

    internal LawResult(string id, int cases, Telling? counterexample)
    {
        (Id, Cases) = (id, cases);
        _counterexample = counterexample is null ? null : (counterexample(Languages.English), counterexample(Languages.Chinese));
    }

    /// <summary>The stable id, as in <c>sla.due_is_not_before_start</c>.</summary>
    public string Id { get; }

    /// <summary>How many cases it was tried on, up to the first that breaks it.</summary>
    public int Cases { get; private init; }

    /// <summary>Whether no case broke it.</summary>
    public bool Holds => _counterexample is null;

    /// <summary>The same after further cases that held.</summary>
    internal LawResult After(int cases) => this with { Cases = Cases + cases };

    /// <summary>The law as a sentence, in English or, for Chinese cultures, in Simplified Chinese.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string Name(CultureInfo language) => LawTexts.Of(Id)(language);

    /// <summary>The smallest case found that breaks it, in words of the language; null if it holds.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string? Counterexample(CultureInfo language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return LawTexts.IsChinese(language) ? _counterexample?.Chinese : _counterexample?.English;
    }
}
