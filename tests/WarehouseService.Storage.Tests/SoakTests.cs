using System.Diagnostics;
using WarehouseService.Storage.Tests.PostgreSql;
using WarehouseService.Tests.PostgreSql;
using Xunit.Abstractions;

namespace WarehouseService.Storage.Tests;

/// <summary>A desk under steady load needs no more memory as time goes on. WAREHOUSESERVICE_SOAK says for how many seconds, a few by default.</summary>
public sealed class SoakTests(ITestOutputHelper output)
{
    private static string Seconds => Environment.GetEnvironmentVariable("WAREHOUSESERVICE_SOAK") ?? "12";

    [Fact]
    public Task On_SQLite_a_desk_under_steady_load_needs_no_more_memory_as_time_goes_on() => StaysFlatAsync("sqlite", Seconds);

    [NeedsPostgreSql]
    public sealed class OnPostgreSql(PostgreSqlDatabase database, ITestOutputHelper output) : IClassFixture<PostgreSqlDatabase>
    {
        [Fact]
        public Task On_PostgreSQL_a_desk_under_steady_load_needs_no_more_memory_as_time_goes_on() =>
            new SoakTests(output).StaysFlatAsync("postgresql", Seconds, database.EmptyPlace());
    }

    private async Task StaysFlatAsync(params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "WarehouseService.Storage.Soak.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var complaint = process.StandardError.ReadToEndAsync();
        var told = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        output.WriteLine(told);
        Assert.Equal((0, ""), (process.ExitCode, await complaint));
    }
}
