namespace WarehouseService.Domain.Kpi;

/// <summary>What has been counted in a cell; values are kept for durations alone.</summary>
internal readonly record struct Cell(Tally Tally, Quantiles? Values)
{
    internal static Cell Merge(Cell left, Cell right) => new(
        left.Tally.Merge(right.Tally),
        left.Values is null ? right.Values : right.Values is null ? left.Values : left.Values.Merge(right.Values));
}
