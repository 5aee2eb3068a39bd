using System.Globalization;

namespace WarehouseService.Domain;

/// <summary>The languages that every text for people comes in.</summary>
public static class Languages
{
    /// <summary>English.</summary>
    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en");

    /// <summary>Simplified Chinese (简体中文).</summary>
    public static CultureInfo Chinese { get; } = CultureInfo.GetCultureInfo("zh-Hans");
}
