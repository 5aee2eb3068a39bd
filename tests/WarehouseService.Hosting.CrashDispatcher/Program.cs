using WarehouseService.Hosting.CrashDispatcher;

// sqlite TIMERS   opens that many tickets whose timers are due, in a new SQLite file; another process fires them and is killed half way; this one
//                 goes on. Prints rates, and fails unless each timer took effect exactly once.
// memory TIMERS   the same in this process, in memory: the first dispatcher stops half way and leaves what it has in hand.
// dispatch FILE   fires what is due in a file until killed, and prints how many so far.
switch (args)
{
    case ["sqlite", var timers] when int.TryParse(timers, out var count) && count >= HalfwayRun.Fewest:
        var folder = Directory.CreateTempSubdirectory("warehouse-monitor-");
        try
        {
            return Tell(await HalfwayRun.OnSqliteAsync(Path.Combine(folder.FullName, "desk.db"), count));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

    case ["memory", var timers] when int.TryParse(timers, out var count) && count >= HalfwayRun.Fewest:
        return Tell(await HalfwayRun.InMemoryAsync(count));

    case ["dispatch", var file]:
        await HalfwayRun.DispatchUntilKilledAsync(file);
        return 0;

    default:
        await Console.Error.WriteLineAsync($"Say sqlite TIMERS, memory TIMERS (TIMERS is a number from {HalfwayRun.Fewest}) or dispatch FILE.");
        return 2;
}

static int Tell(HalfwayResult result)
{
    Console.WriteLine(result);
    return result.IsRight ? 0 : 1;
}
