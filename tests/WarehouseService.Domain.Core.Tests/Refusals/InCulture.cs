using System.Globalization;

namespace WarehouseService.Domain.Core.Tests;

/// <summary>Runs the rest of a test in a culture, and goes back at the end.</summary>
public sealed class InCulture : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;
    private readonly CultureInfo _languageBefore = CultureInfo.CurrentUICulture;

    public InCulture(string name) =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);

    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (_before, _languageBefore);
}
