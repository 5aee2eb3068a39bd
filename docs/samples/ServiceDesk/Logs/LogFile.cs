using System.IO.Compression;

namespace ServiceDesk.Logs;

/// <summary>The log as a file: opened, unzipped if it ends in <c>.gz</c>, and read row by row, so that memory does not grow with it.</summary>
internal sealed class LogFile : IDisposable
{
    private readonly FileStream _file;
    private readonly StreamReader _text;
    private readonly ColumnMapping _mapping;

    private LogFile(string path, FileStream file, ColumnMapping mapping)
    {
        Path = path;
        _file = file;
        _mapping = mapping;
        _text = new(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
    }

    internal string Path { get; }

    /// <summary>The part of the file that was read, 0 to 1.</summary>
    internal double Progress => _file.Length == 0 ? 1 : (double)_file.Position / _file.Length;

    /// <exception cref="UnusableInputException">It cannot be opened.</exception>
    internal static LogFile Open(string path, ColumnMapping mapping)
    {
        try
        {
            return new(path, File.OpenRead(path), mapping);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new UnusableInputException($"{path}: {unreadable.Message}", unreadable);
        }
    }

    /// <exception cref="UnusableInputException">The file as a whole cannot be read, or lacks a column that the mapping names.</exception>
    internal IEnumerable<LogRow> Rows()
    {
        var rows = new RowReader(_mapping);
        var raw = _mapping.Format == "csv" ? CsvRows.Read(Path, _text, _mapping) : JsonRows.Read(_text);
        foreach (var row in raw)
        {
            yield return rows.Read(row);
        }
    }

    public void Dispose()
    {
        _text.Dispose();
        _file.Dispose();
    }
}
