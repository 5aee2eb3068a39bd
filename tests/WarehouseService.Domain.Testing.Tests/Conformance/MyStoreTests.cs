using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Testing.Conformance;

namespace WarehouseService.Domain.Testing.Tests.Conformance;

public sealed class MyStoreTests
{
    private static readonly StoreUnderTest Store = new() { Name = "mine", Open = _ => OpenedStore.Of(new InMemoryStore()) };

    public static TheoryData<string> Clauses =>
        [.. StoreConformance.Clauses.Where(clause => clause.WhySkipped(Store) is null).Select(clause => clause.Name)];

    [Theory]
    [MemberData(nameof(Clauses))]
    public Task It_keeps(string clause) => StoreConformance.Named(clause).CheckAsync(Store);

    [Fact]
    public void Only_what_a_store_in_memory_cannot_show_is_skipped() =>
        Assert.Equal(Capability.All, Capability.All.Where(capability => !capability.IsDeclaredBy(Store)));
}
