using PuppeteerSharp;
using PuppeteerSharp.Media;

namespace WarehouseService.Reporting.Tests;

/// <summary>One headless Chromium for all tests of the class; each gets a page of its own.</summary>
public sealed class Browser : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("report-");
    private IBrowser? _browser;

    internal static string? Executable { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);

    public async Task InitializeAsync()
    {
        if (Executable is null)
        {
            return;
        }

        _browser = await Puppeteer.LaunchAsync(new()
        {
            ExecutablePath = Executable,
            Headless = true,
            UserDataDir = Path.Combine(_folder.FullName, "profile"),
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is { } browser)
        {
            await browser.CloseAsync();
            await browser.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    internal async Task<OpenPage> OpenAsync(string html, View view)
    {
        var file = Path.Combine(_folder.FullName, $"{Path.GetRandomFileName()}.html");
        await File.WriteAllTextAsync(file, html);
        var page = await _browser!.NewPageAsync();
        await page.SetViewportAsync(new() { Width = view.Width, Height = 800 });
        await page.EmulateMediaFeaturesAsync([new() { MediaFeature = MediaFeature.PrefersColorScheme, Value = view.IsDark ? "dark" : "light" }]);
        if (view.IsPrint)
        {
            await page.EmulateMediaTypeAsync(MediaType.Print);
        }

        var open = new OpenPage(page);
        await page.GoToAsync(new Uri(file).AbsoluteUri, WaitUntilNavigation.Load);
        return open;
    }
}
