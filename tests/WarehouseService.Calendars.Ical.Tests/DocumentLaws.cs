using System.Text;
using FsCheck.Xunit;
using NodaTime;
using WarehouseService.Domain.Documents;

namespace WarehouseService.Calendars.Ical.Tests;

public sealed class DocumentLaws
{
    [Property(Arbitrary = [typeof(Writers)], MaxTest = 1000)]
    public bool What_was_written_is_read_however_it_is_folded(WrittenEvents written) =>
        written.Events.Length == 0
            ? Assert.Throws<MalformedDocumentException>(() => IcalDates.Read(written.Ics, Calendars.Year2025)).Faults.Single().Field == "BEGIN:VCALENDAR"
            : IcalDates.Read(written.Ics, Calendars.Year2025).Select(date => date.ToString()).SequenceEqual(written.Expected);

    [Property(Arbitrary = [typeof(Writers)], MaxTest = 300)]
    public bool A_range_gives_the_dates_of_the_whole_that_are_in_it(WrittenEvents written, byte from, byte length)
    {
        var range = new DateInterval(Calendars.Year2025.Start.PlusDays(from % 90), Calendars.Year2025.Start.PlusDays(from % 90 + length));
        return written.Events.Length == 0
            || IcalDates.Read(written.Ics, range).SequenceEqual(IcalDates.Read(written.Ics, Calendars.Year2025).Where(date => range.Contains(date.Date)));
    }

    [Property(Arbitrary = [typeof(Writers)], MaxTest = 300)]
    public bool A_document_that_is_cut_off_anywhere_is_refused(WrittenEvents written, ushort at)
    {
        var end = Encoding.UTF8.GetString(written.Ics).TrimEnd().Length == 0 ? 0 : at % (written.Ics.Length - 2);
        var cut = written.Ics[..end];
        return Encoding.UTF8.GetString(cut).TrimEnd().EndsWith("END:VCALENDAR", StringComparison.Ordinal)
            || Assert.Throws<MalformedDocumentException>(() => IcalDates.Read(cut, Calendars.Year2025)).Faults.Length > 0;
    }

    [Property(Arbitrary = [typeof(Writers)], MaxTest = 1000)]
    public bool A_damaged_document_is_read_or_refused_and_nothing_else(WrittenEvents written, (ushort At, byte To)[] damage)
    {
        var damaged = written.Ics.ToArray();
        foreach (var (at, to) in damage.Where(_ => damaged.Length > 0))
        {
            damaged[at % damaged.Length] = to;
        }

        try
        {
            return IcalDates.Read(damaged, Calendars.Year2025).All(date => Calendars.Year2025.Contains(date.Date) && !date.Names.IsEmpty);
        }
        catch (MalformedDocumentException error)
        {
            return error.Faults.All(fault => fault.Field.Length > 0 && fault.Expected.Length > 0);
        }
    }

    [Property(MaxTest = 500)]
    public bool Garbage_is_refused(byte[] garbage) =>
        Assert.Throws<MalformedDocumentException>(() => IcalDates.Read(garbage, Calendars.Year2025)).Faults.Length > 0;
}
