using System.Buffers.Text;
using System.Globalization;
using System.Text;
using NodaTime;

namespace WarehouseService.Domain.Kpi;

/// <summary>The fields of one line, however it was written. One is used again for every line, so that reading leaves nothing behind but entries.</summary>
internal sealed class LogRecord
{
    // No event lasts longer than the calendar.
    private const long MostSeconds = 315_537_897_600;

    private readonly Slot[] _slots = new Slot[LogFields.Names.Length];
    private readonly WordPool _words = new();
    private byte[] _text = new byte[1024];
    private int _used;

    internal enum Kind
    {
        Absent,
        Untyped,
        Text,
        Number,
        Boolean,
    }

    internal void Clear()
    {
        Array.Clear(_slots);
        _used = 0;
    }

    internal void Set(LogField field, ReadOnlySpan<byte> value, Kind kind)
    {
        var target = Room(value.Length);
        value.CopyTo(target);
        Keep(field, value.Length, kind);
    }

    /// <summary>Where a value may be written that <see cref="Keep"/> then keeps.</summary>
    internal Span<byte> Room(int length)
    {
        if (_text.Length - _used < length)
        {
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _used + length));
        }

        return _text.AsSpan(_used, length);
    }

    internal void Keep(LogField field, int length, Kind kind)
    {
        _slots[(int)field] = new(_used, length, length == 0 ? Kind.Absent : kind);
        _used += length;
    }

    /// <summary>A text that comes once: it is kept for nobody.</summary>
    internal string Id(LogField field) => HasText(field) ? Required(field, Encoding.UTF8.GetString(Bytes(field))) : throw Missing(field);

    internal string Text(LogField field) => Required(field, OptionalText(field));

    internal string? OptionalText(LogField field) => HasText(field) ? _words.Of(Bytes(field)) : null;

    internal Instant Instant(LogField field) => OptionalInstant(field) ?? throw Missing(field);

    internal Instant? OptionalInstant(LogField field) =>
        _slots[(int)field].Kind == Kind.Absent ? null
        : _slots[(int)field].Kind is Kind.Untyped or Kind.Text && InstantText.TryParse(Bytes(field), out var instant) ? instant
        : throw new LogFaultException(LogFaultKind.NoInstant, field, Excerpt(field));

    internal long Number(LogField field, long lowest = 0, long highest = long.MaxValue) => OptionalNumber(field, lowest, highest) ?? throw Missing(field);

    internal long? OptionalNumber(LogField field, long lowest = 0, long highest = long.MaxValue)
    {
        var kind = _slots[(int)field].Kind;
        if (kind == Kind.Absent)
        {
            return null;
        }

        var text = Bytes(field);
        return kind is Kind.Text or Kind.Boolean || !Utf8Parser.TryParse(text, out long number, out var read) || read != text.Length
            ? throw new LogFaultException(LogFaultKind.NoNumber, field, Excerpt(field))
            : number < lowest || number > highest ? throw OutOfRange(field, $"{lowest} – {highest}")
            : number;
    }

    internal Duration Seconds(LogField field) => Duration.FromSeconds(Number(field, highest: MostSeconds));

    internal Duration OptionalSeconds(LogField field) => Duration.FromSeconds(OptionalNumber(field, highest: MostSeconds) ?? 0);

    internal bool YesOrNo(LogField field)
    {
        if (_slots[(int)field].Kind == Kind.Absent)
        {
            throw Missing(field);
        }

        var text = Bytes(field);
        return text.SequenceEqual("1"u8) || text.SequenceEqual("true"u8) ? true
            : text.SequenceEqual("0"u8) || text.SequenceEqual("false"u8) ? false
            : throw OutOfRange(field, "0, 1");
    }

    /// <summary>The one of some words that stands there.</summary>
    internal T Word<T>(LogField field, params ReadOnlySpan<(string Word, T Meaning)> words)
    {
        var text = Text(field);
        foreach (var (word, meaning) in words)
        {
            if (word == text)
            {
                return meaning;
            }
        }

        throw OutOfRange(field, string.Join(", ", words.ToArray().Select(word => word.Word)));
    }

    internal LogFaultException OutOfRange(LogField field, string expected) => new(LogFaultKind.OutOfRange, field, Excerpt(field), expected);

    internal LogFaultException UnknownType() => new(LogFaultKind.UnknownType, LogField.Type, Excerpt(LogField.Type));

    private bool HasText(LogField field) => _slots[(int)field].Kind switch
    {
        Kind.Absent => false,
        Kind.Untyped or Kind.Text or Kind.Number => true,
        _ => throw new LogFaultException(LogFaultKind.NoText, field, Excerpt(field)),
    };

    private static string Required(LogField field, string? text) => string.IsNullOrWhiteSpace(text) ? throw Missing(field) : text;

    private static LogFaultException Missing(LogField field) => new(LogFaultKind.Missing, field);

    private ReadOnlySpan<byte> Bytes(LogField field) => _text.AsSpan(_slots[(int)field].Start, _slots[(int)field].Length);

    private string Excerpt(LogField field)
    {
        var text = Encoding.UTF8.GetString(Bytes(field));
        return text.Length <= 100 ? text : string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, 100)}…");
    }

    private readonly record struct Slot(int Start, int Length, Kind Kind);
}
