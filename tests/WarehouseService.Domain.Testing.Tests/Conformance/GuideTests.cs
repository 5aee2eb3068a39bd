using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Testing.Conformance;

namespace WarehouseService.Domain.Testing.Tests.Conformance;

/// <summary>What the integrator's guide says, held against what is there.</summary>
public sealed class GuideTests
{
    private static readonly string Docs = Path.Combine(OwnStoreTests.Root, "docs");
    private static readonly string Guide = File.ReadAllText(Path.Combine(Docs, "own-store.md"));

    [Fact]
    public void Its_programs_are_those_of_the_sample_and_of_the_tests()
    {
        var programs = Guide.Split("```").Where(part => part.StartsWith("csharp", StringComparison.Ordinal)).Select(part => part["csharp\n".Length..].Trim()).ToList();

        Assert.Equal(2, programs.Count);
        Assert.Equal(File.ReadAllText(Path.Combine(Docs, "samples", "OwnStore", "Program.cs")).Trim(), programs[0]);
        Assert.EndsWith(programs[1], File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Conformance", "MyStoreTests.cs")).Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void It_explains_every_number_and_layer_and_every_way_to_declare_something()
    {
        Assert.All(StoreConformance.Clauses.Where(clause => clause.Number > 0), clause => Assert.Contains($"\n| {clause.Number} | **", Guide, StringComparison.Ordinal));
        Assert.All(ConformanceLayer.All, layer => Assert.Contains($"\n| {layer.Name} | ", Guide, StringComparison.Ordinal));
        Assert.All(Capability.All, capability => Assert.Contains($"\n| `{capability.Member}`: ", Guide, StringComparison.Ordinal));
    }

    [Fact]
    public void It_names_every_broken_store_and_no_other()
    {
        var named = Guide.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Contains("**", StringComparison.Ordinal))
            .SelectMany(line => line.Split('|')[^2].Split(';')).Select(store => store.Trim()).Where(store => store.Length > 0);
        Assert.Equal(Broken.BrokenStoreTests.Names.Concat(Broken.KilledStoreTests.Names).Distinct().Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }
}
