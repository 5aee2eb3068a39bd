using PuppeteerSharp;
using PuppeteerSharp.Media;

namespace WarehouseService.Reporting.Tests;

/// <summary>The page in a real browser. <c>WAREHOUSESERVICE_SCREENSHOTS</c> names a folder to leave pictures in, to be looked at.</summary>
public sealed class BrowserTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly View Phone = new() { Name = "phone", Width = 360 };
    private static readonly View DarkPhone = new() { Name = "phone-dark", Width = 360, IsDark = true };
    private static readonly View Desktop = new() { Name = "desktop", Width = 1280 };
    private static readonly View DarkDesktop = new() { Name = "desktop-dark", Width = 1280, IsDark = true };
    private static readonly View Print = new() { Name = "print", Width = 794, IsDark = true, IsPrint = true };

    public static TheoryData<View, string> Looks()
    {
        var looks = new TheoryData<View, string>();
        foreach (var view in new[] { Phone, DarkPhone, Desktop, DarkDesktop, Print })
        {
            looks.Add(view, "en");
            looks.Add(view, "zh-CN");
        }

        return looks;
    }

    [BrowserTheory]
    [MemberData(nameof(Looks))]
    public async Task The_report_is_clean_in_every_look(View view, string culture)
    {
        await using var open = await browser.OpenAsync(ReportCase.Html(ReportCase.Report, culture), view);
        await KeepPictureAsync(open.Page, $"{view.Name}-{culture}");

        Assert.Empty(await open.AskAsync<string[]>(SticksOut));
        Assert.Equal(view.Width, await open.AskAsync<int>("document.documentElement.scrollWidth"));
        Assert.Equal(view is { IsDark: true, IsPrint: false }, await open.AskAsync<bool>("getComputedStyle(document.body).color === 'rgb(232, 235, 239)'"));
        Assert.Empty(await open.AskAsync<string[]>(UnresolvedColours));
        Assert.Empty(await open.AxeAsync());
        Assert.Single(open.Requests);
        Assert.Empty(open.Complaints);
    }

    [BrowserTheory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task No_name_runs_and_each_is_read_as_it_is(string culture)
    {
        // Without its policy, so that escaping alone stands between a name and the browser.
        var html = ReportCase.Html(ReportCase.Report, culture).Replace("http-equiv", "data-none", StringComparison.Ordinal);
        await using var open = await browser.OpenAsync(html, Desktop);

        Assert.Equal(0, await open.AskAsync<int>("document.querySelectorAll('script, img, iframe, object, embed, link, [onerror]').length"));
        Assert.Equal("undefined", await open.AskAsync<string>("typeof window.harm"));
        Assert.Single(open.Requests);
        var cells = await open.AskAsync<string[]>("[...document.querySelectorAll('tbody th')].map(cell => cell.textContent)");
        Assert.Contains(ReportCase.Script, cells);
        Assert.Contains(ReportCase.Image, cells);
        Assert.Contains("破损", cells);
    }

    [BrowserTheory]
    [InlineData("<script>window.harm=1</script>", "window.harm")]
    [InlineData("<img src='http://127.0.0.1:9/x.png'>", "performance.getEntriesByType('resource').filter(asked => asked.transferSize > 0).length")]
    public async Task The_policy_of_the_page_stops_what_escaping_would_let_through(string markup, string harm)
    {
        var html = ReportCase.Html(ReportCase.Report).Replace("<main>", "<main>" + markup, StringComparison.Ordinal);
        await using var open = await browser.OpenAsync(html, Desktop);

        Assert.Contains(open.Complaints, said => said.Contains("Content Security Policy", StringComparison.Ordinal));
        Assert.Contains(await open.AskAsync<string>($"String({harm})"), new[] { "undefined", "0" });
    }

    [BrowserTheory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task In_print_the_tables_behind_the_charts_are_there(string culture)
    {
        await using var open = await browser.OpenAsync(ReportCase.Html(ReportCase.Report, culture), Print);
        var heights = await open.AskAsync<double[]>("[...document.querySelectorAll('details table')].map(table => table.getBoundingClientRect().height)");

        Assert.True(heights.Length > 8);
        Assert.All(heights, height => Assert.True(height > 50));
        var pdf = await open.Page.PdfDataAsync(new PdfOptions { Format = PaperFormat.A4, PreferCSSPageSize = true, PrintBackground = true });
        Assert.Equal("%PDF", System.Text.Encoding.ASCII.GetString(pdf, 0, 4));
        if (Pictures is { } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, $"print-{culture}.pdf"), pdf);
        }
    }

    [BrowserTheory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task An_empty_report_is_clean_too(string culture)
    {
        await using var open = await browser.OpenAsync(ReportCase.Html(ReportCase.Empty, culture), Phone);
        await KeepPictureAsync(open.Page, $"empty-{culture}");

        Assert.Empty(await open.AskAsync<string[]>(SticksOut));
        Assert.Empty(await open.AxeAsync());
    }

    [BrowserTheory]
    [InlineData("en")]
    public async Task Axe_finds_what_is_wrong(string culture)
    {
        var html = ReportCase.Html(ReportCase.Report, culture).Replace("--soft: #4d5763", "--soft: #c0c6cc", StringComparison.Ordinal).Replace("lang=\"en\"", "", StringComparison.Ordinal);
        await using var open = await browser.OpenAsync(html, Desktop);
        var found = await open.AxeAsync();

        Assert.Contains(found, violation => violation.StartsWith("color-contrast", StringComparison.Ordinal));
        Assert.Contains(found, violation => violation.StartsWith("html-has-lang", StringComparison.Ordinal));
    }

    // What is wider than the window, unless it is in a part that scrolls by itself.
    private const string SticksOut =
        "[...document.querySelectorAll('body *')].filter(e => !e.parentElement.closest('.scroll, svg') && e.getBoundingClientRect().right > innerWidth + 0.5).map(e => e.outerHTML.slice(0, 100))";

    // A variable that is not there would leave text or lines black, or not drawn at all.
    private const string UnresolvedColours =
        """
        [...document.querySelectorAll('svg text, svg polyline, svg rect, svg ellipse, svg polygon')].flatMap(e => [e.getAttribute('fill'), ...(e.getAttribute('style') || '').split(';')])
            .flatMap(part => (part || '').match(/--[a-z]+/g) || []).filter(name => getComputedStyle(document.documentElement).getPropertyValue(name) === '')
        """;

    private static string? Pictures { get; } = Environment.GetEnvironmentVariable("WAREHOUSESERVICE_SCREENSHOTS");

    private static async Task KeepPictureAsync(IPage page, string name)
    {
        if (Pictures is { } folder)
        {
            await page.ScreenshotAsync(Path.Combine(folder, $"{name}.png"), new() { FullPage = true });
        }
    }
}
