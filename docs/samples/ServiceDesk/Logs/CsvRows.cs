using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace ServiceDesk.Logs;

/// <summary>
/// Rows of a CSV file with a header. A quoted field may run over lines; but if that makes no sound row, only the first line is left out,
/// and reading goes on with the second: a quote that nobody closes does not swallow the rest.
/// </summary>
internal sealed class CsvRows
{
    private readonly LogLines _lines;
    private readonly Dictionary<string, int> _columns;

    /// <exception cref="UnusableInputException">There is no header, or a column that the mapping names is missing.</exception>
    internal CsvRows(string path, LogLines lines, ColumnMapping mapping)
    {
        _lines = lines;
        if (NextRow(fields => fields) is not { } first)
        {
            throw new UnusableInputException($"{path}: the file is empty; it needs a header and rows.");
        }

        var header = first.Fields ?? throw new UnusableInputException($"{path}, line {first.Line}: the header cannot be read: {first.Malformed}");
        foreach (var (field, column) in mapping.Columns)
        {
            if (!header.Contains(column))
            {
                throw new UnusableInputException(
                    $"{path}, line {first.Line}: there is no column '{column}', which the mapping names for '{field}'. The columns are: {string.Join(", ", header)}.");
            }
        }

        Width = header.Length;
        _columns = header.Index().DistinctBy(column => column.Item).ToDictionary(column => column.Item, column => column.Index);
    }

    private int Width { get; }

    internal IEnumerable<RawRow> Read()
    {
        while (NextRow(fields => fields.Length == Width ? fields : null) is { } row)
        {
            yield return row.Fields is { } fields
                ? new(row.Line, column => _columns.TryGetValue(column, out var place) ? fields[place] : null)
                : RawRow.NotRead(row.Line, row.Malformed!);
        }
    }

    private (long Line, string[]? Fields, string? Malformed)? NextRow(Func<string[], string[]?> sound)
    {
        string? first;
        do
        {
            first = _lines.Next();
        }
        while (first is { Length: 0 });

        if (first is null)
        {
            return null;
        }

        var line = _lines.Number;
        var further = new List<string>();
        var row = Complete(first, further);
        var fields = row is null ? null : Split(row);
        if (fields is not null && sound(fields) is { } good)
        {
            return (line, good, null);
        }

        _lines.PutBack(further);
        return (line, null, fields is null || further.Count > 0
            ? $"a quote is not closed, or stands where none may: '{Shortened(first)}'"
            : $"{fields.Length} fields where the header has {Width}");
    }

    /// <summary>The line, and those behind it up to the one that closes its quotes; null if none does.</summary>
    private string? Complete(string first, List<string> further)
    {
        var row = new StringBuilder(first);
        var isOpen = HasOpenQuote(first);
        while (isOpen && row.Length < LogLines.Longest && _lines.Next() is { } next)
        {
            further.Add(next);
            row.Append('\n').Append(next);
            isOpen ^= HasOpenQuote(next);
        }

        return isOpen ? null : row.ToString();
    }

    private static bool HasOpenQuote(string line) => line.AsSpan().Count('"') % 2 == 1;

    private static string[]? Split(string row)
    {
        var isSound = true;
        var format = new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = _ => isSound = false };
        using var csv = new CsvParser(new StringReader(row), format);
        return csv.Read() && csv.Record is { } fields && !csv.Read() && isSound ? fields : null;
    }

    private static string Shortened(string text) => text.Length > 60 ? $"{text.AsSpan(0, 60)}…" : text;
}
