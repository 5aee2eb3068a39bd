namespace WarehouseService.Domain;

/// <summary>How much a part lost to rounding: who lost most comes first, between equals the lowest index.</summary>
internal readonly record struct Remainder(Int128 Lost, int Index) : IComparable<Remainder>
{
    public int CompareTo(Remainder other) =>
        Lost == other.Lost ? Index.CompareTo(other.Index) : other.Lost.CompareTo(Lost);
}
