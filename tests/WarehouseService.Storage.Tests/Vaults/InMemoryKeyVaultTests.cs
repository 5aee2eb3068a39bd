using WarehouseService.Domain.Storage;

namespace WarehouseService.Storage.Tests.Vaults;

public sealed class InMemoryKeyVaultTests : VaultClauses
{
    protected override IKeyVault Create() => new InMemoryKeyVault();
}
