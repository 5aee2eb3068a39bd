using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using WarehouseService.Domain.Returns.Tests.Language;

namespace WarehouseService.Domain.Returns.Tests.Model;

public sealed class RefundModelTests
{
    private static readonly string[] Usual = ["propose", "approve", "reserve", "send", "paid"];
    private static readonly string[] Rare = ["reject", "declined", "no answer", "retry", "resend", "charge back"];

    private static readonly Dictionary<string, Actor> Actors = new()
    {
        ["ann"] = People.Ann,
        ["sue"] = People.Sue,
        ["fay"] = People.Fay,
        ["robot"] = People.Robot,
        ["cleo"] = People.Cleo,
    };

    public static Arbitrary<Move[]> Programs() => (
        from actor in Gen.Elements("ann", "sue", "fay", "fay", "robot", "robot", "cleo")
        from does in Gen.OneOf(Gen.Elements(Usual), Gen.Elements(Usual), Gen.Elements(Rare))
        from refund in Gen.Choose(1, 4)
        from amount in Gen.OneOf(Gen.Choose(-1, 2), Gen.Choose(1, 300_00), Gen.Elements(100_00, 500_00, 1_000_00))
        select new Move(actor, does, refund, amount)).ArrayOf(80).ToArbitrary();

    [Property(MaxTest = 250, Arbitrary = [typeof(RefundModelTests)])]
    public void Refunds_and_their_ledger_do_what_a_plain_list_does(Move[] program)
    {
        var (shop, plain) = (Shop.WithOrder(), new PlainRefunds());
        foreach (var move in program)
        {
            var before = shop.Ledger.Remaining();
            var refusal = shop.Ask(Actors[move.By], PlainRefunds.CommandOf(move));
            Assert.True(plain.Do(move) == (refusal is null), $"{move}: {refusal?.Code.Name ?? "accepted"}");
            Assert.True(refusal is null || before == shop.Ledger.Remaining(), $"{move} was refused and changed the ledger.");
            Assert.Equal(plain.StatusOf(move.Refund), shop.Refunds.FindAsync("default", $"R{move.Refund}").GetAwaiter().GetResult().State?.Status.Name);
            Assert.Equal(plain.Remaining, shop.Ledger.Remaining().MinorUnits);
        }
    }
}
