namespace WarehouseService.Domain;

/// <summary>A part's claim to a minor unit left over: who lost most comes first, between equals the lowest index.</summary>
internal readonly record struct Claim(Int128 Lost, int Index) : IComparable<Claim>
{
    public int CompareTo(Claim other) =>
        Lost == other.Lost ? Index.CompareTo(other.Index) : other.Lost.CompareTo(Lost);
}
