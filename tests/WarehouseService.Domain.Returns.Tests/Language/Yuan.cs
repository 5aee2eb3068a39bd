namespace WarehouseService.Domain.Returns.Tests.Language;

/// <summary>Amounts in the currency of the tests.</summary>
internal static class Yuan
{
    public static readonly Currency Currency = Currency.Of("CNY");

    public static Money Of(long major) => Money.OfMajor(major, Currency);
}
