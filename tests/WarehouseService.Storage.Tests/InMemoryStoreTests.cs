using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Testing.Conformance;

namespace WarehouseService.Storage.Tests;

public sealed class InMemoryStoreTests
{
    private static readonly StoreUnderTest Store = new() { Name = "memory", Open = _ => OpenedStore.Of(new InMemoryStore()) };

    public static TheoryData<string> Clauses => Kit.ClausesFor(Store);

    [Theory]
    [MemberData(nameof(Clauses))]
    public Task It_keeps(string clause) => StoreConformance.Named(clause).CheckAsync(Store);

    [Fact]
    public void It_neither_outlives_its_process_nor_fails_and_that_alone_is_not_checked() => Assert.Equal(Capability.All, Kit.LackingIn(Store));
}
