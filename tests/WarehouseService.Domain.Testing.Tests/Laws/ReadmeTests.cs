using System.Resources;
using WarehouseService.Domain.Kpi;
using WarehouseService.Domain.Returns;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Testing.Generators;
using WarehouseService.Domain.Testing.Laws;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain.Testing.Tests.Laws;

public sealed class ReadmeTests
{
    private static readonly string Docs = Path.Combine(AppContext.BaseDirectory, "Docs");

    [Fact]
    public void The_sample_of_the_readme_finds_sound_values_sound()
    {
        var (ourPolicy, ourCalendars, ourReturnPolicy) = (SlaPolicy.Default, Calendars.None, ReturnPolicy.Default);
        var code = new RefusalCode("house_rule", RefusalKind.GuardUnmet, new ResourceManager(typeof(LawTexts)));
        var ourGuard = new Lifecycle<Ticket, TicketStatus, TicketKnowledge>.Guard<ResolveTicket>(code, (_, resolve, _) => resolve.Code.Length > 3);
        var ourKpi = KpiDefinition.Own("acme.opened", 1, KpiMeasure.Count);
        IEnumerable<KpiFact> ourReading(IReadOnlyList<LogEntry> entity, LogCut cut) =>
            LogReader.Read(entity, cut).OfType<TicketOpenedEntry>().Take(1).Select(opened => new KpiFact
            {
                Kpi = ourKpi, Entity = opened.Ticket, SourceEvent = opened.EventId, Site = opened.Site, At = opened.OccurredAt,
                Date = opened.OccurredAt.InZone(LogGenerators.Sites.Single(site => site.Id == opened.Site).Zone).Date, Numerator = 1, Denominator = 0,
            });

        #region sample
        SlaLaws.Check(ourPolicy, ourCalendars).ThrowIfBroken();
        ReturnLaws.Check(ourReturnPolicy, ["kettles", "books"]).ThrowIfBroken();
        LifecycleLaws.Check(new TicketLifecycle().With<ResolveTicket>(ourGuard)).ThrowIfBroken();
        KpiLaws.Check(ourKpi, ourReading).ThrowIfBroken();
        #endregion
    }

    [Fact]
    public void The_readme_repeats_the_sample_word_for_word() =>
        Assert.Contains($"```csharp\n{string.Join('\n', Sample())}\n```", Readme(), StringComparison.Ordinal);

    [Fact]
    public void The_readme_names_every_class_of_generators() => Assert.All(
        typeof(WarehouseArbitraries).Assembly.GetExportedTypes().Where(type => type.Namespace == typeof(WarehouseArbitraries).Namespace && type is { IsAbstract: true, IsSealed: true }),
        type => Assert.Contains(type.Name, Readme(), StringComparison.Ordinal));

    private static string Readme() => File.ReadAllText(Path.Combine(Docs, "README.md"));

    private static List<string> Sample() =>
    [
        .. File.ReadAllLines(Path.Combine(Docs, "LawsReadmeTests.cs.txt"))
            .SkipWhile(line => !line.Contains("#region sample", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => !line.Contains("#endregion", StringComparison.Ordinal))
            .Select(line => line.Length == 0 ? line : line[8..]),
    ];
}
