using FsCheck.Xunit;

namespace WarehouseService.Domain.Customers.Tests.Model;

public sealed class ModelTests
{
    [Property(Arbitrary = [typeof(Move)], MaxTest = 100, StartSize = 5, EndSize = 50)]
    public void Whatever_is_asked_of_a_file_the_desk_agrees_with_plain_ifs(Move[] moves) => new FileMachine().Run(moves);

    [Property(Arbitrary = [typeof(Move)], MaxTest = 100, StartSize = 5, EndSize = 50)]
    public void Whatever_is_asked_of_surveys_and_follow_ups_the_desks_agree_with_plain_ifs(Move[] moves) => new CareMachine().Run(moves);

    [Fact]
    public void Random_programs_reach_every_arc_of_a_file_and_every_kind_of_refusal_that_files_have()
    {
        var (arcs, kinds) = (new HashSet<(string, string?, string)>(), new Dictionary<string, int>());
        foreach (var moves in Move.Many(seed: 20260303, programs: 300, length: 45))
        {
            var machine = new FileMachine();
            machine.Run(moves);
            Add(machine.Arcs, machine.Kinds, arcs, kinds);
        }

        Assert.Equal(ArcsOf(new CustomerFileLifecycle().Rows).Order(), arcs.Order());
        Assert.Superset(
            new HashSet<string>
            {
                "accepted", "invalid_input", "not_found", "not_permitted", "stale_version", "clock_regression", "invalid_state", "segregation_of_duties",
                "legal_hold", "graph_violation", "guard_unmet", "duplicate",
            },
            kinds.Keys.ToHashSet());
        Assert.True(kinds["accepted"] > kinds.Values.Sum() / 5, string.Join(", ", kinds));
    }

    [Fact]
    public void Random_programs_reach_every_arc_of_surveys_and_follow_ups_and_every_kind_of_refusal_that_they_have()
    {
        var (arcs, kinds) = (new HashSet<(string, string?, string)>(), new Dictionary<string, int>());
        foreach (var moves in Move.Many(seed: 20260304, programs: 250, length: 50))
        {
            var machine = new CareMachine();
            machine.Run(moves);
            Add(machine.Arcs, machine.Kinds, arcs, kinds);
        }

        // What opens follow-ups and withdraws surveys is no command of these desks.
        string[] elsewhere = [nameof(PlanVisit), nameof(RaiseFollowUp), nameof(SuppressSurvey)];
        var table = ArcsOf([.. new SurveyLifecycle().Rows, .. new FollowUpLifecycle().Rows]).Where(arc => !elsewhere.Contains(arc.Item1));
        Assert.Equal(table.Order(), arcs.Order());
        Assert.Superset(
            new HashSet<string>
            {
                "accepted", "invalid_input", "not_found", "not_permitted", "clock_regression", "invalid_state", "segregation_of_duties", "window_expired",
                "guard_unmet", "duplicate",
            },
            kinds.Keys.ToHashSet());
        Assert.True(kinds["accepted"] > kinds.Values.Sum() / 5, string.Join(", ", kinds));
    }

    private static void Add(
        HashSet<(string, string?, string)> someArcs, Dictionary<string, int> someKinds, HashSet<(string, string?, string)> arcs, Dictionary<string, int> kinds)
    {
        arcs.UnionWith(someArcs);
        foreach (var (kind, count) in someKinds)
        {
            kinds[kind] = kinds.GetValueOrDefault(kind) + count;
        }
    }

    private static IEnumerable<(string, string?, string)> ArcsOf(IEnumerable<LifecycleRow> rows) =>
        rows.SelectMany(row => row.Arcs.Select(arc => (row.Command, arc.From?.Name, arc.To.Name)));
}
