using System.Text;

namespace WarehouseService.Domain.Kpi;

/// <summary>Reads a log that was written down by any system, line by line. Safe for use by many threads, each with its own stream.</summary>
public static class LogImport
{
    /// <summary>
    /// The lines of a log, as the stream gives them; blank ones are passed over. A faulty line does not end the reading: whoever reads decides whether
    /// to go on without it. A log of comma-separated values whose first line does not name the fields of every event has a fault there, and nothing else.
    /// </summary>
    /// <param name="utf8">The log, in UTF-8, with or without a byte order mark; not closed. No more than its longest line is held, 1 MiB.</param>
    /// <param name="format">How it is written.</param>
    /// <returns>The lines, read as they are asked for.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="IOException">Reading failed; raised as lines are asked for.</exception>
    public static IEnumerable<LogLine> Lines(Stream utf8, LogFormat format)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        ArgumentNullException.ThrowIfNull(format);
        return Read(new LineSplitter(utf8), format);
    }

    private static IEnumerable<LogLine> Read(LineSplitter lines, LogFormat format)
    {
        LineFormat? reader = format == LogFormat.JsonLines ? new JsonLinesLog() : null;
        var record = new LogRecord();
        for (var number = 1L; lines.TryRead(out var line, out var isTooLong); number++)
        {
            var text = number == 1 ? WithoutByteOrderMark(line) : line;
            if (isTooLong)
            {
                yield return new() { Number = number, Fault = new LogFaultException(LogFaultKind.TooLong).At(number) };
            }
            else if (reader is null)
            {
                if (Header(text, number, out reader) is { } fault)
                {
                    yield return fault;
                    yield break;
                }
            }
            else if (!text.Span.Trim(" \t"u8).IsEmpty)
            {
                yield return Line(text, number, reader, record);
            }
        }
    }

    private static LogLine? Header(ReadOnlyMemory<byte> line, long number, out LineFormat? format)
    {
        try
        {
            format = new CsvLog(line.Span);
            return null;
        }
        catch (LogFaultException fault)
        {
            format = null;
            return new() { Number = number, Fault = fault.At(number), Raw = line };
        }
    }

    private static LogLine Line(ReadOnlyMemory<byte> line, long number, LineFormat format, LogRecord record)
    {
        try
        {
            if (!System.Text.Unicode.Utf8.IsValid(line.Span))
            {
                throw new LogFaultException(LogFaultKind.Malformed);
            }

            record.Clear();
            format.Read(line.Span, record);
            return new() { Number = number, Entry = LogEntryReader.Entry(record), Raw = line };
        }
        catch (LogFaultException fault)
        {
            return new() { Number = number, Fault = fault.At(number), Raw = line };
        }
    }

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> line) =>
        line.Span.StartsWith(Encoding.UTF8.Preamble) ? line[Encoding.UTF8.Preamble.Length..] : line;
}
