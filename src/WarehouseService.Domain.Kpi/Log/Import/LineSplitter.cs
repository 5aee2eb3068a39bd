namespace WarehouseService.Domain.Kpi;

/// <summary>Splits a stream into lines without ever holding more than the longest line that may be.</summary>
internal sealed class LineSplitter(Stream stream)
{
    internal const int LongestLine = 1024 * 1024;

    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _isAtEnd;

    /// <summary>The next line without its end; <see langword="false"/> if there is none. A line that is too long is skipped, and told as such.</summary>
    internal bool TryRead(out ReadOnlyMemory<byte> line, out bool isTooLong)
    {
        isTooLong = false;
        var searched = 0;
        while (true)
        {
            var found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                return Take(searched + found, 1, out line, ref isTooLong);
            }

            if (_isAtEnd)
            {
                return Take(_end - _start, 0, out line, ref isTooLong) && (isTooLong || line.Length > 0);
            }

            searched = _end - _start;
            if (searched > LongestLine)
            {
                isTooLong = true;
                (_start, searched) = (_end, 0);
            }

            Fill();
        }
    }

    private bool Take(int length, int ending, out ReadOnlyMemory<byte> line, ref bool isTooLong)
    {
        isTooLong |= length > LongestLine;
        var text = isTooLong ? ReadOnlyMemory<byte>.Empty : _buffer.AsMemory(_start, length);
        line = text.Length > 0 && text.Span[^1] == '\r' ? text[..^1] : text;
        _start += length + ending;
        return true;
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = stream.Read(_buffer.AsSpan(_end));
        _isAtEnd = read == 0;
        _end += read;
    }
}
