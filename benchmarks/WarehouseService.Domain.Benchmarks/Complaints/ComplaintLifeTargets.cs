namespace WarehouseService.Domain.Benchmarks.Complaints;

/// <summary>What a decision in the life of a complaint may cost.</summary>
internal static class ComplaintLifeTargets
{
    public static Targets All { get; } = new(typeof(ComplaintLife), ratios =>
    [
        new("bytes: deciding over applying", ratios.Bytes("Decide") / ratios.Bytes("Apply"), 2.5),
    ]);
}
