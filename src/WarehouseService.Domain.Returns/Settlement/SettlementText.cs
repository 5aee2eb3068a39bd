using System.Globalization;
using System.Resources;
using System.Text;

namespace WarehouseService.Domain.Returns;

/// <summary>A settlement as a statement for a customer: one line an adjustment, and what they come to.</summary>
internal static class SettlementText
{
    private static readonly ResourceManager Texts = new("WarehouseService.Domain.Returns.Texts.StatementTexts", typeof(SettlementText).Assembly);

    internal static string Of(Settlement settlement, CultureInfo language)
    {
        var text = new StringBuilder();
        foreach (var adjustment in settlement.Adjustments)
        {
            text.Append(Of(adjustment, language)).Append('\n');
        }

        text.Append(Text(language, "total", settlement.Total));
        return settlement.Uncollected.IsZero ? text.ToString() : text.Append('\n').Append(Text(language, "uncollected", settlement.Uncollected)).ToString();
    }

    private static string Of(Adjustment adjustment, CultureInfo language)
    {
        var line = Text(language, adjustment.Kind.Name, adjustment.Amount, adjustment.Line, adjustment.Quantity, adjustment.Grade);
        var how = HowReckoned(adjustment, language);
        return adjustment.Citation is null ? line + how : line + how + Text(language, "citation", adjustment.Citation);
    }

    private static string HowReckoned(Adjustment adjustment, CultureInfo language) =>
        adjustment.Rate is { } rate ? Text(language, "rate", Percent(rate), adjustment.Base) + Text(language, adjustment.Rounding.Name)
        : adjustment.Kind == AdjustmentKind.RestockingFee ? Text(language, "per_unit", adjustment.Base, adjustment.Quantity)
        : adjustment.Kind == AdjustmentKind.FreeShippingClawback ? Text(language, "kept", adjustment.Base)
        : "";

    private static string Percent(BasisPoints rate) => string.Create(CultureInfo.InvariantCulture, $"{rate.Value / 100m:0.##}");

    private static string Text(CultureInfo language, string name, params object?[] values) =>
        string.Format(CultureInfo.InvariantCulture, Texts.GetString(name, language)!, values);
}
