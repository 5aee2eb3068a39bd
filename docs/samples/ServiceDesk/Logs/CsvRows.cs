using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace ServiceDesk.Logs;

/// <summary>Rows of a CSV file with a header.</summary>
internal static class CsvRows
{
    private const int LongestRow = 4 * 1024 * 1024;

    internal static IEnumerable<RawRow> Read(string path, StreamReader text, ColumnMapping mapping)
    {
        var malformed = new List<string>();
        var format = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            BadDataFound = found => malformed.Add($"a quote stands where none may: '{Shortened(found.RawRecord)}'"),
            MaxFieldSize = LongestRow,
            IgnoreBlankLines = true,
        };
        using var csv = new CsvParser(text, format, leaveOpen: true);

        var columns = ReadHeader(path, csv, mapping);
        while (Advance(csv, path))
        {
            var fields = csv.Record ?? [];
            var line = csv.RawRow;
            if (malformed.Count > 0)
            {
                yield return RawRow.NotRead(line, malformed[0]);
                malformed.Clear();
            }
            else if (fields.Length != columns.Count)
            {
                yield return RawRow.NotRead(line, $"{fields.Length} fields where the header has {columns.Count}");
            }
            else
            {
                yield return new(line, column => columns.TryGetValue(column, out var place) ? fields[place] : null);
            }
        }
    }

    private static Dictionary<string, int> ReadHeader(string path, CsvParser csv, ColumnMapping mapping)
    {
        if (!Advance(csv, path) || csv.Record is not { } header)
        {
            throw new UnusableInputException($"{path}: the file is empty; it needs a header and rows.");
        }

        foreach (var (field, column) in mapping.Columns)
        {
            if (!header.Contains(column))
            {
                throw new UnusableInputException(
                    $"{path}, line 1: there is no column '{column}', which the mapping names for '{field}'. The columns are: {string.Join(", ", header)}.");
            }
        }

        return header.Index().DistinctBy(column => column.Item).ToDictionary(column => column.Item, column => column.Index);
    }

    private static bool Advance(CsvParser csv, string path)
    {
        try
        {
            return csv.Read();
        }
        catch (Exception broken) when (broken is MaxFieldSizeException or InvalidDataException or IOException)
        {
            throw new UnusableInputException($"{path}, line {csv.RawRow}: {broken.Message}", broken);
        }
    }

    private static string Shortened(string text) => text.Length > 60 ? $"{text.AsSpan(0, 60)}…" : text.TrimEnd();
}
