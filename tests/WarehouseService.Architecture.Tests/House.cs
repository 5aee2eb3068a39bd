using System.Reflection;

namespace WarehouseService.Architecture.Tests;

/// <summary>The packages, and the arrows between them as docs/architecture.md draws them.</summary>
internal static class House
{
    private const string Testing = "WarehouseService.Domain.Testing";

    internal static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["WarehouseService.Domain.Core"] = [],
        ["WarehouseService.Domain.Sla"] = ["WarehouseService.Domain.Core"],
        ["WarehouseService.Domain.Tickets"] = ["WarehouseService.Domain.Core", "WarehouseService.Domain.Sla"],
        ["WarehouseService.Domain.Complaints"] = ["WarehouseService.Domain.Core", "WarehouseService.Domain.Sla", "WarehouseService.Domain.Tickets"],
        ["WarehouseService.Domain.Returns"] = ["WarehouseService.Domain.Core", "WarehouseService.Domain.Sla"],
        ["WarehouseService.Domain.Customers"] = ["WarehouseService.Domain.Core"],
        ["WarehouseService.Domain.Kpi"] = ["WarehouseService.Domain.Core", "WarehouseService.Domain.Sla"],
        ["WarehouseService.Domain"] =
        [
            "WarehouseService.Domain.Core", "WarehouseService.Domain.Sla", "WarehouseService.Domain.Tickets", "WarehouseService.Domain.Complaints",
            "WarehouseService.Domain.Returns", "WarehouseService.Domain.Customers", "WarehouseService.Domain.Kpi",
        ],
        ["WarehouseService.Storage.PostgreSql"] = ["WarehouseService.Domain.Core"],
        ["WarehouseService.Storage.Sqlite"] = ["WarehouseService.Domain.Core"],
        ["WarehouseService.Hosting"] = ["WarehouseService.Domain.Core"],
        ["WarehouseService.Calendars.Ical"] = ["WarehouseService.Domain.Core", "WarehouseService.Domain.Sla"],
        ["WarehouseService.Reporting"] = ["WarehouseService.Domain.Core", "WarehouseService.Domain.Kpi"],
        [Testing] =
        [
            "WarehouseService.Domain.Core", "WarehouseService.Domain.Sla", "WarehouseService.Domain.Tickets", "WarehouseService.Domain.Complaints",
            "WarehouseService.Domain.Returns", "WarehouseService.Domain.Customers", "WarehouseService.Domain.Kpi", "WarehouseService.Domain",
        ],
    };

    /// <summary>What pure packages may use beside each other and the framework's base.</summary>
    internal static readonly string[] PureLibraries =
    [
        "Ardalis.SmartEnum", "FluentResults", "Microsoft.Extensions.Logging.Abstractions", "NodaTime", "NodaTime.Serialization.SystemTextJson",
    ];

    internal static IEnumerable<string> Pure => Arrows.Keys.Where(
        name => name.StartsWith("WarehouseService.Domain.", StringComparison.Ordinal) && name != Testing);

    internal static Assembly Load(string package) => Assembly.Load(package);

    internal static IEnumerable<Type> PublicTypes => Arrows.Keys.SelectMany(package => Load(package).GetExportedTypes());

    internal static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "WarehouseService.Domain.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
