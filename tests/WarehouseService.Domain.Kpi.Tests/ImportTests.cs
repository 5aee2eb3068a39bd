using System.Globalization;
using System.Text;

namespace WarehouseService.Domain.Kpi.Tests;

public sealed class ImportTests
{
    private const string Header = "event_id,type,occurred_at,recorded_at,site,agent,ticket,score,score_kind,survey,opened_by,units,order,final,shipment,wait_s,contact,outcome,lines,lines_ok";
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    [Theory]
    [InlineData("E1,ticket.solved,2024-02-01T00:00:00Z,2024-02-01T00:00:00Z,S1,ann,,,,,,,,,,,,,,", "missing", "ticket")]
    [InlineData(",ticket.solved,2024-02-01T00:00:00Z,2024-02-01T00:00:00Z,S1,ann,T1,,,,,,,,,,,,,", "missing", "event_id")]
    [InlineData("E1,ticket.solved,2024-02-01T00:00:00Z,,S1,ann,T1,,,,,,,,,,,,,", "missing", "recorded_at")]
    [InlineData("E1,ticket.juggled,2024-02-01T00:00:00Z,2024-02-01T00:00:00Z,S1,ann,T1,,,,,,,,,,,,,", "unknown_type", "type")]
    [InlineData("E1,ticket.solved,2024-02-30T00:00:00Z,2024-02-01T00:00:00Z,S1,ann,T1,,,,,,,,,,,,,", "no_instant", "occurred_at")]
    [InlineData("E1,ticket.solved,10000-02-01T00:00:00Z,2024-02-01T00:00:00Z,S1,ann,T1,,,,,,,,,,,,,", "no_instant", "occurred_at")]
    [InlineData("E1,ticket.solved,-0001-02-01T00:00:00Z,2024-02-01T00:00:00Z,S1,ann,T1,,,,,,,,,,,,,", "no_instant", "occurred_at")]
    [InlineData("E1,ticket.solved,2024-02-01 00:00:00,2024-02-01T00:00:00Z,S1,ann,T1,,,,,,,,,,,,,", "no_instant", "occurred_at")]
    [InlineData("E1,ticket.opened,2024-02-01T00:00:00Z,2024-02-01T00:00:00Z,S1,ann,T1,,,,nobody,,,,,,,,,", "out_of_range", "opened_by")]
    [InlineData("E1,survey.answered,2024-02-01T00:00:00Z,2024-02-01T00:00:00Z,S1,ann,T1,6,csat,V1,,,,,,,,,,", "out_of_range", "score")]
    [InlineData("E1,survey.answered,2024-02-01T00:00:00Z,2024-02-01T00:00:00Z,S1,ann,T1,good,csat,V1,,,,,,,,,,", "no_number", "score")]
    [InlineData("E1,survey.answered,2024-02-01T00:00:00Z,2024-02-01T00:00:00Z,S1,ann,T1,5,stars,V1,,,,,,,,,,", "out_of_range", "score_kind")]
    [InlineData("E1,teamwork.rated,2024-02-01T00:00:00Z,2024-02-01T00:00:00Z,S1,ann,,101,,,,,,,,,,,,", "out_of_range", "score")]
    [InlineData("E1,order.shipped,2024-02-01T00:00:00Z,2024-02-01T00:00:00Z,S1,,,,,,,99999999999999999999,O1,1,H1,,,,,", "no_number", "units")]
    [InlineData("E1,order.shipped,2024-02-01T00:00:00Z,2024-02-01T00:00:00Z,S1,,,,,,,-1,O1,1,H1,,,,,", "out_of_range", "units")]
    [InlineData("E1,order.shipped,2024-02-01T00:00:00Z,2024-02-01T00:00:00Z,S1,,,,,,,1,O1,maybe,H1,,,,,", "out_of_range", "final")]
    [InlineData("E1,order.picked,2024-02-01T00:00:00Z,2024-02-01T00:00:00Z,S1,,,,,,,,O1,,,,,,3,4", "out_of_range", "lines_ok")]
    [InlineData("E1,contact.ended,2024-02-01T00:00:00Z,2024-02-01T00:00:00Z,S1,,,,,,,,,,,9223372036854775807,K1,handled,,", "out_of_range", "wait_s")]
    [InlineData("E1,ticket.solved", "malformed", null)]
    [InlineData("E1,ticket.solved,2024-02-01T00:00:00Z,2024-02-01T00:00:00Z,S1,ann,T1,,,,,,,,,,,,,,", "malformed", null)]
    [InlineData("\"E1,ticket.solved,2024-02-01T00:00:00Z,2024-02-01T00:00:00Z,S1,ann,T1,,,,,,,,,,,,,", "malformed", null)]
    [InlineData("E\"1,ticket.solved,2024-02-01T00:00:00Z,2024-02-01T00:00:00Z,S1,ann,T1,,,,,,,,,,,,,", "malformed", null)]
    public void A_faulty_line_is_told_with_its_number_and_field(string line, string kind, string? field)
    {
        var fault = Assert.Single(Lines($"{Header}\n{line}\n", LogFormat.Csv)).Fault;

        Assert.Equal((2, kind, field), (fault!.Line, fault.Kind.Name, fault.Field));
        Assert.Contains("2", fault.Text(English), StringComparison.Ordinal);
        Assert.All([English, CultureInfo.GetCultureInfo("zh-CN")], culture => Assert.DoesNotContain('{', fault.Text(culture)));
    }

