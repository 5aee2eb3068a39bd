namespace WarehouseService.Reporting.Tests;

/// <summary>A test that needs a browser. Where there is none it is skipped and says so, but not where it counts: there it fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute()
    {
        if (Browser.Executable is null && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = "There is no Chromium on the PATH; Debian has it as the package 'chromium'.";
        }
    }
}
