namespace WarehouseService.Reporting;

/// <summary>What sections are made of.</summary>
internal static class Parts
{
    internal static Html Section(string id, string title, string intro, Html content) => Html.Of($"""
        <section aria-labelledby="{id}">
        <h2 id="{id}">{title}</h2>
        <p class="intro">{intro}</p>
        {content}
        </section>

        """);

    internal static Html Note(string text) => Html.Of($"""<p class="note">{text}</p>""");

    /// <summary>A table; the first cell of a row is its heading. It scrolls by itself where it is too wide, by keyboard too.</summary>
    internal static Html Table(string name, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<Html>> rows) => Html.Of($"""
        <div class="scroll" role="group" aria-label="{name}" tabindex="0"><table>
        <thead><tr>{columns.Select(column => Html.Of($"""<th scope="col">{column}</th>"""))}</tr></thead>
        <tbody>
        {rows.Select(Row)}</tbody>
        </table></div>
        """);

    internal static Html Chart(Html svg, string caption, string summary, Html table) => Html.Of($"""
        <figure>
        <figcaption>{caption}</figcaption>
        {svg}
        <details><summary>{summary}</summary>
        {table}
        </details>
        </figure>

        """);

    private static Html Row(IReadOnlyList<Html> cells) => Html.Of($"""
        <tr><th scope="row">{cells[0]}</th>{cells.Skip(1).Select(cell => Html.Of($"<td>{cell}</td>"))}</tr>

        """);
}
