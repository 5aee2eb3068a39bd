using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FsCheck.Xunit;
using WarehouseService.Domain.Json;

namespace WarehouseService.Domain.Core.Tests;

public sealed class MoneyConverterTests
{
    private static readonly JsonSerializerOptions Json = DomainJson.Options(new DefaultJsonTypeInfoResolver());

    [Property(MaxTest = 500)]
    public void An_amount_is_written_as_it_prints_and_comes_back(long minorUnits, byte currency)
    {
        var money = Money.OfMinor(minorUnits, Currency.All[currency % Currency.All.Length]);
        var text = JsonSerializer.Serialize(money, Json);

        Assert.Equal($"\"{money}\"", text);
        Assert.Equal(money, JsonSerializer.Deserialize<Money>(text, Json));
    }

    [Theory]
    [InlineData("\"1.5 CNY\"")]
    [InlineData("\"no money\"")]
    [InlineData("\"\"")]
    [InlineData("null")]
    [InlineData("150")]
    public void What_is_no_amount_is_said(string text) =>
        Assert.ThrowsAny<Exception>(() => JsonSerializer.Deserialize<Money>(text, Json));
}
