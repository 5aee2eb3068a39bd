using System.Globalization;
using System.Resources;

namespace WarehouseService.Domain.Sla.Texts;

/// <summary>The texts of this package for people, by language.</summary>
internal static class SlaTexts
{
    private static readonly ResourceManager Resources = new("WarehouseService.Domain.Sla.Texts.SlaTexts", typeof(SlaTexts).Assembly);

    public static string Window(CultureInfo culture, string window, string date) => Format(culture, nameof(Window), window, date);

    public static string SpecialHours(CultureInfo culture, string window, string date, string name) =>
        Format(culture, nameof(SpecialHours), window, date, name);

    public static string SpeciallyClosed(CultureInfo culture, string name) => Format(culture, nameof(SpeciallyClosed), name);

    public static string OutsideHours(CultureInfo culture) => Format(culture, nameof(OutsideHours));

    public static string DayOff(CultureInfo culture) => Format(culture, nameof(DayOff));

    public static string Holiday(CultureInfo culture, string name) => Format(culture, nameof(Holiday), name);

    public static string ClocksForward(CultureInfo culture, string jump) => Format(culture, nameof(ClocksForward), jump);

    public static string ClocksBack(CultureInfo culture, string jump) => Format(culture, nameof(ClocksBack), jump);

    public static string CalendarChange(CultureInfo culture) => Format(culture, nameof(CalendarChange));

    public static string TakenOut(CultureInfo culture, string reason) => Format(culture, nameof(TakenOut), reason);

    public static string InZone(CultureInfo culture, string reason, string zone) => Format(culture, nameof(InZone), reason, zone);

    public static string And(CultureInfo culture, string reason, string other) => Format(culture, nameof(And), reason, other);

    public static string Stopped(CultureInfo culture) => Format(culture, nameof(Stopped));

    public static string Pause(CultureInfo culture, string reason) => Format(culture, nameof(Pause), reason);

    public static string Segment(CultureInfo culture, string start, string end, string counted, string reason) =>
        Format(culture, nameof(Segment), start, end, counted, reason);

    public static string Total(CultureInfo culture, string total) => Format(culture, nameof(Total), total);

    private static string Format(CultureInfo culture, string key, params object[] arguments) =>
        string.Format(culture, Resources.GetString(key, culture)!, arguments);
}
