using System.Collections.Immutable;

namespace WarehouseService.Domain.Tests.Shared;

/// <summary>
/// The pages below <c>docs/lifecycles</c> are printed from the rows, all but their introductions.
/// Run the tests with <c>WAREHOUSESERVICE_WRITE_DOCS=1</c> to write them anew.
/// </summary>
internal static class LifecyclePage
{
    private const string End = "<!-- From here on this page is generated from the lifecycle's rows. -->";

    internal static void IsPrintedFrom(ImmutableArray<LifecycleRow> rows, string kind)
    {
        var path = Path.Combine(DocsFolder(), $"{kind}.md");
        var page = File.ReadAllText(path);
        var cut = page.IndexOf(End, StringComparison.Ordinal);
        Assert.True(cut > 0, $"{path} must hold the line: {End}");
        var printed = page[..cut] + Generated(rows);
        if (Environment.GetEnvironmentVariable("WAREHOUSESERVICE_WRITE_DOCS") == "1")
        {
            File.WriteAllText(path, printed);
        }

        Assert.Equal(printed, File.ReadAllText(path));
    }

    private static string Generated(ImmutableArray<LifecycleRow> rows) => $"""
        {End}

        ## Diagram

        ```mermaid
        {rows.ToMermaid().TrimEnd()}
        ```

        ## Who may do what, and when

        {rows.ToPermissionTable().TrimEnd()}

        ## Refusals, in the order in which they are judged

        {rows.ToRefusalTable().TrimEnd()}

        ## What to do about them

        {rows.ToAdviceTable().TrimEnd()}

        """.ReplaceLineEndings("\n");

    private static string DocsFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "WarehouseService.Domain.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "docs", "lifecycles");
    }
}
