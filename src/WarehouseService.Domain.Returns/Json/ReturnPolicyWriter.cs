using System.Text.Json;
using NodaTime.Text;

namespace WarehouseService.Domain.Returns.Json;

/// <summary>Writes a policy, without what is as it is by default.</summary>
internal static class ReturnPolicyWriter
{
    public static void Write(Utf8JsonWriter writer, ReturnPolicy policy)
    {
        var byDefault = ReturnPolicy.Default;
        writer.WriteStartObject();
        writer.WriteString("id", policy.Id);
        if (policy.Version != byDefault.Version)
        {
            writer.WriteNumber("version", policy.Version);
        }

        if (policy.EffectiveFrom != byDefault.EffectiveFrom)
        {
            writer.WriteString("effectiveFrom", InstantPattern.ExtendedIso.Format(policy.EffectiveFrom));
        }

        if (policy.Zone != byDefault.Zone)
        {
            writer.WriteString("zone", policy.Zone.Id);
        }

        writer.Object("restDays", policy.RestDays == byDefault.RestDays ? null : policy.RestDays, RestDays);
        writer.WriteStartArray("windows");
        foreach (var window in policy.Windows)
        {
            Window(writer, window);
        }

        writer.WriteEndArray();
        writer.Names("excludedCategories", policy.ExcludedCategories);
        writer.Names("excludedIfConfirmed", policy.ExcludedIfConfirmed);
        writer.Names("acceptedConditions", policy.AcceptedConditions);
        writer.Flag("acceptsFinalSale", policy.AcceptsFinalSale, byDefault.AcceptsFinalSale);
        writer.Choices("photoRequiredFor", policy.PhotoRequiredFor);
        writer.Flag("requiresRma", policy.RequiresRma, byDefault.RequiresRma);
        writer.Flag("checksSerial", policy.ChecksSerial, byDefault.ChecksSerial);
        if (policy.SerialReturnerAt is { } threshold)
        {
            writer.WriteNumber("serialReturnerAt", threshold);
        }

        writer.Amount("autoApproveLimit", policy.AutoApproveLimit);
        Law(writer, policy);
        SettlementWriter.Write(writer, policy.Settlement);
        writer.WriteEndObject();
    }

    private static void RestDays(Utf8JsonWriter writer, RestDays restDays)
    {
        writer.Names("weekend", [.. restDays.Weekend.Select(ReturnPolicyReader.NameOf)]);
        writer.Dates("dates", restDays.Dates);
        writer.Dates("workingDates", restDays.WorkingDates);
    }

    private static void Window(Utf8JsonWriter writer, ReturnWindow window)
    {
        writer.WriteStartObject();
        writer.WriteString("name", window.Name);
        writer.Object("when", window.When == ReturnConditions.Any ? null : window.When, When);
        writer.Counting("within", window.Within);
        writer.WriteEndObject();
    }

    private static void When(Utf8JsonWriter writer, ReturnConditions when)
    {
        writer.Names("category", when.Category);
        writer.Names("condition", when.Condition);
        writer.Choices("reason", when.Reason);
        writer.Names("channel", when.Channel);
        writer.Names("tier", when.Tier);
        writer.Names("region", when.Region);
    }

    private static void Law(Utf8JsonWriter writer, ReturnPolicy policy)
    {
        if (policy.Law.IsEmpty)
        {
            return;
        }

        writer.WriteStartArray("law");
        foreach (var pack in policy.Law)
        {
            if (pack == LawPacks.Find(pack.ToString()))
            {
                writer.WriteStringValue(pack.ToString());
            }
            else
            {
                LawPackWriter.Write(writer, pack);
            }
        }

        writer.WriteEndArray();
    }
}
