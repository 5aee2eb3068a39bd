using WarehouseService.Domain.Storage;

namespace WarehouseService.Storage.Tests;

public sealed class KeyTests
{
    [Fact]
    public void What_no_store_can_keep_names_no_record_and_no_scope()
    {
        foreach (var text in (string[])["", "a\0b", "a\nb", "\ud83d", "\ude00", "x\ude00\ud83d"])
        {
            Assert.Equal("tenant", Assert.Throws<ArgumentException>(() => new AggregateKey(text, "ticket", "a")).ParamName);
            Assert.Equal("kind", Assert.Throws<ArgumentException>(() => new AggregateKey("acme", text, "a")).ParamName);
            Assert.Equal("id", Assert.Throws<ArgumentException>(() => new AggregateKey("acme", "ticket", text)).ParamName);
            Assert.Throws<ArgumentException>(() => new WorkScope { Tenant = text });
            Assert.Throws<ArgumentException>(() => new WorkScope { Kind = text });
        }
    }

    [Fact]
    public void A_megabyte_is_no_id() =>
        Assert.Contains("(1000000 characters)", Assert.Throws<ArgumentException>(() => new AggregateKey("acme", "ticket", new('x', 1_000_000))).Message, StringComparison.Ordinal);
}
