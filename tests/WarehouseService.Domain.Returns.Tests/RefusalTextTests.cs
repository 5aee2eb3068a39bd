using WarehouseService.Domain.Tests.Shared;

namespace WarehouseService.Domain.Returns.Tests;

public sealed class RefusalTextTests
{
    [Theory]
    [InlineData(typeof(SettlementCodes))]
    [InlineData(typeof(OrderLedgerCodes))]
    [InlineData(typeof(RefundCodes))]
    [InlineData(typeof(ReturnCaseCodes))]
    [InlineData(typeof(RepairCodes))]
    [InlineData(typeof(AdvanceExchangeCodes))]
    public void All_lists_every_code_once(Type codes) => RefusalTexts.AreListedOnce(codes);

    [Fact]
    public void Every_code_has_a_text_in_both_languages_with_the_same_placeholders() => RefusalTexts.AreInBothLanguages(
    [
        .. SettlementCodes.All, .. OrderLedgerCodes.All, .. RefundCodes.All, .. ReturnCaseCodes.All, .. RepairCodes.All, .. AdvanceExchangeCodes.All,
        ProcessCodes.IllegalTransition, ProcessCodes.AppealLimit,
    ]);
}
