using System.Text;
using NodaTime;
using WarehouseService.Domain.Documents;

namespace WarehouseService.Calendars.Ical.Tests;

public sealed class MalformedTests
{
    private const string Start = "DTSTART;VALUE=DATE:20250131";

    [Fact]
    public void All_faults_are_told_at_once_with_event_field_value_and_what_would_be_right()
    {
        var error = Refused(Calendars.Around(
            Calendars.Event("UID:no-start", "SUMMARY:a"),
            Calendars.Event("DTSTART:20250230", "DTEND:x"),
            Calendars.Event("UID:fine", "SUMMARY:b", Start),
            Calendars.Event("UID:rule", "SUMMARY:c", Start, "DTEND:20250131", "RRULE:FREQ=HOURLY;COUNT=0;UNTIL=soon", "EXDATE:20250131,later")));

        Assert.Equal(
            [
                "DTSTART of event no-start (line 3)",
                "SUMMARY of event no. 2 (line 7)", "DTSTART of event no. 2 (line 8)", "DTEND of event no. 2 (line 9)",
                "DTEND of event rule (line 20)",
                "FREQ in RRULE of event rule (line 21)", "COUNT in RRULE of event rule (line 21)", "UNTIL in RRULE of event rule (line 21)",
                "COUNT in RRULE of event rule (line 21)", "EXDATE of event rule (line 22)",
            ],
            error.Faults.Select(fault => fault.Field));
        Assert.Equal("SUMMARY of event no. 2 (line 7) is missing; expected the name that people use, such as National Day.", error.Faults[1].ToString());
        Assert.StartsWith(
            "DTSTART of event no. 2 (line 8) is '20250230'; expected a date without a time such as 20251001", error.Faults[2].ToString(), StringComparison.Ordinal);
        Assert.Equal("later", error.Faults[^1].Value);
        Assert.All(error.Faults, fault => Assert.Contains(fault.ToString(), error.Message, StringComparison.Ordinal));
        Assert.Equal("iCalendar", error.Document);
    }

