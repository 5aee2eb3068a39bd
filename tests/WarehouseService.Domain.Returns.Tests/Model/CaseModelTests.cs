using FsCheck.Xunit;

namespace WarehouseService.Domain.Returns.Tests.Model;

public sealed class CaseModelTests
{
    [Property(Arbitrary = [typeof(CaseMove)], MaxTest = 100, StartSize = 10, EndSize = 60)]
    public void Whatever_is_asked_the_desk_agrees_with_plain_ifs(CaseMove[] moves, int kind) => new CaseMachine(kind & 7).Run(moves);

    [Fact]
    public void Random_programs_reach_every_arc_of_the_table_and_every_kind_of_refusal_that_it_has()
    {
        var random = new Random(20260303);
        var arcs = new HashSet<(string, string, string)>();
        var kinds = new Dictionary<string, int>();
        for (var program = 0; program < 480; program++)
        {
            var machine = new CaseMachine(program);
            machine.Run(Enumerable.Range(0, 50).Select(_ => new CaseMove(random.Next(10_000), random.Next(10_000), random.Next(10_000), random.Next(10_000))));
            arcs.UnionWith(machine.Arcs);
            foreach (var (kind, count) in machine.Kinds)
            {
                kinds[kind] = kinds.GetValueOrDefault(kind) + count;
            }
        }

        var table = new ReturnCaseLifecycle().Rows
            .SelectMany(row => row.Arcs.Select(arc => (row.Command, From: arc.From?.Name ?? "nothing", To: arc.To.Name)))
            .Where(arc => arc.From != "nothing")
            .ToHashSet();
        Assert.Empty(arcs.Except(table));
        Assert.True(table.IsSubsetOf(arcs), $"Never reached: {string.Join(", ", table.Except(arcs))}");
        Assert.Superset(
            new HashSet<string>
            {
                "accepted", "not_found", "not_permitted", "invalid_state", "segregation_of_duties", "window_expired", "limit_exceeded", "guard_unmet", "duplicate",
            },
            kinds.Keys.ToHashSet());
        Assert.True(kinds["accepted"] > kinds.Values.Sum() / 4, string.Join(", ", kinds));
    }
}
