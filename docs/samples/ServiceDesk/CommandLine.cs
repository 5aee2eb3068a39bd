using System.CommandLine;
using NodaTime.Text;
using ServiceDesk.Kpis;
using WarehouseService.Domain;

namespace ServiceDesk;

/// <summary>The command line.</summary>
internal static class CommandLine
{
    private static readonly string Bundled = InData("service-desk.csv");

    internal static RootCommand Build(Func<DeskOptions, CancellationToken, Task<int>> run, Func<KpiOptions, CancellationToken, Task<int>> computeKpis)
    {
        var log = new Option<string>("--log") { Description = "The event log: CSV or JSON lines, plain or gzip.", DefaultValueFactory = _ => Bundled };
        var mapping = new Option<string?>("--mapping")
        { Description = "What the log's columns and activities mean (JSON). Default: the log's name with .mapping.json instead of its ending." };
        var database = new Option<string>("--database") { Description = "The SQLite file; made if missing.", DefaultValueFactory = _ => "service-desk.db" };
        var calendar = new Option<string?>("--calendar") { Description = "The working hours (JSON). Default: mainland China, 9–12 and 13–18 o'clock." };
        var policy = new Option<string>("--policy")
        { Description = "The SLA policy (JSON); it may name the working hours \"site\".", DefaultValueFactory = _ => InData("service-desk.policy.json") };
        var language = new Option<string>("--language") { Description = "zh or en.", DefaultValueFactory = _ => "en" };
        language.AcceptOnlyFromAmong("zh", "en");
        var rejected = new Option<string?>("--rejected") { Description = "Write every rejected row with its reason to this CSV file." };

        var command = new RootCommand("Replays an event log through the service desk, keeps everything in SQLite, and reports.")
        {
            log, mapping, database, calendar, policy, language, rejected, Kpis(computeKpis),
        };
        command.SetAction((parsed, cancel) => run(
            new()
            {
                Log = parsed.GetValue(log)!,
                Mapping = parsed.GetValue(mapping) ?? MappingBeside(parsed.GetValue(log)!),
                Database = parsed.GetValue(database)!,
                Calendar = parsed.GetValue(calendar),
                Policy = parsed.GetValue(policy)!,
                Language = parsed.GetValue(language) == "zh" ? Languages.Chinese : Languages.English,
                Rejected = parsed.GetValue(rejected),
            },
            cancel));
        return command;
    }

    private static Command Kpis(Func<KpiOptions, CancellationToken, Task<int>> run)
    {
        var log = new Option<string>("--log") { Description = "The neutral event log: CSV, or JSON lines if it is called .jsonl.", Required = true };
        var config = new Option<string>("--config") { Description = "Sites, policy and cut (JSON).", Required = true };
        var output = new Option<string>("--out") { Description = "The folder for values and report; made if missing.", Required = true };
        var knownBy = new Option<string?>("--known-by") { Description = "Count only what was known by this instant, as 2024-04-01T00:00:00Z." };
        knownBy.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !InstantPattern.ExtendedIso.Parse(token.Value).Success)
            {
                result.AddError($"--known-by is '{token.Value}'; it must be an instant in UTC, as 2024-04-01T00:00:00Z.");
            }
        });
        var skip = new Option<bool>("--skip-malformed") { Description = "Go on without lines that cannot be read." };
        var language = new Option<string>("--language") { Description = "zh or en.", DefaultValueFactory = _ => "en" };
        language.AcceptOnlyFromAmong("zh", "en");

        var command = new Command("kpi", "Computes all KPIs of a neutral event log.") { log, config, output, knownBy, skip, language };
        command.SetAction((parsed, cancel) => run(
            new()
            {
                Log = parsed.GetValue(log)!,
                Config = parsed.GetValue(config)!,
                Out = parsed.GetValue(output)!,
                KnownBy = parsed.GetValue(knownBy) is { } known ? InstantPattern.ExtendedIso.Parse(known).Value : null,
                SkipMalformed = parsed.GetValue(skip),
                Language = parsed.GetValue(language) == "zh" ? Languages.Chinese : Languages.English,
            },
            cancel));
        return command;
    }

    private static string InData(string file) => Path.Combine(AppContext.BaseDirectory, "data", file);

    private static string MappingBeside(string log)
    {
        var plain = log.EndsWith(".gz", StringComparison.Ordinal) ? log[..^3] : log;
        return Path.ChangeExtension(plain, ".mapping.json");
    }
}
