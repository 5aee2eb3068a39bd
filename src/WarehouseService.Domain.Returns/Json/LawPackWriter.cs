using System.Text.Json;
using NodaTime.Text;

namespace WarehouseService.Domain.Returns.Json;

/// <summary>Writes a law pack.</summary>
internal static class LawPackWriter
{
    public static void Write(Utf8JsonWriter writer, LawPack pack)
    {
        writer.WriteStartObject();
        writer.WriteString("id", pack.Id);
        writer.WriteNumber("version", pack.Version);
        writer.Object("withdrawal", pack.Withdrawal, Withdrawal);
        writer.Object("withholding", pack.Withholding, Withholding);
        writer.Object("rejection", pack.Rejection, Rejection);
        writer.Object("useDeduction", pack.UseDeduction, UseDeduction);
        writer.Objects("periods", pack.Periods, Period);
        writer.Objects("remedies", pack.Remedies, Remedies);
        writer.WriteEndObject();
    }

    private static void Withdrawal(Utf8JsonWriter writer, WithdrawalRight right)
    {
        writer.Counting("within", right.Within);
        writer.Object("citation", right.Citation, Citation);
        writer.Names("excludedCategories", right.ExcludedCategories);
        writer.Flag("excludesConfirmedGoods", right.ExcludesConfirmedGoods);
        writer.Object("exclusionsCitation", right.ExclusionsCitation, Citation);
        writer.Flag("requiresIntactGoods", right.RequiresIntactGoods);
        writer.Counting("longerIfNotInformed", right.LongerIfNotInformed);
        writer.Object("notInformedCitation", right.NotInformedCitation, Citation);
    }

    private static void Withholding(Utf8JsonWriter writer, Withholding withholding)
    {
        writer.Counting("within", withholding.Within);
        writer.WriteString("startsAt", withholding.StartsAt.Name);
        writer.Object("citation", withholding.Citation, Citation);
    }

    private static void Rejection(Utf8JsonWriter writer, RejectionRight right)
    {
        writer.Counting("within", right.Within);
        writer.WriteNumber("leastDaysAfterRepair", right.LeastDaysAfterRepair);
        writer.Object("citation", right.Citation, Citation);
    }

    private static void UseDeduction(Utf8JsonWriter writer, UseDeduction deduction)
    {
        writer.WriteString("remedy", deduction.Remedy);
        writer.Counting("freeWithin", deduction.FreeWithin);
        writer.Object("citation", deduction.Citation, Citation);
    }

    private static void Period(Utf8JsonWriter writer, LawPeriod period)
    {
        writer.WriteString("name", period.Name);
        writer.WriteString("startsAt", period.StartsAt);
        writer.Counting("within", period.Within);
        writer.Object("citation", period.Citation, Citation);
    }

    private static void Remedies(Utf8JsonWriter writer, RepairRemedies remedies)
    {
        writer.WriteNumber("failedRepairs", remedies.FailedRepairs);
        writer.Names("remedies", remedies.Remedies);
        writer.Object("citation", remedies.Citation, Citation);
    }

    private static void Citation(Utf8JsonWriter writer, LawCitation citation)
    {
        writer.WriteString("provision", citation.Provision);
        writer.WriteBoolean("isVerified", citation.IsVerified);
        writer.WriteString("effectiveFrom", LocalDatePattern.Iso.Format(citation.EffectiveFrom));
        if (citation.EffectiveUntil is { } until)
        {
            writer.WriteString("effectiveUntil", LocalDatePattern.Iso.Format(until));
        }

        if (citation.Note is { } note)
        {
            writer.WriteString("note", note);
        }
    }
}
