using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using WarehouseService.Domain.Benchmarks;
using WarehouseService.Domain.Benchmarks.Audit;
using WarehouseService.Domain.Benchmarks.Complaints;
using WarehouseService.Domain.Benchmarks.Kpi;
using WarehouseService.Domain.Benchmarks.Returns;
using WarehouseService.Domain.Benchmarks.Sla;
using WarehouseService.Domain.Benchmarks.Storage;
using WarehouseService.Domain.Benchmarks.Tickets;

// Every benchmark class says itself what must hold; the table is printed after the run, and the exit code tells whether all does.
Targets[] targets =
[
    CalendarQuestionsTargets.Bytes, CalendarBuildTargets.All, ClockReadingTargets.All, PolicySelectTargets.All,
    ResolveTicketTargets.All, StorageTargets.Sqlite, StorageTargets.Desk, StorageTargets.PostgreSql, StorageTargets.PostgreSqlDesk, StorageTargets.PostgreSqlClaims,
    AuditChainTargets.All, AuditOverStoreTargets.All, ComplaintLifeTargets.All,
    AssessReturnTargets.All, SettleReturnTargets.All, KpiTargets.Sums, KpiTargets.Percentiles, KpiTargets.Log,
];

if (args is ["turns"])
{
    var times = CalendarQuestionsTargets.Times().Select(Target.Print).ToList();
    return times.All(holds => holds) ? 0 : 1;
}

if (args is ["turns", "commits"])
{
    var hold = true;
    await foreach (var time in StorageTargets.TimesOfCommits())
    {
        hold &= Target.Print(time);
    }

    return hold ? 0 : 1;
}

// Each run builds the whole solution, which takes longer than the two minutes that are allowed by default.
var config = ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(20));
var summaries = BenchmarkSwitcher.FromAssembly(typeof(Targets).Assembly).Run(args, config).ToList();
var tables = targets.SelectMany(target => summaries.Where(target.IsAbout).Select(target.Print)).ToList();
return tables.All(holds => holds) ? 0 : 1;
