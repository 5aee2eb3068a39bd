namespace WarehouseService.Domain.Kpi;

/// <summary>Goes through the fields of one line of comma-separated values (RFC 4180).</summary>
internal ref struct CsvCursor(ReadOnlySpan<byte> line)
{
    private ReadOnlySpan<byte> _rest = line;
    private bool _isAtEnd;

    internal readonly int LongestNext => _rest.Length;

    /// <summary>Copies the next field, without its quotes, to a target of <see cref="LongestNext"/> bytes; <see langword="false"/> if there is none.</summary>
    internal bool TryRead(Span<byte> target, out int length)
    {
        length = 0;
        if (_isAtEnd)
        {
            return false;
        }

        // Most columns are of other types of events, and empty.
        if (_rest is [(byte)',', ..])
        {
            _rest = _rest[1..];
            return true;
        }

        length = _rest is [(byte)'"', ..] ? ReadQuoted(target) : ReadPlain(target);
        _isAtEnd = _rest.IsEmpty;
        if (!_isAtEnd && _rest[0] != ',')
        {
            throw new LogFaultException(LogFaultKind.Malformed);
        }

        _rest = _isAtEnd ? _rest : _rest[1..];
        return true;
    }

    private int ReadPlain(Span<byte> target)
    {
        var end = _rest.IndexOfAny((byte)',', (byte)'"');
        if (end >= 0 && _rest[end] == '"')
        {
            throw new LogFaultException(LogFaultKind.Malformed);
        }

        var field = end < 0 ? _rest : _rest[..end];
        field.CopyTo(target);
        _rest = _rest[field.Length..];
        return field.Length;
    }

    private int ReadQuoted(Span<byte> target)
    {
        var length = 0;
        _rest = _rest[1..];
        while (true)
        {
            var quote = _rest.IndexOf((byte)'"');
            if (quote < 0)
            {
                throw new LogFaultException(LogFaultKind.Malformed);
            }

            var isEscaped = quote + 1 < _rest.Length && _rest[quote + 1] == '"';
            var part = _rest[..(isEscaped ? quote + 1 : quote)];
            part.CopyTo(target[length..]);
            length += part.Length;
            _rest = _rest[(isEscaped ? quote + 2 : quote + 1)..];
            if (!isEscaped)
            {
                return length;
            }
        }
    }
}
