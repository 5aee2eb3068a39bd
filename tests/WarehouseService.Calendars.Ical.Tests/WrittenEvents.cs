using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace WarehouseService.Calendars.Ical.Tests;

/// <summary>Events of some dates each, written as a document the way writers do: folded anywhere, in one calendar or several.</summary>
public sealed record WrittenEvents((string Name, LocalDate Start, int Days)[] Events, byte[] Ics)
{
    public IEnumerable<string> Expected =>
        from one in Events
        from day in Enumerable.Range(0, one.Days)
        group one.Name by one.Start.PlusDays(day) into names
        orderby names.Key
        select new IcalDate { Date = names.Key, Names = [.. names.Distinct().Order(StringComparer.Ordinal)] }.ToString();

    public override string ToString() => Encoding.UTF8.GetString(Ics);
}

/// <summary>Generators of written events.</summary>
public static class Writers
{
    private static readonly string[] Pieces =
        ["春节", "国庆节、中秋节假期", "上班(补", ")", ",", ";", ":", "\\", "\n", "\"", "n", "N", " ", "\t", "Stocktake", "🎉", "é", "BEGIN:VEVENT", "=", "%0A"];

    public static Arbitrary<WrittenEvents> Written() => Arb.From(
        from events in Event.ListOf().Resize(12)
        from perCalendar in Gen.Choose(1, 12)
        from lineBreak in Gen.Elements("\r\n", "\n")
        from isMarked in Gen.Elements(true, false)
        from widths in Gen.Choose(1, 75).ArrayOf(40)
        let lines = events.Chunk(perCalendar).SelectMany(Calendar)
        select new WrittenEvents([.. events], [.. isMarked ? Encoding.UTF8.GetPreamble() : [], .. Fold(lines, lineBreak, widths)]));

    private static Gen<(string Name, LocalDate Start, int Days)> Event =>
        from pieces in Gen.Elements(Pieces).ListOf().Resize(12)
        from start in Gen.Choose(0, 60)
        from days in Gen.Frequency((3, Gen.Constant(1)), (1, Gen.Choose(1, 20)))
        select ($"a{string.Concat(pieces)}", Calendars.Year2025.Start.PlusDays(start), days);

    private static IEnumerable<string> Calendar((string Name, LocalDate Start, int Days)[] events) =>
    [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        .. events.SelectMany(one => new[]
        {
            "BEGIN:VEVENT",
            $"SUMMARY;LANGUAGE=\"zh:CN;x\":{Escape(one.Name)}",
            $"DTSTART;VALUE=DATE:{one.Start:uuuuMMdd}",
            one.Days == 1 ? "X-NO:"
                : one.Days % 7 == 0 ? $"DURATION:P{one.Days / 7}W"
                : $"DTEND;VALUE=DATE:{one.Start.PlusDays(one.Days):uuuuMMdd}",
            "BEGIN:VALARM",
            "SUMMARY:not the name",
            "DTSTART:20250101T090000Z",
            "END:VALARM",
            "END:VEVENT",
        }),
        "END:VCALENDAR",
    ];

    private static string Escape(string name) =>
        name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
            .Replace(";", "\\;", StringComparison.Ordinal).Replace("\n", name.Length % 2 == 0 ? "\\n" : "\\N", StringComparison.Ordinal);

    // By bytes, so in the middle of characters too.
    private static List<byte> Fold(IEnumerable<string> lines, string lineBreak, int[] widths)
    {
        var (written, fold) = (new List<byte>(), 0);
        foreach (var line in lines)
        {
            var rest = Encoding.UTF8.GetBytes(line).AsSpan();
            while (rest.Length > widths[fold % widths.Length])
            {
                var width = widths[fold++ % widths.Length];
                written.AddRange([.. rest[..width], .. Encoding.ASCII.GetBytes($"{lineBreak}{(fold % 3 == 0 ? '\t' : ' ')}")]);
                rest = rest[width..];
            }

            written.AddRange([.. rest, .. Encoding.ASCII.GetBytes(lineBreak)]);
        }

        return written;
    }
}
