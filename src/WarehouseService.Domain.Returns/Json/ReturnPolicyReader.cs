using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using WarehouseService.Domain.Documents;

namespace WarehouseService.Domain.Returns.Json;

/// <summary>Turns a document into a policy, or tells all that is wrong with it.</summary>
internal static class ReturnPolicyReader
{
    private static readonly ImmutableArray<IsoDayOfWeek> DaysOfWeek = [.. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None)];

    public static ReturnPolicy? Read(DocumentValue document)
    {
        if (document.Fields(
            "id", "version", "effectiveFrom", "zone", "restDays", "windows", "excludedCategories", "excludedIfConfirmed", "acceptedConditions",
            "acceptsFinalSale", "photoRequiredFor", "requiresRma", "checksSerial", "serialReturnerAt", "autoApproveLimit", "law", "settlement") is not { } fields)
        {
            return null;
        }

        var byDefault = ReturnPolicy.Default;
        var id = fields["id"].Identifier("the policy's id");
        var policy = new ReturnPolicy
        {
            Id = id ?? byDefault.Id,
            Version = (fields["version"].IsGiven ? fields["version"].WholeNumber(1, int.MaxValue) : null) ?? byDefault.Version,
            EffectiveFrom = (fields["effectiveFrom"].IsGiven ? fields["effectiveFrom"].Instant() : null) ?? byDefault.EffectiveFrom,
            Zone = (fields["zone"].IsGiven ? Zone(fields["zone"]) : null) ?? byDefault.Zone,
            RestDays = fields["restDays"].IsGiven ? RestDays(fields["restDays"]) : byDefault.RestDays,
            Windows = fields["windows"].IsGiven ? Windows(fields["windows"]) : byDefault.Windows,
            ExcludedCategories = fields["excludedCategories"].Names("categories"),
            ExcludedIfConfirmed = fields["excludedIfConfirmed"].Names("categories"),
            AcceptedConditions = fields["acceptedConditions"].Names("conditions"),
            AcceptsFinalSale = fields["acceptsFinalSale"].Flag(byDefault.AcceptsFinalSale),
            PhotoRequiredFor = fields["photoRequiredFor"].Choices(ReturnReason.All),
            RequiresRma = fields["requiresRma"].Flag(byDefault.RequiresRma),
            ChecksSerial = fields["checksSerial"].Flag(byDefault.ChecksSerial),
            SerialReturnerAt = fields["serialReturnerAt"].IsGiven ? fields["serialReturnerAt"].WholeNumber(1, int.MaxValue) : null,
            AutoApproveLimit = fields["autoApproveLimit"].AmountIfGiven(),
            Law = fields["law"].IsGiven ? Law(fields["law"]) : [],
            Settlement = (fields["settlement"].IsGiven ? SettlementReader.Read(fields["settlement"]) : null) ?? byDefault.Settlement,
        };
        return id is null ? null : policy;
    }

    private static DateTimeZone? Zone(DocumentValue value) =>
        value.Text("an IANA time zone such as Asia/Shanghai", text => DateTimeZoneProviders.Tzdb.GetZoneOrNull(text) is not null) is { } id
            ? DateTimeZoneProviders.Tzdb[id]
            : null;

    private static RestDays RestDays(DocumentValue value)
    {
        if (value.Fields("weekend", "dates", "workingDates") is not { } fields)
        {
            return Returns.RestDays.None;
        }

        var weekend = new HashSet<IsoDayOfWeek>();
        var names = string.Join(", ", DaysOfWeek.Select(NameOf));
        foreach (var item in fields["weekend"].IsGiven ? fields["weekend"].Items($"a list of at most six of {names}") ?? [] : [])
        {
            item.Text(
                $"one of {names}, each once, at most six",
                text => DaysOfWeek.FirstOrDefault(day => NameOf(day) == text) is var day && day != IsoDayOfWeek.None && weekend.Count < 6 && weekend.Add(day));
        }

        return new() { Weekend = [.. weekend], Dates = fields["dates"].Dates(), WorkingDates = fields["workingDates"].Dates() };
    }

    internal static string NameOf(IsoDayOfWeek day) => day.ToString().ToLowerInvariant();

    private static ImmutableArray<ReturnWindow> Windows(DocumentValue value)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return [.. (value.Items("a list of windows; empty for never") ?? []).Select(item => Window(item, names)).OfType<ReturnWindow>()];
    }

    private static ReturnWindow? Window(DocumentValue value, HashSet<string> names)
    {
        if (value.Fields("name", "when", "within") is not { } fields)
        {
            return null;
        }

        var name = fields["name"].Identifier("a name that no other window has", names.Add);
        var when = fields["when"].IsGiven ? When(fields["when"]) : ReturnConditions.Any;
        var within = fields["within"].Counting();
        return name is null || when is null || within is null ? null : new() { Name = name, When = when, Within = within };
    }

    private static ReturnConditions? When(DocumentValue value) =>
        value.Fields("category", "condition", "reason", "channel", "tier", "region") is { } fields
            ? new()
            {
                Category = fields["category"].Names("categories"),
                Condition = fields["condition"].Names("conditions"),
                Reason = fields["reason"].Choices(ReturnReason.All),
                Channel = fields["channel"].Names("channels"),
                Tier = fields["tier"].Names("tiers"),
                Region = fields["region"].Names("regions"),
            }
            : null;

    private static ImmutableArray<LawPack> Law(DocumentValue value)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var packs = ImmutableArray.CreateBuilder<LawPack>();
        foreach (var item in value.Items("a list of law packs; empty for none") ?? [])
        {
            if (Pack(item) is { } pack)
            {
                if (ids.Add(pack.Id))
                {
                    packs.Add(pack);
                }
                else
                {
                    item.Fault("each law once");
                }
            }
        }

        return packs.ToImmutable();
    }

    // A pack that comes with this package is named; another one stands there as it is.
    private static LawPack? Pack(DocumentValue item) => item.Has("id")
        ? LawPackReader.Read(item)
        : item.Text($"one of {string.Join(", ", LawPacks.All)}, or a law pack of one's own", text => LawPacks.Find(text) is not null) is { } name
            ? LawPacks.Find(name)
            : null;
}