    [Theory]
    [InlineData("", "BEGIN:VCALENDAR", null)]
    [InlineData("\r\n\r\n", "BEGIN:VCALENDAR", null)]
    [InlineData("hello", "line 1", "hello")]
    [InlineData("SUMMARY:a", "line 1", "SUMMARY:a")]
    [InlineData("BEGIN:VEVENT\nEND:VEVENT", "line 1", "BEGIN:VEVENT")]
    [InlineData("BEGIN:VCALENDAR", "END:VCALENDAR", null)]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:a\n" + Start, "END:VEVENT", null)]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:a\n" + Start + "\nEND:VCALENDAR", "line 5", "END:VCALENDAR")]
    [InlineData("END:VCALENDAR", "line 1", "END:VCALENDAR")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VCALENDAR\nEND:VCALENDAR\nEND:VCALENDAR", "line 2", "BEGIN:VCALENDAR")]
    [InlineData("BEGIN:VCALENDAR\nX:a\n b\nhello:\nsum mary:a\nEND:VCALENDAR", "line 5", "sum mary:a")]
    [InlineData("BEGIN:VCALENDAR\nX-PARAMETER;A=\"b:c:d\nEND:VCALENDAR", "line 2", "X-PARAMETER;A=\"b:c:d")]
    [InlineData("BEGIN:VCALENDAR\nX:a\0b\u0007\u007f\nEND:VCALENDAR", "line 2", "X:a␀b␇␡")]
    [InlineData("BEGIN:VCALENDAR\nCALSCALE:CHINESE\nEND:VCALENDAR", "CALSCALE (line 2)", "CHINESE")]
    [InlineData("BEGIN:VCALENDAR\nMETHOD:CANCEL\nEND:VCALENDAR", "METHOD (line 2)", "CANCEL")]
    public void A_text_that_is_no_calendar_is_refused_where_it_goes_wrong(string ics, string field, string? value)
    {
        var fault = Refused(ics).Faults[0];

        Assert.Equal((field, value), (fault.Field, fault.Value));
    }

    [Theory]
    [InlineData("DTSTART", null, "SUMMARY:a")]
    [InlineData("SUMMARY", null, Start)]
    [InlineData("SUMMARY", " \\n", "SUMMARY: \\n", Start)]
    [InlineData("SUMMARY", "b", "SUMMARY:a", "SUMMARY:b", Start)]
    [InlineData("DTSTART", "20250201", "SUMMARY:a", Start, "DTSTART:20250201")]
    [InlineData("DTSTART", "20250131T090000", "SUMMARY:a", "DTSTART;TZID=Asia/Shanghai:20250131T090000")]
    [InlineData("DTSTART", "20250131T000000Z", "SUMMARY:a", "DTSTART:20250131T000000Z")]
    [InlineData("DTSTART", "00000101", "SUMMARY:a", "DTSTART:00000101")]
    [InlineData("DTSTART", "15821231", "SUMMARY:a", "DTSTART:15821231")]
    [InlineData("DTSTART", "100000101", "SUMMARY:a", "DTSTART:100000101")]
    [InlineData("DTSTART", "２０２５０１３１", "SUMMARY:a", "DTSTART:２０２５０１３１")]
    [InlineData("DTEND", "20250130", "SUMMARY:a", Start, "DTEND:20250130")]
    [InlineData("DTEND", "20250131", "SUMMARY:a", Start, "DTEND:20250131")]
    [InlineData("DTEND", "20250201T000000", "SUMMARY:a", Start, "DTEND:20250201T000000")]
    [InlineData("DURATION", "P1D", "SUMMARY:a", Start, "DTEND:20250201", "DURATION:P1D")]
    [InlineData("DURATION", "P0D", "SUMMARY:a", Start, "DURATION:P0D")]
    [InlineData("DURATION", "-P1D", "SUMMARY:a", Start, "DURATION:-P1D")]
    [InlineData("DURATION", "PT36H", "SUMMARY:a", Start, "DURATION:PT36H")]
    [InlineData("DURATION", "P99999999999D", "SUMMARY:a", Start, "DURATION:P99999999999D")]
    [InlineData("RDATE", "20250201T000000Z/P1D", "SUMMARY:a", Start, "RDATE;VALUE=PERIOD:20250201T000000Z/P1D")]
    [InlineData("RDATE", "", "SUMMARY:a", Start, "RDATE:20250201,")]
    [InlineData("EXDATE", "20250131T000000", "SUMMARY:a", Start, "EXDATE:20250131T000000")]
    [InlineData("EXRULE", "FREQ=DAILY", "SUMMARY:a", Start, "EXRULE:FREQ=DAILY")]
    [InlineData("RRULE", "FREQ=DAILY", "SUMMARY:a", Start, "RRULE:FREQ=DAILY", "RRULE:FREQ=DAILY")]
    [InlineData("UID", null, "SUMMARY:a", Start, "RECURRENCE-ID:20250131")]
    [InlineData("RECURRENCE-ID", "20250131T000000", "UID:", "UID:a", "SUMMARY:a", Start, "RECURRENCE-ID:20250131T000000")]
    [InlineData("RANGE in RECURRENCE-ID", ";RANGE=THISANDFUTURE", "UID:a", "SUMMARY:a", Start, "RECURRENCE-ID;RANGE=THISANDFUTURE:20250131")]
    [InlineData("SEQUENCE", "-1", "SUMMARY:a", Start, "SEQUENCE:-1")]
    public void An_event_that_gives_no_certain_dates_is_refused(string field, string? value, params string[] lines)
    {
        var fault = Refused(Calendars.Of(lines)).Faults[^1];

        Assert.StartsWith($"{field} of event ", fault.Field, StringComparison.Ordinal);
        Assert.Equal(value, fault.Value);
    }

    [Theory]
    [InlineData("FREQ", null, "INTERVAL=2")]
    [InlineData("FREQ", null, "")]
    [InlineData("FREQ", "SECONDLY", "FREQ=SECONDLY")]
    [InlineData("FREQ", "HOURLY", "FREQ=HOURLY;INTERVAL=24")]
    [InlineData("FREQ", "6", "FREQ=6")]
    [InlineData("FREQ", "FREQ=DAILY;FREQ=WEEKLY", "FREQ=DAILY;FREQ=WEEKLY")]
    [InlineData("HELLO", "", "FREQ=DAILY;HELLO")]
    [InlineData("RSCALE", "CHINESE", "FREQ=DAILY;RSCALE=CHINESE")]
    [InlineData("BYWEEKNO", "5", "FREQ=YEARLY;BYWEEKNO=5")]
    [InlineData("BYHOUR", "9", "FREQ=DAILY;BYHOUR=9")]
    [InlineData("UNTIL", "20250630T000000Z", "FREQ=DAILY;UNTIL=20250630T000000Z")]
    [InlineData("UNTIL", "soon", "FREQ=DAILY;UNTIL=soon")]
    [InlineData("UNTIL", "20250130", "FREQ=DAILY;UNTIL=20250130")]
    [InlineData("COUNT", "2", "FREQ=DAILY;COUNT=2;UNTIL=20250630")]
    [InlineData("COUNT", "0", "FREQ=DAILY;COUNT=0")]
    [InlineData("COUNT", "2147483648", "FREQ=DAILY;COUNT=2147483648")]
    [InlineData("INTERVAL", "0", "FREQ=DAILY;INTERVAL=0")]
    [InlineData("INTERVAL", "-1", "FREQ=DAILY;INTERVAL=-1")]
    [InlineData("INTERVAL", "1001", "FREQ=DAILY;INTERVAL=1001")]
    [InlineData("WKST", "MONDAY", "FREQ=DAILY;WKST=MONDAY")]
    [InlineData("BYMONTH", "0", "FREQ=DAILY;BYMONTH=0")]
    [InlineData("BYMONTH", "1,13", "FREQ=DAILY;BYMONTH=1,13")]
    [InlineData("BYMONTH", "1", "FREQ=YEARLY;BYMONTH=1;BYYEARDAY=31")]
    [InlineData("BYMONTHDAY", "32", "FREQ=MONTHLY;BYMONTHDAY=32")]
    [InlineData("BYMONTHDAY", "31", "FREQ=WEEKLY;BYMONTHDAY=31")]
    [InlineData("BYMONTHDAY", "31", "FREQ=YEARLY;BYMONTHDAY=31")]
    [InlineData("BYYEARDAY", "31", "FREQ=MONTHLY;BYYEARDAY=31")]
    [InlineData("BYYEARDAY", "-367", "FREQ=YEARLY;BYYEARDAY=-367")]
    [InlineData("BYDAY", "1FR", "FREQ=WEEKLY;BYDAY=1FR")]
    [InlineData("BYDAY", "6FR", "FREQ=MONTHLY;BYDAY=6FR")]
    [InlineData("BYDAY", "0FR", "FREQ=MONTHLY;BYDAY=0FR")]
    [InlineData("BYDAY", "FR,", "FREQ=MONTHLY;BYDAY=FR,")]
    [InlineData("BYDAY", "F", "FREQ=MONTHLY;BYDAY=F")]
    [InlineData("BYSETPOS", "1", "FREQ=MONTHLY;BYSETPOS=1")]
    [InlineData("BYSETPOS", "0", "FREQ=MONTHLY;BYDAY=FR;BYSETPOS=0")]
    public void A_rule_that_makes_no_sense_for_whole_days_is_refused(string part, string? value, string rule)
    {
        var fault = Refused(Calendars.Of("SUMMARY:a", Start, $"RRULE:{rule}")).Faults[^1];

        Assert.Equal(($"{part} in RRULE of event no. 1 (line 6)", value), (fault.Field, fault.Value));
    }

    [Theory]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("FREQ=MONTHLY;BYDAY=1FR")]
    public void A_start_that_its_rule_does_not_give_is_refused(string rule)
    {
        var fault = Refused(Calendars.Of("SUMMARY:a", Start, $"RRULE:{rule}")).Faults.Single();

        Assert.Equal(("DTSTART of event no. 1 (line 5)", "20250131"), (fault.Field, fault.Value));
        Assert.Contains(rule, fault.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_is_not_UTF_8_is_refused_at_its_line()
    {
        byte[] gbk = [.. "BEGIN:VCALENDAR\nX:"u8, 0xb4, 0xba, .. "\nEND:VCALENDAR"u8];

        Assert.Equal("line 2", Assert.Throws<MalformedDocumentException>(() => IcalDates.Read(gbk, Calendars.Year2025)).Faults.Single().Field);
        Assert.Throws<MalformedDocumentException>(() => IcalDates.Read(Encoding.Unicode.GetBytes(Calendars.Around()), Calendars.Year2025));
    }

    [Fact]
    public void A_text_that_is_no_Unicode_is_refused_at_its_character() =>
        Assert.Equal("character 19", Refused("BEGIN:VCALENDAR\nX:\ud800\nEND:VCALENDAR").Faults.Single().Field);

    [Fact]
    public void A_long_value_is_shortened_in_the_message()
    {
        var fault = Refused(Calendars.Of("SUMMARY:a", $"DTSTART:{new string('7', 1_000_000)}", $"UID:{new string('u', 1_000_000)}")).Faults.Single();

        Assert.Equal($"{new string('7', 80)}…", fault.Value);
        Assert.InRange(fault.Field.Length, 80, 130);
    }

    [Fact]
    public void Missing_arguments_are_refused()
    {
        Assert.Throws<ArgumentNullException>("ics", () => IcalDates.Read((string)null!, Calendars.Year2025));
        Assert.Throws<ArgumentNullException>("range", () => IcalDates.Read("", null!));
    }

    private static MalformedDocumentException Refused(string ics) =>
        Assert.Throws<MalformedDocumentException>(() => IcalDates.Read(ics, Calendars.Year2025));
}
