using FsCheck;
using FsCheck.Fluent;

namespace WarehouseService.Domain.Testing.Generators;

/// <summary>
/// Texts of the kind that break programs. The domain answers each with a refusal or an exception that names the field, or keeps it as it is; it
/// never fails in another way.
/// </summary>
public static class HostileTexts
{
    /// <summary>Half of a surrogate pair: it has no UTF-8.</summary>
    public const string HalfACharacter = "\ud800";

    /// <summary>A text of 100,000 characters.</summary>
    public static string Endless { get; } = new('C', 100_000);

    /// <summary>Any of them: empty and blank ones, control characters, right to left, markup, SQL, placeholders, half a character, very long ones.</summary>
    public static Gen<string> Text { get; } = Gen.Elements(
        string.Empty, " ", "\t\n", "\0", HalfACharacter, "\u202Egnp.exe", "e\u0301\u0323", "👩‍👩‍👧", "仓库", "ﷺ", "<script>alert(1)</script>", "'; drop table ticket;--",
        "{0}", "{", "%s", "../../etc/passwd", "C:\\", "a/b", "NaN", "-1", "null", "ticket/1", Endless);
}
