using FsCheck;
using FsCheck.Fluent;

namespace WarehouseService.Domain.Customers.Tests.Model;

/// <summary>One step of a random program, in numbers: what they mean depends on where the records are.</summary>
public sealed record Move(int Pick, int Who, int Gap, int Fill)
{
    /// <summary>Shrinks by leaving moves out; the numbers mean nothing by themselves.</summary>
    public static Arbitrary<Move[]> Programs() => Arb.From(
        (from pick in Gen.Choose(0, 9_999)
         from who in Gen.Choose(0, 9_999)
         from gap in Gen.Choose(0, 9_999)
         from fill in Gen.Choose(0, 9_999)
         select new Move(pick, who, gap, fill)).ArrayOf(),
        moves => Enumerable.Range(0, moves.Length).Select(left => moves.Where((_, index) => index != left).ToArray()));

    internal static IEnumerable<Move[]> Many(int seed, int programs, int length)
    {
        var random = new Random(seed);
        for (var program = 0; program < programs; program++)
        {
            yield return [.. Enumerable.Range(0, length).Select(_ => new Move(random.Next(10_000), random.Next(10_000), random.Next(10_000), random.Next(10_000)))];
        }
    }
}
