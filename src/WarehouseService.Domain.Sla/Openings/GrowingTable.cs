namespace WarehouseService.Domain.Sla.Openings;

/// <summary>
/// The openings known so far of one calendar. A reader takes the table as it is; who needs more replaces it by one at least twice as
/// long, so that building costs a constant for each opening ever used. Thread-safe: readers never wait.
/// </summary>
internal sealed class GrowingTable(OpeningSource source)
{
    private const long Year = 366L * DayWindow.SecondsPerDay;

    private readonly Lock _growth = new();
    private volatile OpeningTable _table = OpeningTable.Empty;

    public OpeningTable Current => _table;

    /// <summary>A table with this second in it.</summary>
    public OpeningTable Covering(long second)
    {
        lock (_growth)
        {
            return _table.Covers(second) ? _table
                : ReferenceEquals(_table, OpeningTable.Empty) ? Replace(second - Year, second + 3 * Year)
                : second < _table.From ? Replace(Math.Min(second, _table.From - Span), _table.To)
                : Replace(_table.From, Math.Max(second + Year, _table.To + Span));
        }
    }

    /// <summary>A table that ends later; null if there is no more time.</summary>
    public OpeningTable? LongerThan(OpeningTable table)
    {
        lock (_growth)
        {
            return _table.To > table.To ? _table
                : table.To == TimeScale.End ? null
                : Replace(_table.From, Math.Max(_table.To + Span, source.After.IsKnown ? source.After.Second : 0));
        }
    }

    /// <summary>A table that starts earlier; null if there is no more time.</summary>
    public OpeningTable? EarlierThan(OpeningTable table)
    {
        lock (_growth)
        {
            return _table.From < table.From ? _table
                : table.From == 0 ? null
                : Replace(Math.Min(_table.From - Span, source.Before.IsKnown ? source.Before.Second : TimeScale.End), _table.To);
        }
    }

    private long Span => _table.To - _table.From;

    private OpeningTable Replace(long from, long to) =>
        _table = OpeningTable.Build(source, Math.Max(0, from), Math.Min(TimeScale.End, to));
}
