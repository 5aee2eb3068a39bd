using System.Reflection;
using System.Xml.Linq;

namespace WarehouseService.Architecture.Tests;

public class ArrowTests
{
    public static TheoryData<string> Packages => [.. House.Arrows.Keys];

    public static TheoryData<string> PurePackages => [.. House.Pure];

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_uses_no_other_than_its_arrows_say(string package)
    {
        var used = House.Load(package).GetReferencedAssemblies().Select(name => name.Name!).Where(House.Arrows.ContainsKey);

        Assert.Subset(House.Arrows[package].ToHashSet(), used.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(PurePackages))]
    public void A_pure_package_uses_nothing_that_does_input_or_output(string package)
    {
        var used = House.Load(package).GetReferencedAssemblies().Select(name => name.Name!);

        Assert.DoesNotContain(used, name =>
            name.StartsWith("System.IO.FileSystem", StringComparison.Ordinal)
            || name.StartsWith("System.Net", StringComparison.Ordinal)
            || name.StartsWith("System.Data", StringComparison.Ordinal)
            || name.StartsWith("System.Console", StringComparison.Ordinal)
            || name.StartsWith("System.Diagnostics.Process", StringComparison.Ordinal));
        Assert.All(
            used.Where(name => !name.StartsWith("System", StringComparison.Ordinal) && !House.Arrows.ContainsKey(name)),
            name => Assert.Contains(name, House.PureLibraries));
    }

    [Fact]
    public void Every_package_under_src_is_in_the_picture() =>
        Assert.Equal(
            House.Arrows.Keys.Order(StringComparer.Ordinal),
            Directory.GetFiles(Path.Combine(House.Root, "src"), "*.csproj", SearchOption.AllDirectories)
                .Select(Path.GetFileNameWithoutExtension)
                .Order(StringComparer.Ordinal));

    [Fact]
    public void Project_references_are_the_arrows()
    {
        foreach (var (package, arrows) in House.Arrows)
        {
            var project = XDocument.Load(Path.Combine(House.Root, "src", package, $"{package}.csproj"));
            var references = project.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!));

            Assert.Subset(arrows.ToHashSet(), references.ToHashSet());
        }
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Namespaces_equal_package_names(string package)
    {
        var root = package == "WarehouseService.Domain.Core" ? "WarehouseService.Domain" : package;

        Assert.All(
            House.Load(package).GetExportedTypes(),
            type => Assert.True(
                type.Namespace == root || type.Namespace!.StartsWith($"{root}.", StringComparison.Ordinal), $"{type} is not in {root}"));
    }

    [Fact]
    public void The_domain_sees_no_JSON()
    {
        var seen =
            from package in House.Pure
            from type in House.Load(package).GetExportedTypes()
            where !type.Namespace!.EndsWith(".Json", StringComparison.Ordinal) && type.Name != "RecordFormat`1"
            from member in type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where member.CustomAttributes.Any(attribute => attribute.AttributeType.Namespace!.StartsWith("System.Text.Json", StringComparison.Ordinal))
            select $"{type}.{member.Name}";

        Assert.Empty(seen);
    }
}
