using System.Diagnostics;
using System.Globalization;
using NodaTime;
using WarehouseService.Domain.Testing.Conformance;

namespace WarehouseService.Storage.Tests;

/// <summary>The clauses of the kit, as tests take them.</summary>
internal static class Kit
{
    internal static TheoryData<string> Clauses => [.. StoreConformance.Clauses.Select(clause => clause.Name)];

    /// <summary>Those that a store declares enough for.</summary>
    internal static TheoryData<string> ClausesFor(StoreUnderTest store) =>
        [.. StoreConformance.Clauses.Where(clause => clause.WhySkipped(store) is null).Select(clause => clause.Name)];

    /// <summary>What a store does not declare.</summary>
    internal static IEnumerable<Capability> LackingIn(StoreUnderTest store) => Capability.All.Where(capability => !capability.IsDeclaredBy(store));

    /// <summary>How often what writes, or a server, is killed: a few times, or as often as WAREHOUSESERVICE_KILLS says.</summary>
    internal static int Kills =>
        int.TryParse(Environment.GetEnvironmentVariable("WAREHOUSESERVICE_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills : 3;

    /// <summary>As long as that many kills take on a busy machine.</summary>
    internal static Duration Patience => Duration.FromMinutes(2) + (Duration.FromSeconds(10) * Kills);

    /// <summary>The program that writes until it is killed.</summary>
    internal static ProcessStartInfo Writer(params string[] arguments) =>
        new("dotnet", [Path.Combine(AppContext.BaseDirectory, "WarehouseService.Storage.CrashWriter.dll"), .. arguments]);
}
