using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using WarehouseService.Domain;
using WarehouseService.Storage.PostgreSql;
using WarehouseService.Storage.Soak;
using WarehouseService.Storage.Sqlite;

// A desk under steady load: soak sqlite SECONDS [FILE], soak postgresql SECONDS CONNECTION. It ends with 1 if memory grew.
if (args is not [("sqlite" or "postgresql") and var kind, var seconds, .. var place]
    || !int.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var lasts) || lasts < MemoryWatch.Samples
    || place.Length > 1 || (kind == "postgresql" && place.Length == 0))
{
    Console.Error.WriteLine($"soak sqlite SECONDS [FILE] | soak postgresql SECONDS CONNECTION; at least {MemoryWatch.Samples} seconds");
    return 2;
}

var folder = Directory.CreateTempSubdirectory("warehouse-soak-");
try
{
    var services = new ServiceCollection().AddWarehouseService();
    _ = kind == "sqlite" ? services.AddSqliteStore(place is [var file] ? file : Path.Combine(folder.FullName, "soak.db")) : services.AddPostgreSqlStore(place[0]);
    await using var provider = services.BuildServiceProvider();
    using var over = new CancellationTokenSource(TimeSpan.FromSeconds(lasts));
    var load = new DeskLoad(provider);
    var watch = new MemoryWatch(TimeSpan.FromSeconds(lasts), () => load.Told());
    var (running, watching) = (load.RunAsync(over.Token), watch.RunAsync(over.Token));
    await running;
    await watching;
    Console.WriteLine(watch.Verdict);
    return watch.IsFlat ? 0 : 1;
}
finally
{
    folder.Delete(recursive: true);
}
