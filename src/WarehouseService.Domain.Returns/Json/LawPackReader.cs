using System.Collections.Immutable;
using WarehouseService.Domain.Documents;

namespace WarehouseService.Domain.Returns.Json;

/// <summary>Turns a document into a law pack, or tells all that is wrong with it.</summary>
internal static class LawPackReader
{
    public static LawPack? Read(DocumentValue document)
    {
        if (document.Fields("id", "version", "withdrawal", "withholding", "rejection", "useDeduction", "periods", "remedies") is not { } fields)
        {
            return null;
        }

        var id = fields["id"].Identifier("the pack's id");
        var version = fields["version"].WholeNumber(1, int.MaxValue);
        var withdrawal = Optional(fields["withdrawal"], Withdrawal);
        var withholding = Optional(fields["withholding"], Withholding);
        var rejection = Optional(fields["rejection"], Rejection);
        var useDeduction = Optional(fields["useDeduction"], UseDeduction);
        var periods = List(fields["periods"], "periods", Period);
        var remedies = List(fields["remedies"], "remedies after failed repairs", Remedies);
        return id is null || version is null
            ? null
            : new()
            {
                Id = id,
                Version = version.Value,
                Withdrawal = withdrawal,
                Withholding = withholding,
                Rejection = rejection,
                UseDeduction = useDeduction,
                Periods = periods,
                Remedies = remedies,
            };
    }

    private static T? Optional<T>(DocumentValue value, Func<DocumentValue, T?> read)
        where T : class => value.IsGiven ? read(value) : null;

    private static ImmutableArray<T> List<T>(DocumentValue value, string what, Func<DocumentValue, T?> read)
        where T : class => value.IsGiven ? [.. (value.Items($"a list of {what}; empty for none") ?? []).Select(read).OfType<T>()] : [];

    private static WithdrawalRight? Withdrawal(DocumentValue value)
    {
        if (value.Fields(
            "within", "citation", "excludedCategories", "excludesConfirmedGoods", "exclusionsCitation", "requiresIntactGoods", "longerIfNotInformed",
            "notInformedCitation") is not { } fields)
        {
            return null;
        }

        var within = fields["within"].Counting();
        var citation = Citation(fields["citation"]);
        var excluded = fields["excludedCategories"].Names("categories");
        var confirmed = fields["excludesConfirmedGoods"].Flag(false);
        var exclusions = Optional(fields["exclusionsCitation"], Citation);
        var intact = fields["requiresIntactGoods"].Flag(false);
        var longer = Optional(fields["longerIfNotInformed"], DocumentValues.Counting);
        var notInformed = Optional(fields["notInformedCitation"], Citation);
        return within is null || citation is null
            ? null
            : new()
            {
                Within = within,
                Citation = citation,
                ExcludedCategories = excluded,
                ExcludesConfirmedGoods = confirmed,
                ExclusionsCitation = exclusions,
                RequiresIntactGoods = intact,
                LongerIfNotInformed = longer,
                NotInformedCitation = notInformed,
            };
    }

    private static Withholding? Withholding(DocumentValue value)
    {
        if (value.Fields("within", "startsAt", "citation") is not { } fields)
        {
            return null;
        }

        var (within, startsAt, citation) = (fields["within"].Counting(), fields["startsAt"].Choice(WithholdingStart.All), Citation(fields["citation"]));
        return within is null || startsAt is null || citation is null ? null : new() { Within = within, StartsAt = startsAt, Citation = citation };
    }

    private static RejectionRight? Rejection(DocumentValue value)
    {
        if (value.Fields("within", "leastDaysAfterRepair", "citation") is not { } fields)
        {
            return null;
        }

        var within = fields["within"].Counting();
        var least = fields["leastDaysAfterRepair"].WholeNumber(0, CountingRule.Longest);
        var citation = Citation(fields["citation"]);
        return within is null || least is null || citation is null ? null : new() { Within = within, LeastDaysAfterRepair = least.Value, Citation = citation };
    }

    private static UseDeduction? UseDeduction(DocumentValue value)
    {
        if (value.Fields("remedy", "freeWithin", "citation") is not { } fields)
        {
            return null;
        }

        var (remedy, free, citation) = (fields["remedy"].Identifier("a remedy"), fields["freeWithin"].Counting(), Citation(fields["citation"]));
        return remedy is null || free is null || citation is null ? null : new() { Remedy = remedy, FreeWithin = free, Citation = citation };
    }

    private static LawPeriod? Period(DocumentValue value)
    {
        if (value.Fields("name", "startsAt", "within", "citation") is not { } fields)
        {
            return null;
        }

        var (name, startsAt) = (fields["name"].Identifier("what it is for, such as refund"), fields["startsAt"].Identifier("what starts it, such as delivery"));
        var (within, citation) = (fields["within"].Counting(), Citation(fields["citation"]));
        return name is null || startsAt is null || within is null || citation is null
            ? null
            : new() { Name = name, StartsAt = startsAt, Within = within, Citation = citation };
    }

    private static RepairRemedies? Remedies(DocumentValue value)
    {
        if (value.Fields("failedRepairs", "remedies", "citation") is not { } fields)
        {
            return null;
        }

        var (failed, remedies, citation) = (fields["failedRepairs"].WholeNumber(0, int.MaxValue), fields["remedies"].Names("remedies"), Citation(fields["citation"]));
        return failed is null || citation is null ? null : new() { FailedRepairs = failed.Value, Remedies = remedies, Citation = citation };
    }

    private static LawCitation? Citation(DocumentValue value)
    {
        if (value.Fields("provision", "isVerified", "effectiveFrom", "effectiveUntil", "note") is not { } fields)
        {
            return null;
        }

        var provision = fields["provision"].Text("law and article", FreeText.IsSound);
        var isVerified = fields["isVerified"].Boolean();
        var from = fields["effectiveFrom"].Date();
        var until = fields["effectiveUntil"].IsGiven ? fields["effectiveUntil"].Date() : null;
        var note = fields["note"].IsGiven ? fields["note"].Text("a text", FreeText.IsSound) : null;
        return provision is null || isVerified is null || from is null
            ? null
            : new() { Provision = provision, IsVerified = isVerified.Value, EffectiveFrom = from.Value, EffectiveUntil = until, Note = note };
    }
}
