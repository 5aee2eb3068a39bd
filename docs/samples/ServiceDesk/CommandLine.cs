using System.CommandLine;
using WarehouseService.Domain;

namespace ServiceDesk;

/// <summary>The command line.</summary>
internal static class CommandLine
{
    private static readonly string Bundled = InData("service-desk.csv");

    internal static RootCommand Build(Func<DeskOptions, CancellationToken, Task<int>> run)
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
            log, mapping, database, calendar, policy, language, rejected,
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

    private static string InData(string file) => Path.Combine(AppContext.BaseDirectory, "data", file);

    private static string MappingBeside(string log)
    {
        var plain = log.EndsWith(".gz", StringComparison.Ordinal) ? log[..^3] : log;
        return Path.ChangeExtension(plain, ".mapping.json");
    }
}
