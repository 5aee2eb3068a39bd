namespace WarehouseService.Domain.Complaints.Tests.Language;

/// <summary>Amounts in the currency of the tests' limits.</summary>
internal static class Yuan
{
    public static readonly Currency Currency = Currency.Of("CNY");

    public static ApprovalLimits Limits { get; } = ApprovalLimits.Default;

    public static Money Of(long major) => Money.OfMajor(major, Currency);
}
