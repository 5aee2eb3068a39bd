using System.IO.Compression;

namespace ServiceDesk.Logs;

/// <summary>The log as a file: opened, unzipped if it ends in <c>.gz</c>, and read row by row, so that memory does not grow with it.</summary>
internal sealed class LogFile : IDisposable
{
    private const int LongestName = 150;

    private readonly FileStream _file;
    private readonly StreamReader _text;
    private readonly RowReader _reader;
    private readonly IEnumerable<RawRow> _rows;

    private LogFile(string path, FileStream file, ColumnMapping mapping)
    {
        Path = path;
        _file = file;
        _text = new(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        _reader = new(mapping);
        _rows = RowsOf(path, new(path, _text), mapping);
    }

    internal string Path { get; }

    /// <summary>The part of the file that was read, 0 to 1.</summary>
    internal double Progress => _file.Length == 0 ? 1 : (double)_file.Position / _file.Length;

    /// <summary>Opens the log and looks at its first line.</summary>
    /// <exception cref="UnusableInputException">It cannot be opened or read, lacks a column that the mapping names, or the mapping makes no sense.</exception>
    internal static LogFile Open(string path, ColumnMapping mapping)
    {
        // Rows are remembered by it; ids are not endless.
        var name = System.IO.Path.GetFileName(path);
        if (name.Length > LongestName || name.Any(char.IsControl))
        {
            throw new UnusableInputException($"{path}: the name of a log must have at most {LongestName} characters and no control characters. Rename it.");
        }

        try
        {
            return new(path, File.OpenRead(path), mapping);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new UnusableInputException($"{path}: {unreadable.Message}", unreadable);
        }
    }

    /// <summary>The rows; they can be read once.</summary>
    /// <exception cref="UnusableInputException">The file cannot be read further.</exception>
    internal IEnumerable<LogRow> Rows() => _rows.Select(_reader.Read);

    public void Dispose()
    {
        _text.Dispose();
        _file.Dispose();
    }

    private static IEnumerable<RawRow> RowsOf(string path, LogLines lines, ColumnMapping mapping)
    {
        if (mapping.Format == "csv")
        {
            return new CsvRows(path, lines, mapping).Read();
        }

        lines.PutBack(lines.Next() is { } first ? [first] : []);
        return JsonRows.Read(lines);
    }
}
