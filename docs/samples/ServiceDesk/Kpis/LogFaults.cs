using WarehouseService.Domain.Kpi;

namespace ServiceDesk.Kpis;

/// <summary>The first faults of a log, and how many there are in all.</summary>
internal sealed class LogFaults(int mostKept)
{
    private readonly List<LogFault> _first = [];

    internal IReadOnlyList<LogFault> First => _first;

    internal long Count { get; private set; }

    internal bool Any => Count > 0;

    internal void Add(LogFault fault)
    {
        Count++;
        if (_first.Count < mostKept)
        {
            _first.Add(fault);
        }
    }
}
