using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Complaints;

/// <summary>What a piece of evidence is (证据类型).</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class EvidenceKind : SmartEnum<EvidenceKind>
{
    /// <summary>A photo (照片).</summary>
    public static readonly EvidenceKind Photo = new("photo", 1);

    /// <summary>The waybill (运单).</summary>
    public static readonly EvidenceKind Waybill = new("waybill", 2);

    /// <summary>The proof of delivery (签收凭证).</summary>
    public static readonly EvidenceKind ProofOfDelivery = new("proof_of_delivery", 3);

    /// <summary>The note of an exception (异常记录).</summary>
    public static readonly EvidenceKind ExceptionNote = new("exception_note", 4);

    /// <summary>The record of a weighing (称重记录).</summary>
    public static readonly EvidenceKind WeightRecord = new("weight_record", 5);

    private EvidenceKind(string name, int value) : base(name, value)
    {
    }

    /// <summary>Every one, in order.</summary>
    public static ImmutableArray<EvidenceKind> All { get; } = [Photo, Waybill, ProofOfDelivery, ExceptionNote, WeightRecord];
}
