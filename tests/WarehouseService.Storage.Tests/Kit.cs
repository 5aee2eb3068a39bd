using System.Diagnostics;
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

    /// <summary>The program that writes until it is killed.</summary>
    internal static ProcessStartInfo Writer(params string[] arguments) =>
        new("dotnet", [Path.Combine(AppContext.BaseDirectory, "WarehouseService.Storage.CrashWriter.dll"), .. arguments]);
}
