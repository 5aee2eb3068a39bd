using System.Collections.Immutable;
using WarehouseService.Domain.Returns.Json;

namespace WarehouseService.Domain.Returns;

/// <summary>The law packs that come with this package. None is legal advice; each rule says whether its text was read.</summary>
public static class LawPacks
{
    /// <summary>Mainland China: consumer law articles 24 and 25, Civil Code articles 201 to 204, and the three guarantees (三包).</summary>
    public static LawPack China { get; } = Embedded("law-cn.json");

    /// <summary>The European Union: Directives 2011/83/EU and (EU) 2019/771, and Regulation 1182/71.</summary>
    public static LawPack EuropeanUnion { get; } = Embedded("law-eu.json");

    /// <summary>The United Kingdom: Consumer Rights Act 2015 and Consumer Contracts Regulations 2013.</summary>
    public static LawPack UnitedKingdom { get; } = Embedded("law-uk.json");

    /// <summary>The United States: 16 CFR part 435.</summary>
    public static LawPack UnitedStates { get; } = Embedded("law-us.json");

    /// <summary>All, by id. A version that was once here stays.</summary>
    public static ImmutableArray<LawPack> All { get; } = [China, EuropeanUnion, UnitedKingdom, UnitedStates];

    /// <summary>The pack of a name: <c>EU</c> for the latest version, <c>EU/1</c> for that one. Null if there is none.</summary>
    public static LawPack? Find(string name) => All.Where(pack => pack.Id == name || pack.ToString() == name).MaxBy(pack => pack.Version);

    private static LawPack Embedded(string file) => LawPackJson.Read(EmbeddedText.Read(file));
}
