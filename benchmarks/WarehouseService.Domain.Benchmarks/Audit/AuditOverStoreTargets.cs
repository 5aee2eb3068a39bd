namespace WarehouseService.Domain.Benchmarks.Audit;

/// <summary>What an audit may cost over a store.</summary>
internal static class AuditOverStoreTargets
{
    private static readonly string[] Stores = ["Store=Memory", "Store=File"];

    public static Targets All { get; } = new(typeof(AuditOverStore), ratios =>
    [
        .. from store in Stores select new Target($"{store}: audited commit over commit", ratios.Of("CommitAudited", store, "Commit", store), 2),
        new("Store=File: append over the same rows", ratios.Of("Append", "Store=File", "AppendFloor", "Store=File"), 1 / 0.8),
    ]);
}
