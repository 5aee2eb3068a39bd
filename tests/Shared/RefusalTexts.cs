using System.Reflection;
using System.Text.RegularExpressions;

namespace WarehouseService.Domain.Tests.Shared;

/// <summary>What must hold of the texts of refusals in every context.</summary>
internal static partial class RefusalTexts
{
    /// <summary>The static class lists each of its codes once.</summary>
    internal static void AreListedOnce(Type codes)
    {
        var fields = codes.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.FieldType == typeof(RefusalCode))
            .Select(field => (RefusalCode)field.GetValue(null)!);
        var all = (IEnumerable<RefusalCode>)codes.GetProperty("All")!.GetValue(null)!;
        Assert.Equal(fields.OrderBy(code => code.Name), all.OrderBy(code => code.Name));
        Assert.Equal(all.Count(), all.DistinctBy(code => code.Name).Count());
    }

    /// <summary>Each code has a text in both languages, with the same placeholders.</summary>
    internal static void AreInBothLanguages(IEnumerable<RefusalCode> codes)
    {
        foreach (var code in codes)
        {
            var (english, chinese) = (code.Text(Languages.English), code.Text(Languages.Chinese));
            Assert.NotEqual(code.Name, english);
            Assert.Contains(chinese, character => character is >= '一' and <= '鿿');
            Assert.DoesNotContain(english, character => character is >= '一' and <= '鿿');
            Assert.Equal(Placeholders(english), Placeholders(chinese));
        }
    }

    /// <summary>A refusal is what was expected, and its grounds fill its texts.</summary>
    internal static void AreFilled(RefusalCode code, Refusal? refusal)
    {
        Assert.Equal(code, refusal?.Code);
        foreach (var text in (string[])[refusal!.Text(Languages.English), refusal.Text(Languages.Chinese), refusal.Message])
        {
            Assert.DoesNotContain('{', text);
            Assert.DoesNotContain('}', text);
        }

        Assert.Superset(Placeholders(code.Text(Languages.English)), refusal.Grounds.Select(ground => ground.Name).ToHashSet());
    }

    /// <summary>What refusals were judged on: a line for each that has grounds.</summary>
    internal static string Judged(IEnumerable<(RefusalCode Code, Refusal? Refusal)> refusals) => string.Join('\n', refusals
        .Where(told => told.Refusal is { Grounds.IsEmpty: false })
        .Select(told => $"{told.Code.Name}: {string.Join("; ", told.Refusal!.Grounds.Select(ground => $"{ground.Name}={ground}"))}"));

    private static HashSet<string> Placeholders(string text) => [.. Braces().Matches(text).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("{([a-z_0-9]+)}")]
    private static partial Regex Braces();
}
