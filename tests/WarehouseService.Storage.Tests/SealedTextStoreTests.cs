using System.Collections.Immutable;
using System.Security.Cryptography;
using WarehouseService.Domain.Customers;
using WarehouseService.Domain.Storage;
using WarehouseService.Storage.Tests.Clauses;

namespace WarehouseService.Storage.Tests;

/// <summary>Whoever reads and writes through sealed text sees a store like any other.</summary>
public sealed class SealedTextStoreTests : StoreClauses, IRandomSource
{
    public void Fill(Span<byte> bytes) => RandomNumberGenerator.Fill(bytes);

    protected override BothStores Create()
    {
        var store = new InMemoryStore();
        var keys = new VaultedPersonKeys(new InMemoryKeyVault(), this, new MasterKey("m1", new byte[MasterKey.Length]));
        var freeText = new Dictionary<string, ImmutableArray<string>> { ["complaint"] = ["text"] };
        return new(new SealedTextStore(store, keys, new AesGcmCipher(this), freeText), store);
    }
}
