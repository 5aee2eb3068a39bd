namespace WarehouseService.Domain.Benchmarks.Sla;

/// <summary>What a question of working time may cost.</summary>
internal static class CalendarQuestionsTargets
{
    private static readonly string[] Questions = ["Add", "Subtract", "Between", "IsOpen"];

    private static readonly int[] Amounts = [8, 800, 80_000];

    public static Targets All { get; } = new(typeof(CalendarQuestions), ratios =>
    [
        .. from question in Questions select new Target($"{question}: 80,000 h over 8 h", ratios.Of(question, "Hours=80000", question, "Hours=8"), 1.3),
        .. from question in Questions
           from hours in Amounts
           let at = $"Hours={hours}"
           from target in new Target[]
           {
               new($"{question}, {hours:N0} h, over two binary searches", ratios.Of(question, at, $"{question}BySearches", at), 0.5),
               new($"{question}, {hours:N0} h, over two indexed look-ups", ratios.Of(question, at, $"{question}ByLookUps", at), 2),
               new($"{question}, {hours:N0} h, bytes", ratios.Bytes(question, at), 0),
           }
           select target,
    ]);
}
