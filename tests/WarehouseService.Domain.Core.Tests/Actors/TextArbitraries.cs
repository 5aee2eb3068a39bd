using FsCheck;
using FsCheck.Fluent;

namespace WarehouseService.Domain.Core.Tests;

/// <summary>Text that is sound, and text that is not: control characters, halves of surrogate pairs, too long.</summary>
public static class TextArbitraries
{
    private static readonly Gen<char> AnyChar = Gen.Frequency(
        (20, Gen.Choose(' ', '~').Select(code => (char)code)),
        (3, Gen.Elements('/', '\\', '{', '}', '"', '\'', '仓', '库', 'é')),
        (1, Gen.Elements('\0', '\n', '\u001f', '\u007f', '\u0085', '\ud83d', '\ude00')));

    private static readonly Gen<string> AnyPiece = Gen.Frequency(
        (10, AnyChar.Select(one => one.ToString())),
        (1, Gen.Constant("😀")));

    private static readonly Gen<string> AnyText =
        from length in Gen.Frequency((10, Gen.Choose(0, 8)), (1, Gen.Choose(195, 205)))
        from pieces in AnyPiece.ArrayOf(length)
        select string.Concat(pieces);

    public static Arbitrary<string> Texts() => Arb.From(AnyText, text => Enumerable.Range(0, text.Length).Select(at => text.Remove(at, 1)));

    public static Arbitrary<Role> Roles() => Gen.Elements(Role.All.AsEnumerable()).ToArbitrary();
}
