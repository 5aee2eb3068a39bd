using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using WarehouseService.Domain.Kpi;
using WarehouseService.Domain.Testing.Generators;

namespace WarehouseService.Domain.Testing.Laws;

/// <summary>A log, how much of it counts, and a number by which parts of it are picked.</summary>
internal sealed record KpiLog(ImmutableArray<LogEntry> Entries, LogCut Cut, int Pick) : ITold
{
    internal static Arbitrary<KpiLog> Any { get; } = Arb.From(
        from entries in LogGenerators.Log().Generator
        from cut in LogGenerators.Cut
        from pick in Gen.Choose(0, 999_999)
        select new KpiLog(entries, cut, pick),
        log => LogGenerators.Log().Shrinker(log.Entries).Select(entries => log with { Entries = entries }));

    public Telling Tell() => LawTexts.Of("kpi.log", Cut.AsOf, LawTexts.Lines(Entries.Select(entry => LawTexts.Plain($"  {CommandText.Of(entry)}"))));

    /// <summary>Whether an entry is among one of so many parts; the same on every machine.</summary>
    internal bool Picks(LogEntry entry, int parts) => Scattered(entry) % parts == 0;

    /// <summary>A number for each entry that orders them by chance.</summary>
    internal int Scattered(LogEntry entry) =>
        entry.EventId.Aggregate(Pick + 17, (hash, character) => unchecked(((hash * 31) + character) * (int)2_654_435_761) & int.MaxValue);
}
