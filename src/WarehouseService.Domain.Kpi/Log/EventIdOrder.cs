namespace WarehouseService.Domain.Kpi;

/// <summary>Orders event ids by the last number in them, as a number of any length, then by their characters.</summary>
internal sealed class EventIdOrder : IComparer<string>
{
    internal static readonly EventIdOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        var left = LastNumber(x);
        var right = LastNumber(y);
        var byLength = left.Length.CompareTo(right.Length);
        var byNumber = byLength != 0 ? byLength : left.SequenceCompareTo(right);
        return byNumber != 0 ? byNumber : string.CompareOrdinal(x, y);
    }

    private static ReadOnlySpan<char> LastNumber(ReadOnlySpan<char> id)
    {
        var end = id.LastIndexOfAnyInRange('0', '9') + 1;
        var start = id[..end].LastIndexOfAnyExceptInRange('0', '9') + 1;
        return id[start..end].TrimStart('0');
    }
}
