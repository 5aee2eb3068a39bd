namespace WarehouseService.Domain.Benchmarks.Sla;

/// <summary>What a question of working time may cost.</summary>
internal static class CalendarQuestionsTargets
{
    private static readonly int[] Amounts = [8, 800, 80_000];

    /// <summary>What BenchmarkDotNet tells soundly on a shared machine.</summary>
    public static Targets Bytes { get; } = new(typeof(CalendarQuestions), ratios =>
        from question in new[] { "Add", "Subtract", "Between", "IsOpen" }
        from hours in Amounts
        select new Target($"{question}, {hours:N0} h, bytes", ratios.Bytes(question, $"Hours={hours}"), 0));

    /// <summary>The times, measured turn by turn.</summary>
    public static IEnumerable<Target> Times()
    {
        var desks = Amounts.Select(CalendarQuestions.With).ToList();
        return Question("Add", desks, desk => desk.Add(), desk => desk.AddBySearches(), desk => desk.AddByLookUps())
            .Concat(Question("Subtract", desks, desk => desk.Subtract(), desk => desk.SubtractBySearches(), desk => desk.SubtractByLookUps()))
            .Concat(Question("Between", desks, desk => desk.Between(), desk => desk.BetweenBySearches(), desk => desk.BetweenByLookUps()))
            .Concat(Question("IsOpen", desks, desk => desk.IsOpen(), desk => desk.IsOpenBySearches(), desk => desk.IsOpenByLookUps()));
    }

    private static IEnumerable<Target> Question(
        string name, IReadOnlyList<CalendarQuestions> desks,
        Func<CalendarQuestions, long> ours, Func<CalendarQuestions, long> bySearches, Func<CalendarQuestions, long> byLookUps)
    {
        yield return new($"{name}: 80,000 h over 8 h", TurnByTurn.Ratio(() => ours(desks[^1]), () => ours(desks[0])), 1.3);
        foreach (var desk in desks)
        {
            yield return new($"{name}, {desk.Hours:N0} h, over two binary searches", TurnByTurn.Ratio(() => ours(desk), () => bySearches(desk)), 0.5);
            yield return new($"{name}, {desk.Hours:N0} h, over two indexed look-ups", TurnByTurn.Ratio(() => ours(desk), () => byLookUps(desk)), 2);
        }
    }
}
