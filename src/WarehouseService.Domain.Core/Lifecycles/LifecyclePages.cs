using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace WarehouseService.Domain;

/// <summary>Prints a lifecycle's rows: as a diagram, as a table of permissions, as a list of refusals. Nothing here is written by hand.</summary>
public static class LifecyclePages
{
    /// <summary>The diagram, as a Mermaid state diagram.</summary>
    /// <param name="rows">The rows of a lifecycle.</param>
    public static string ToMermaid(this ImmutableArray<LifecycleRow> rows)
    {
        var page = new StringBuilder("stateDiagram-v2\n");
        var edges =
            from row in rows
            from arc in row.Arcs
            where arc.From != arc.To
            group row.Command by (From: arc.From?.Name ?? "[*]", To: arc.To.Name);
        foreach (var edge in edges)
        {
            page.Append(CultureInfo.InvariantCulture, $"    {edge.Key.From} --> {edge.Key.To}: {string.Join(", ", edge.Distinct())}\n");
        }

        foreach (var status in rows.SelectMany(row => row.Arcs).Select(arc => arc.To).Distinct().Where(to => to.Category == StatusCategory.Ended))
        {
            page.Append(CultureInfo.InvariantCulture, $"    {status.Name} --> [*]\n");
        }

        return page.ToString();
    }

    /// <summary>Who may do what and when, as a Markdown table.</summary>
    /// <param name="rows">The rows of a lifecycle.</param>
    public static string ToPermissionTable(this ImmutableArray<LifecycleRow> rows)
    {
        var page = new StringBuilder("| Command | From → to | By | Can be refused with |\n|---|---|---|---|\n");
        foreach (var row in rows)
        {
            var codes = row.Refusals.Where(code => !CoreCodes.All.Contains(code)).Select(code => $"`{code}`").Distinct();
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {row.Command} | {Arcs(row)} | {string.Join(", ", row.By)} | {string.Join(", ", codes)} |\n");
        }

        return page.ToString();
    }

    /// <summary>Every code that the rows can refuse with, with its kind and its texts, in order of precedence, as a Markdown table.</summary>
    /// <param name="rows">The rows of a lifecycle.</param>
    public static string ToRefusalTable(this ImmutableArray<LifecycleRow> rows)
    {
        var page = new StringBuilder("| Code | Kind | English | 中文 |\n|---|---|---|---|\n");
        foreach (var code in rows.SelectMany(row => row.Refusals).Distinct().OrderBy(code => code.Kind.Value).ThenBy(code => code.Name, StringComparer.Ordinal))
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| `{code}` | `{code.Kind}` | {code.Text(CultureInfo.InvariantCulture)} | {code.Text(Languages.Chinese)} |\n");
        }

        return page.ToString();
    }

    /// <summary>What to do about each kind of refusal that the rows can answer with, in order of precedence, as a Markdown table.</summary>
    /// <param name="rows">The rows of a lifecycle.</param>
    public static string ToAdviceTable(this ImmutableArray<LifecycleRow> rows)
    {
        var page = new StringBuilder("| Kind | What to do | 怎么办 |\n|---|---|---|\n");
        foreach (var kind in rows.SelectMany(row => row.Refusals).Select(code => code.Kind).Distinct().OrderBy(kind => kind.Value))
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{kind}` | {kind.Advice(Languages.English)} | {kind.Advice(Languages.Chinese)} |\n");
        }

        return page.ToString();
    }

    private static string Arcs(LifecycleRow row)
    {
        var arcs =
            from arc in row.Arcs
            group arc.From?.Name ?? "–" by arc.From == arc.To ? "same" : arc.To.Name into to
            select $"{string.Join(", ", to)} → {to.Key}";
        return string.Join("; ", arcs);
    }
}
