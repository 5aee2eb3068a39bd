using System.Collections.Immutable;
using System.Security.Cryptography;
using WarehouseService.Domain.Customers;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Testing.Conformance;

namespace WarehouseService.Storage.Tests;

/// <summary>Whoever reads and writes through sealed text sees a store like any other.</summary>
public sealed class SealedTextStoreTests
{
    private static readonly StoreUnderTest Store = new() { Name = "sealed text in memory", Open = _ => Open() };

    public static TheoryData<string> Clauses => Kit.ClausesFor(Store);

    [Theory]
    [MemberData(nameof(Clauses))]
    public Task It_keeps(string clause) => StoreConformance.Named(clause).CheckAsync(Store);

    [Fact]
    public void Being_in_memory_it_is_neither_opened_again_nor_fails_and_that_alone_is_not_checked() =>
        Assert.Equal(Capability.All, Kit.LackingIn(Store));

    private static OpenedStore Open()
    {
        var (store, random) = (new InMemoryStore(), new SystemRandom());
        var keys = new VaultedPersonKeys(new InMemoryKeyVault(), random, new MasterKey("m1", new byte[MasterKey.Length]));
        var freeText = new Dictionary<string, ImmutableArray<string>> { ["complaint"] = ["text"] };
        return new(new SealedTextStore(store, keys, new AesGcmCipher(random), freeText), store);
    }

    private sealed class SystemRandom : IRandomSource
    {
        public void Fill(Span<byte> bytes) => RandomNumberGenerator.Fill(bytes);
    }
}
