namespace WarehouseService.Domain.Returns.Tests.Language;

/// <summary>Warranties by serial number.</summary>
internal sealed class KnownWarranties : IWarranties
{
    public Dictionary<string, Warranty> BySerial { get; } = [];

    public Task<Warranty?> FindAsync(string tenant, string serial, CancellationToken cancellationToken = default) =>
        Task.FromResult(BySerial.GetValueOrDefault(serial));
}
