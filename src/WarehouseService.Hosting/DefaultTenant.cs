using WarehouseService.Domain;

namespace WarehouseService.Hosting;

/// <summary>Whoever has one tenant only.</summary>
internal sealed class DefaultTenant : ITenants
{
    private static readonly Task<IReadOnlyCollection<string>> Alone = Task.FromResult<IReadOnlyCollection<string>>([CommandContext.DefaultTenant]);

    public Task<IReadOnlyCollection<string>> ListAsync(CancellationToken cancellationToken = default) => Alone;
}
