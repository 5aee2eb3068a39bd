using WarehouseService.Domain.Storage;
using WarehouseService.Storage.Tests.Clauses;

namespace WarehouseService.Storage.Tests;

public sealed class InMemoryStoreTests : StoreClauses
{
    protected override BothStores Create() => BothStores.Of(new InMemoryStore());
}
