using System.Collections.Immutable;

namespace WarehouseService.Domain.Kpi;

/// <summary>Lines of comma-separated values, whose first one names the fields.</summary>
internal sealed class CsvLog(ReadOnlySpan<byte> header) : LineFormat
{
    private static readonly ImmutableArray<LogField> OfEveryEvent = [LogField.EventId, LogField.Type, LogField.OccurredAt, LogField.RecordedAt, LogField.Site];

    private readonly ImmutableArray<LogField?> _columns = Columns(header);

    internal override void Read(ReadOnlySpan<byte> line, LogRecord record)
    {
        var cursor = new CsvCursor(line);
        var column = 0;
        while (cursor.TryRead(record.Room(cursor.LongestNext), out var length))
        {
            if (column == _columns.Length)
            {
                throw new LogFaultException(LogFaultKind.Malformed);
            }

            if (_columns[column++] is { } field)
            {
                record.Keep(field, length, LogRecord.Kind.Untyped);
            }
        }

        if (column < _columns.Length)
        {
            throw new LogFaultException(LogFaultKind.Malformed);
        }
    }

    private static ImmutableArray<LogField?> Columns(ReadOnlySpan<byte> header)
    {
        var columns = ImmutableArray.CreateBuilder<LogField?>();
        var cursor = new CsvCursor(header);
        var name = new byte[header.Length];
        while (cursor.TryRead(name, out var length))
        {
            columns.Add(LogFields.Find(name.AsSpan(0, length)));
        }

        return OfEveryEvent.Where(field => !columns.Contains(field)).Select(field => (LogField?)field).FirstOrDefault() is { } missing
            ? throw new LogFaultException(LogFaultKind.Missing, missing)
            : columns.DrainToImmutable();
    }
}
