using System.Collections.Immutable;
using Ardalis.SmartEnum;
using NodaTime;
using NodaTime.Text;
using WarehouseService.Domain.Documents;

namespace WarehouseService.Domain.Returns.Json;

/// <summary>What policies and law packs are made of, read from documents. What is wrong is told, and left out of the answer.</summary>
internal static class DocumentValues
{
    public static bool Flag(this DocumentValue value, bool byDefault) => value.IsGiven ? value.Boolean() ?? byDefault : byDefault;

    public static Instant? Instant(this DocumentValue value) => value.Parsed<Instant>(
        "an instant such as 2026-01-01T00:00:00Z", text => InstantPattern.ExtendedIso.Parse(text) is { Success: true } instant ? instant.Value : null);

    public static LocalDate? Date(this DocumentValue value) => value.Parsed<LocalDate>(
        "a date such as 2026-01-31", text => LocalDatePattern.Iso.Parse(text) is { Success: true } date ? date.Value : null);

    public static Money? Amount(this DocumentValue value) => value.Parsed<Money>(
        "an amount of money, zero or more, such as 5.00 CNY", text => Money.TryParse(text, out var money) && !money.IsNegative ? money : null);

    public static Money? AmountIfGiven(this DocumentValue value) => value.IsGiven ? value.Amount() : null;

    public static BasisPoints? Rate(this DocumentValue value) => value.WholeNumber(0, BasisPoints.PerWhole) is { } rate ? BasisPoints.Of(rate) : null;

    public static T? Choice<T>(this DocumentValue value, ImmutableArray<T> all)
        where T : SmartEnum<T> =>
        value.Text($"one of {string.Join(", ", all.Select(one => one.Name))}", text => all.Any(one => one.Name == text)) is { } name
            ? all.First(one => one.Name == name)
            : null;

    public static ImmutableArray<T> Choices<T>(this DocumentValue value, ImmutableArray<T> all)
        where T : SmartEnum<T>
    {
        var chosen = new HashSet<T>();
        var names = string.Join(", ", all.Select(one => one.Name));
        foreach (var item in value.IsGiven ? value.Items($"a list of {names}; empty for none") ?? [] : [])
        {
            item.Text($"one of {names}, each once", text => all.FirstOrDefault(one => one.Name == text) is { } one && chosen.Add(one));
        }

        return [.. chosen];
    }

    public static ImmutableArray<string> Names(this DocumentValue value, string what)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in value.IsGiven ? value.Items($"a list of {what}; empty for none") ?? [] : [])
        {
            item.Identifier($"{what}, each once", names.Add);
        }

        return [.. names];
    }

    public static ImmutableArray<LocalDate> Dates(this DocumentValue value)
    {
        var dates = new HashSet<LocalDate>();
        foreach (var item in value.IsGiven ? value.Items("a list of dates; empty for none") ?? [] : [])
        {
            if (item.Date() is { } date && !dates.Add(date))
            {
                item.Fault("each date once");
            }
        }

        return [.. dates];
    }

    /// <summary>The members of an object by name; none where nothing is given.</summary>
    public static IReadOnlyDictionary<string, DocumentValue> MembersIfGiven(this DocumentValue value, string expected) =>
        (value.IsGiven ? value.Members(expected) : null) ?? ImmutableDictionary<string, DocumentValue>.Empty;

    public static CountingRule? Counting(this DocumentValue value)
    {
        if (value.Fields("count", "unit", "startsAtFirst", "countsStartDay", "rollsOverRestDays") is not { } fields)
        {
            return null;
        }

        var count = fields["count"].WholeNumber(0, CountingRule.Longest);
        var unit = fields["unit"].IsGiven ? fields["unit"].Choice(DeadlineUnit.All) : DeadlineUnit.Days;
        var (first, counts, rolls) = (fields["startsAtFirst"].Flag(false), fields["countsStartDay"].Flag(false), fields["rollsOverRestDays"].Flag(false));
        return count is null || unit is null
            ? null
            : new() { Count = count.Value, Unit = unit, StartsAtFirst = first, CountsStartDay = counts, RollsOverRestDays = rolls };
    }
}
