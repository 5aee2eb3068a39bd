using FsCheck.Xunit;

namespace WarehouseService.Domain.Tickets.Tests.Model;

public sealed class TicketModelTests
{
    [Property(Arbitrary = [typeof(Move)], MaxTest = 150, StartSize = 5, EndSize = 50)]
    public void Whatever_is_asked_the_desk_agrees_with_plain_ifs(Move[] moves) => new TicketMachine().Run(moves);

    [Fact]
    public void Random_programs_reach_every_arc_of_the_table_and_every_kind_of_refusal_that_tickets_have()
    {
        var random = new Random(20260303);
        var arcs = new HashSet<(string, string?, string)>();
        var kinds = new Dictionary<string, int>();
        for (var program = 0; program < 700; program++)
        {
            var machine = new TicketMachine();
            machine.Run(Enumerable.Range(0, 45).Select(_ => new Move(random.Next(10_000), random.Next(10_000), random.Next(10_000), random.Next(10_000))));
            arcs.UnionWith(machine.Arcs);
            foreach (var (kind, count) in machine.Kinds)
            {
                kinds[kind] = kinds.GetValueOrDefault(kind) + count;
            }
        }

        var table = new TicketLifecycle().Rows.Where(row => !DeskMachine.Commands.Contains(row.Command))
            .SelectMany(row => row.Arcs.Select(arc => (row.Command, arc.From?.Name, arc.To.Name))).ToHashSet();

        // The default policy has a timer for the first response alone, which is given before the customer can be waited for.
        table.Remove((nameof(RaiseAlerts), "pending_customer", "pending_customer"));
        Assert.Empty(table.Except(arcs));
        Assert.Empty(arcs.Except(table));
        Assert.Superset(
            new HashSet<string>
            {
                "accepted", "invalid_input", "not_found", "not_permitted", "stale_version", "clock_regression", "invalid_state",
                "privacy_restricted", "window_expired", "limit_exceeded", "guard_unmet", "duplicate",
            },
            kinds.Keys.ToHashSet());
        Assert.True(kinds["accepted"] > kinds.Values.Sum() / 4, string.Join(", ", kinds));
    }
}
