using System.Collections.Immutable;
using System.Globalization;

namespace WarehouseService.Domain.Testing.Laws;

/// <summary>Which laws a team's own values obey, and what breaks the others. Equal if all that it tells is.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record LawReport
{
    private readonly (string English, string Chinese) _subject;

    private LawReport(Telling subject, LawOptions options, ImmutableArray<LawResult> laws) =>
        (_subject, Seed, LeftOut, Laws) = ((subject(Languages.English), subject(Languages.Chinese)), options.Seed, options.Without, laws);

    /// <summary>What random cases were drawn from: <see cref="LawOptions.Seed"/> replays them.</summary>
    public ulong Seed { get; }

    /// <summary>The ids of laws that were not tried, because <see cref="LawOptions.Without"/> says so.</summary>
    public ImmutableArray<string> LeftOut { get; }

    /// <summary>Each law that was tried, in order.</summary>
    public ImmutableArray<LawResult> Laws { get; }

    /// <summary>Whether every law holds.</summary>
    public bool Holds => Laws.All(law => law.Holds);

    /// <summary>Those that do not hold, in order.</summary>
    public ImmutableArray<LawResult> Broken => [.. Laws.Where(law => !law.Holds)];

    /// <summary>The result of one law.</summary>
    /// <exception cref="ArgumentException">No law of this id was tried.</exception>
    public LawResult Of(string id) => Laws.FirstOrDefault(law => law.Id == id)
        ?? throw new ArgumentException($"id is '{id}'; tried were {string.Join(", ", Laws.Select(law => law.Id))}.", nameof(id));

    /// <summary>All that is known, for people: what was checked, each law with its number of cases and what breaks it, and how to replay.</summary>
    /// <param name="language">The language; any but Chinese reads English.</param>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string ToText(CultureInfo language) => Text(language, Laws);

    /// <summary>Does nothing if every law holds.</summary>
    /// <exception cref="LawBrokenException">One does not: the message tells which, and the smallest case that breaks each.</exception>
    public void ThrowIfBroken()
    {
        if (!Holds)
        {
            throw new LawBrokenException(this, Text(Languages.English, Broken));
        }
    }

    /// <inheritdoc/>
    public bool Equals(LawReport? other) =>
        other is not null && _subject == other._subject && Seed == other.Seed && LeftOut.AsSpan().SequenceEqual(other.LeftOut.AsSpan()) && Laws.AsSpan().SequenceEqual(other.Laws.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_subject, Seed, Laws.Length);

    /// <summary>The report in English.</summary>
    public override string ToString() => ToText(Languages.English);

    internal static LawReport Of(Telling subject, LawOptions options, params IReadOnlyList<Law> laws)
    {
        if (options.Without.FirstOrDefault(id => laws.All(law => law.Id != id)) is { } unknown)
        {
            throw new ArgumentException($"Without names '{unknown}'; the laws are {string.Join(", ", laws.Select(law => law.Id))}.", nameof(options));
        }

        return new(subject, options, [.. laws.Where(law => !options.Without.Contains(law.Id)).Select(law => law.Try(options))]);
    }

    private string Text(CultureInfo language, ImmutableArray<LawResult> laws)
    {
        ArgumentNullException.ThrowIfNull(language);
        var subject = LawTexts.IsChinese(language) ? _subject.Chinese : _subject.English;
        string[] lines =
        [
            LawTexts.Of("report.head", subject, Laws.Length, Broken.Length)(language),
            .. laws.Select(law => law.Holds
                ? LawTexts.Of("report.held", law.Name(language), law.Id, law.Cases)(language)
                : LawTexts.Of("report.broken", law.Name(language), law.Id, law.Cases, Indented(law.Counterexample(language)!))(language)),
            .. LeftOut.IsEmpty ? [] : new[] { LawTexts.Of("report.left_out", string.Join(", ", LeftOut))(language) },
            LawTexts.Of("report.replay", Seed)(language),
        ];
        return string.Join('\n', lines);
    }

    private static string Indented(string text) => string.Join('\n', text.Split('\n').Select(line => $"    {line}"));
}
