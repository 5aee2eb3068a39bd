using FsCheck.Xunit;

namespace WarehouseService.Domain.Complaints.Tests.Model;

public sealed class HouseModelTests
{
    [Property(Arbitrary = [typeof(Move)], MaxTest = 100, StartSize = 10, EndSize = 60)]
    public void Whatever_is_asked_the_desks_agree_with_plain_ifs(Move[] moves) => new HouseMachine().Run(moves);

    [Fact]
    public void Random_programs_reach_every_arc_of_the_tables_and_every_kind_of_refusal_that_they_have()
    {
        var random = new Random(20260303);
        var arcs = new HashSet<(string, string?, string)>();
        var kinds = new Dictionary<string, int>();
        for (var program = 0; program < 400; program++)
        {
            var machine = new HouseMachine();
            machine.Run(Enumerable.Range(0, 80).Select(_ => new Move(random.Next(10_000), random.Next(10_000), random.Next(10_000), random.Next(10_000))));
            arcs.UnionWith(machine.Arcs);
            foreach (var (kind, count) in machine.Kinds)
            {
                kinds[kind] = kinds.GetValueOrDefault(kind) + count;
            }
        }

        var table = new[] { new ComplaintLifecycle().Rows, new RemedyLifecycle().Rows, new CorrectiveActionLifecycle().Rows }
            .SelectMany(rows => rows)
            .SelectMany(row => row.Arcs.Select(arc => (row.Command, arc.From?.Name, arc.To.Name)))
            .Where(arc => arc.Command != nameof(ExtendAnswer))
            .ToHashSet();
        Assert.Empty(table.Except(arcs));
        Assert.Empty(arcs.Except(table));
        Assert.Superset(
            new HashSet<string>
            {
                "accepted", "invalid_input", "not_found", "not_permitted", "stale_version", "clock_regression", "invalid_state",
                "segregation_of_duties", "window_expired", "limit_exceeded", "guard_unmet", "duplicate",
            },
            kinds.Keys.ToHashSet());
        Assert.True(kinds["accepted"] > kinds.Values.Sum() / 4, string.Join(", ", kinds));
    }
}
