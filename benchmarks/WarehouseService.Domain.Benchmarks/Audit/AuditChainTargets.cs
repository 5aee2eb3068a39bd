namespace WarehouseService.Domain.Benchmarks.Audit;

/// <summary>What an entry of an audit chain may cost beside its hash.</summary>
internal static class AuditChainTargets
{
    public static Targets All { get; } = new(typeof(AuditChainHashing), ratios =>
    [
        new("time: append over SHA-256 of the same bytes", ratios.Of("AuditAppend", "", "Sha256", ""), 2),
        new("time: verify over SHA-256 of the same bytes", ratios.Of("AuditVerify", "", "Sha256", ""), 2),
    ]);
}
