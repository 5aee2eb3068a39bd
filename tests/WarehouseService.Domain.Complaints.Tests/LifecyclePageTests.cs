namespace WarehouseService.Domain.Complaints.Tests;

/// <summary>
/// The pages below <c>docs/lifecycles</c> are printed from the rows, all but their introductions.
/// Run the tests with <c>WAREHOUSESERVICE_WRITE_DOCS=1</c> to write them anew.
/// </summary>
public sealed class LifecyclePageTests
{
    private const string End = "<!-- From here on this page is generated from the lifecycle's rows. -->";

    public static TheoryData<string> Pages => ["complaint", "remedy", "corrective-action", "customer-ledger"];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_page_says_what_the_rows_say(string kind)
    {
        var path = Path.Combine(DocsFolder(), $"{kind}.md");
        var page = File.ReadAllText(path);
        var cut = page.IndexOf(End, StringComparison.Ordinal);
        Assert.True(cut > 0, $"{path} must hold the line: {End}");
        var printed = page[..cut] + Generated(kind);
        if (Environment.GetEnvironmentVariable("WAREHOUSESERVICE_WRITE_DOCS") == "1")
        {
            File.WriteAllText(path, printed);
        }

        Assert.Equal(printed, File.ReadAllText(path));
    }

    private static string Generated(string kind)
    {
        var rows = kind switch
        {
            "complaint" => new ComplaintLifecycle().Rows,
            "remedy" => new RemedyLifecycle().Rows,
            "corrective-action" => new CorrectiveActionLifecycle().Rows,
            _ => new CustomerLedgerLifecycle().Rows,
        };
        return $"""
            {End}

            ## Diagram

            ```mermaid
            {rows.ToMermaid().TrimEnd()}
            ```

            ## Who may do what, and when

            {rows.ToPermissionTable().TrimEnd()}

            ## Refusals, in the order in which they are judged

            {rows.ToRefusalTable().TrimEnd()}

            """.ReplaceLineEndings("\n");
    }

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