    [Theory]
    [InlineData("{\"event_id\":\"E1\"", "malformed", null)]
    [InlineData("[]", "malformed", null)]
    [InlineData("7", "malformed", null)]
    [InlineData("{} {}", "malformed", null)]
    [InlineData("{\"event_id\":true}", "no_text", "event_id")]
    [InlineData("{\"event_id\":{\"a\":1}}", "no_text", "event_id")]
    [InlineData("{\"event_id\":\"E1\",\"occurred_at\":5}", "no_instant", "occurred_at")]
    [InlineData("{\"event_id\":\"\\ud800\"}", "malformed", null)]
    [InlineData("{\"event_id\":\"E1\",\"occurred_at\":\"2024-02-01T00:00:00Z\",\"recorded_at\":\"2024-02-01T00:00:00Z\",\"site\":\"S\",\"type\":\"teamwork.rated\",\"score\":\"80\"}", "no_number", "score")]
    [InlineData("{\"event_id\":\"E1\",\"occurred_at\":\"2024-02-01T00:00:00Z\",\"recorded_at\":\"2024-02-01T00:00:00Z\",\"site\":\"S\",\"type\":\"teamwork.rated\",\"score\":80.5}", "no_number", "score")]
    public void A_line_that_is_no_such_object_is_told(string line, string kind, string? field)
    {
        var fault = Assert.Single(Lines(line, LogFormat.JsonLines)).Fault;
        Assert.Equal((1, kind, field), (fault!.Line, fault.Kind.Name, fault.Field));
    }

    [Fact]
    public void Faulty_lines_do_not_end_the_reading()
    {
        const string Good = "E1,ticket.solved,2024-02-01T00:00:00Z,2024-02-01T00:00:00Z,S1,ann,T1,,,,,,,,,,,,,";
        var lines = Lines($"{Header}\r\n{Good}\r\n\r\nrubbish\r\n{Good}", LogFormat.Csv);

        Assert.Equal([2, 4, 5], lines.Select(line => line.Number));
        Assert.Equal([true, false, true], lines.Select(line => line.Entry is TicketSolvedEntry { Ticket: "T1", Agent: "ann" }));
    }

    [Fact]
    public void A_quoted_field_is_what_stands_between_its_quotes()
    {
        var line = Assert.Single(Lines($"{Header}\n\"E\"\"1\",ticket.solved,2024-02-01T00:00:00.5Z,2024-02-01T00:00:00Z,S1,\"Müller, Ann\",T1,,,,,,,,,,,,,", LogFormat.Csv));
        Assert.Equal(("E\"1", "Müller, Ann"), (line.Entry!.EventId, line.Entry.Agent));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("event_id,type,occurred_at,recorded_at,site\n")]
    public void A_log_without_events_has_no_lines(string log) =>
        Assert.DoesNotContain(Lines(log, LogFormat.Csv), line => line.Entry is not null);

    [Fact]
    public void A_log_of_values_must_name_the_fields_of_every_event()
    {
        var fault = Assert.Single(Lines("event_id,type,occurred_at,recorded_at\nE1,ticket.solved,2024-02-01T00:00:00Z,2024-02-01T00:00:00Z\n", LogFormat.Csv)).Fault;
        Assert.Equal((1, "missing", "site"), (fault!.Line, fault.Kind.Name, fault.Field));
    }

    [Fact]
    public void What_is_not_utf_8_is_told()
    {
        using var log = new MemoryStream([.. Encoding.UTF8.GetBytes("{\"event_id\":\""), 0xff, .. Encoding.UTF8.GetBytes("\"}")]);
        Assert.Equal("malformed", Assert.Single(LogImport.Lines(log, LogFormat.JsonLines)).Fault!.Kind.Name);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_line()
    {
        using var log = new MemoryStream([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes($"{Header}\nE1,ticket.solved,2024-02-01T00:00:00Z,2024-02-01T00:00:00Z,S1,ann,T1,,,,,,,,,,,,,")]);
        Assert.NotNull(Assert.Single(LogImport.Lines(log, LogFormat.Csv)).Entry);
    }

    [Fact]
    public void A_gigabyte_of_one_line_is_told_without_being_held()
    {
        using var log = new Endless(1L << 30, "\n{\"event_id\":1"u8.ToArray());
        var before = GC.GetAllocatedBytesForCurrentThread();
        var lines = LogImport.Lines(log, LogFormat.JsonLines).ToList();

        Assert.Equal([(1, "too_long"), (2, "malformed")], lines.Select(line => (line.Number, line.Fault!.Kind.Name)));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 << 20);
    }

    [Fact]
    public void A_line_may_have_a_mebibyte_and_not_a_byte_more()
    {
        string Line(int length) => $"{{\"event_id\":\"{new string('x', length - 15)}\"}}";
        Assert.Equal(1 << 20, Line(1 << 20).Length);
        Assert.Equal(["missing", "too_long"], Lines($"{Line(1 << 20)}\n{Line((1 << 20) + 1)}", LogFormat.JsonLines).Select(line => line.Fault!.Kind.Name));
    }

    private static List<LogLine> Lines(string log, LogFormat format)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(log));
        return [.. LogImport.Lines(stream, format)];
    }

    /// <summary>Many times the same character, and an end.</summary>
    private sealed class Endless(long length, byte[] ending) : Stream
    {
        private readonly MemoryStream _ending = new(ending);
        private long _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = (int)Math.Min(_left, buffer.Length);
            buffer[..read].Fill((byte)'x');
            _left -= read;
            return read > 0 ? read : _ending.Read(buffer);
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            _ending.Dispose();
            base.Dispose(disposing);
        }
    }
}
