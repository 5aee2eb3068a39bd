using FsCheck.Xunit;

namespace WarehouseService.Domain.Tickets.Tests.Model;

public sealed class DeskModelTests
{
    [Property(Arbitrary = [typeof(DeskMove)], MaxTest = 100, StartSize = 20, EndSize = 120)]
    public void Whatever_is_asked_of_several_tickets_the_desks_agree_with_plain_ifs(DeskMove[] moves) => new DeskMachine().Run(moves);

    [Fact]
    public void Random_programs_reach_every_arc_between_tickets_and_of_tasks()
    {
        var random = new Random(20260304);
        var (arcs, taskArcs) = (new HashSet<(string, string?, string)>(), new HashSet<(string, string?, string)>());
        var kinds = new Dictionary<string, int>();
        for (var program = 0; program < 400; program++)
        {
            var machine = new DeskMachine();
            machine.Run(Enumerable.Range(0, 120).Select(_ => DeskMove.From(random)));
            arcs.UnionWith(machine.Arcs);
            taskArcs.UnionWith(machine.TaskArcs);
            foreach (var (kind, count) in machine.Kinds)
            {
                kinds[kind] = kinds.GetValueOrDefault(kind) + count;
            }
        }

        var missed = ArcsOf(new TicketLifecycle().Rows.Where(row => DeskMachine.Commands.Contains(row.Command))).Except(arcs);
        Assert.True(!missed.Any(), string.Join(", ", missed));
        Assert.Empty(arcs.Except(ArcsOf(new TicketLifecycle().Rows)));

        // Timers of tasks have their own tests; that tasks move is seen in what they are for.
        Assert.Equal(
            ArcsOf(new CoordinationTaskLifecycle().Rows.Where(row => row.Command is not (nameof(RaiseTaskAlerts) or nameof(MoveTask)))).Order(), taskArcs.Order());
        Assert.Superset(
            new HashSet<string>
            {
                "accepted", "invalid_input", "not_found", "not_permitted", "invalid_state", "privacy_restricted", "graph_violation", "window_expired",
                "guard_unmet", "duplicate",
            },
            kinds.Keys.ToHashSet());
    }

    private static HashSet<(string Command, string? From, string To)> ArcsOf(IEnumerable<LifecycleRow> rows) =>
        [.. rows.SelectMany(row => row.Arcs.Select(arc => (row.Command, arc.From?.Name, arc.To.Name)))];
}
