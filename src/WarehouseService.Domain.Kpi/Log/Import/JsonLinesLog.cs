using System.Text.Json;

namespace WarehouseService.Domain.Kpi;

/// <summary>A JSON object a line.</summary>
internal sealed class JsonLinesLog : LineFormat
{
    internal override void Read(ReadOnlySpan<byte> line, LogRecord record)
    {
        try
        {
            var json = new Utf8JsonReader(line);
            ReadObject(ref json, record);
        }
        // The reader calls half of a surrogate pair an invalid operation.
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            throw new LogFaultException(LogFaultKind.Malformed);
        }
    }

    private static void ReadObject(ref Utf8JsonReader json, LogRecord record)
    {
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
        {
            throw new LogFaultException(LogFaultKind.Malformed);
        }

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var field = LogFields.Find(json.ValueSpan);
            json.Read();
            if (field is { } known)
            {
                ReadValue(ref json, known, record);
            }
            else
            {
                json.Skip();
            }
        }

        // What follows the object makes the reader throw.
        json.Read();
    }

    private static void ReadValue(ref Utf8JsonReader json, LogField field, LogRecord record)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.String:
                record.Keep(field, json.CopyString(record.Room(json.ValueSpan.Length)), LogRecord.Kind.Text);
                break;
            case JsonTokenType.Number:
                record.Set(field, json.ValueSpan, LogRecord.Kind.Number);
                break;
            case JsonTokenType.True or JsonTokenType.False:
                record.Set(field, json.ValueSpan, LogRecord.Kind.Boolean);
                break;
            case JsonTokenType.Null:
                break;
            default:
                throw new LogFaultException(LogFaultKind.NoText, field, json.TokenType == JsonTokenType.StartObject ? "{" : "[");
        }
    }
}
