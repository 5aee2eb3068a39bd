using System.Buffers;
using System.Text;

namespace WarehouseService.Calendars.Ical.Text;

/// <summary>
/// Unfolds a document into its lines (RFC 5545, 3.1), on bytes: a line may be folded in the middle of a character. Lines end in CRLF or
/// LF; empty ones are passed over.
/// </summary>
internal ref struct LineReader(ReadOnlySpan<byte> document)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ArrayBufferWriter<byte> _unfolded = new();
    private ReadOnlySpan<byte> _rest = document.StartsWith(Encoding.UTF8.Preamble) ? document[3..] : document;
    private int _linesRead;

    /// <summary>The number in the text of the line that was read last, from 1: the first of those that were folded.</summary>
    public int Number { get; private set; }

    /// <summary>Reads the next line.</summary>
    /// <param name="line">The line, with what is malformed in it replaced.</param>
    /// <param name="isText">Whether it is well-formed UTF-8 without control characters other than tabs.</param>
    public bool TryRead(out string line, out bool isText)
    {
        _unfolded.ResetWrittenCount();
        while (_unfolded.WrittenCount == 0 && !_rest.IsEmpty)
        {
            Number = _linesRead + 1;
            _unfolded.Write(TakeLine());
            while (!_rest.IsEmpty && _rest[0] is (byte)' ' or (byte)'\t')
            {
                _unfolded.Write(TakeLine()[1..]);
            }
        }

        (line, isText) = Decode(_unfolded.WrittenSpan);
        return _unfolded.WrittenCount > 0;
    }

    private ReadOnlySpan<byte> TakeLine()
    {
        var end = _rest.IndexOf((byte)'\n');
        var line = end < 0 ? _rest : _rest[..end];
        _rest = end < 0 ? [] : _rest[(end + 1)..];
        _linesRead++;
        return line.EndsWith("\r"u8) ? line[..^1] : line;
    }

    private static (string Line, bool IsText) Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var line = StrictUtf8.GetString(bytes);
            return (line, !line.Any(character => char.IsAscii(character) && char.IsControl(character) && character != '\t'));
        }
        catch (DecoderFallbackException)
        {
            return (Encoding.UTF8.GetString(bytes), false);
        }
    }
}
