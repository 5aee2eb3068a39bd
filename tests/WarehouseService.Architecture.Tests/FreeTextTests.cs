using System.Collections;
using System.Reflection;
using System.Text.Json;
using WarehouseService.Domain;

namespace WarehouseService.Architecture.Tests;

/// <summary>What people write must be forgotten with them: every text of every record says whether it is that.</summary>
public class FreeTextTests
{
    // Ids, codes, names out of the house's own sets, digests: they say nothing about a person. A name of more than one part is one path alone.
    private static readonly HashSet<string> Names =
    [
        "id", "kind", "type", "actor", "commandId", "ticket", "task", "complaint", "remedy", "action", "survey", "followUp", "delegation", "claim", "holder",
        "order", "line", "case", "repair", "exchange", "refund", "parcel", "serial", "serialSold", "serialGiven", "defect", "newGoods", "grade", "rma", "condition",
        "category", "channel", "region", "policy", "needed", "found",
        "customer", "about", "parent", "source", "from", "into", "mergedInto", "splitFrom", "followsUp", "follows", "failedBefore", "writtenTo", "with", "intakeKey", "timer",
        "lines", "returned", "tender", "citation",
        "code", "resolutionCode", "subStatus", "regime", "tier", "contract", "purpose", "preferences.name",
        "digest", "hash", "previous", "sha256", "match",
    ];

    // What policies say, and what is made from them: written by the house, the same for everybody.
    private static readonly string[] OfTheHouse = ["Sla", "Policy", "Regime", "Citation", "Window"];

    // Sealed before they come into a record, by the desk of customers' files.
    private static readonly string[] SealedBefore = ["PersonalText", "SealedText"];

    public static TheoryData<string> Kinds => [.. Formats.Select(format => format.Kind)];

    private static IReadOnlyList<Format> Formats { get; } =
    [
        .. from type in House.PublicTypes
           from property in type.GetProperties(BindingFlags.Public | BindingFlags.Static)
           where property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(RecordFormat<>)
           select new Format(property.GetValue(null)!, property.PropertyType),
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_text_is_free_text_or_a_name(string kind)
    {
        var format = Formats.Single(one => one.Kind == kind);
        Assert.NotEmpty(format.Texts);
        Assert.All(format.Texts, path => Assert.True(
            format.FreeText.Contains(path) ^ (Names.Contains(path) || Names.Contains(path.Split('.')[^1])),
            $"'{path}' of {kind}: if people write it, or it reaches a person, name it as free text in the format; else, if it says nothing about a person, here."));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_named_as_free_text_is_a_text_of_a_state_or_event(string kind)
    {
        var format = Formats.Single(one => one.Kind == kind);
        Assert.Subset(format.Kept.Where(member => member.IsText).Select(member => member.Path).ToHashSet(), format.FreeText);
        Assert.DoesNotContain(format.Kept, member => !member.IsText && format.FreeText.Contains(member.Path));
    }

    [Fact]
    public void There_is_free_text_in_every_record_that_people_write_into() => Assert.Equal(
        ["advance-exchange", "complaint", "corrective-action", "customer-file", "customer-ledger", "follow-up", "refund", "remedy", "repair", "return", "task", "ticket"],
        Formats.Where(format => format.FreeText.Count > 0).Select(format => format.Kind).Order(StringComparer.Ordinal));

    private sealed record Format
    {
        internal Format(object format, Type type)
        {
            T Get<T>(string property) => (T)type.GetProperty(property)!.GetValue(format)!;
            Kind = Get<string>("Kind");
            FreeText = [.. Get<IEnumerable<string>>("FreeText")];
            Kept = [.. Get<IEnumerable<Type>>("EventTypes").Append(type.GenericTypeArguments[0]).SelectMany(one => MembersOf(one, "")).Distinct()];
            Texts = [.. from member in Get<IEnumerable<Type>>("CommandTypes").SelectMany(one => MembersOf(one, "")).Concat(Kept).Distinct() where member.IsText select member.Path];
        }

        internal string Kind { get; }

        internal HashSet<string> FreeText { get; }

        /// <summary>Every member of its state and events.</summary>
        internal IReadOnlyList<(string Path, bool IsText)> Kept { get; }

        /// <summary>The paths of every text in its state, events and commands.</summary>
        internal IReadOnlyList<string> Texts { get; }

        public override string ToString() => Kind;
    }

    private static IEnumerable<(string Path, bool IsText)> MembersOf(Type type, string path)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0))
        {
            var name = path + JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            foreach (var kept in Parts(property.PropertyType))
            {
                yield return (name, kept == typeof(string));
                foreach (var member in IsRecord(kept) && kept != type ? MembersOf(kept, name + ".") : [])
                {
                    yield return member;
                }
            }
        }
    }

    // What a list, a dictionary or a nullable is made of; else the type itself.
    private static IEnumerable<Type> Parts(Type type) => type != typeof(string) && type.IsGenericType
        && (typeof(IEnumerable).IsAssignableFrom(type) || Nullable.GetUnderlyingType(type) is not null)
        ? type.GenericTypeArguments.SelectMany(Parts)
        : [type];

    private static bool IsRecord(Type type) =>
        type.Namespace!.StartsWith("WarehouseService", StringComparison.Ordinal)
        && type.GetMethod("<Clone>$") is not null
        && !SealedBefore.Contains(type.Name)
        && !OfTheHouse.Any(house => type.Namespace.EndsWith("." + house, StringComparison.Ordinal) || type.Name.EndsWith(house, StringComparison.Ordinal));
}
