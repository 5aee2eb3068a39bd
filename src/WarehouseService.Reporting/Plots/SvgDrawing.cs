using System.Globalization;
using System.Xml.Linq;
using OxyPlot;

namespace WarehouseService.Reporting;

/// <summary>A plot as SVG that scales, takes its colours from the page, and tells in words what it shows.</summary>
internal static class SvgDrawing
{
    private const int Width = 360;

    internal static Html Of(PlotModel plot, int height, string id, string title, string description)
    {
        var exporter = new SvgExporter { Width = Width, Height = height, IsDocument = false };
        var svg = XElement.Parse(exporter.ExportToString(plot));
        foreach (var attribute in svg.DescendantsAndSelf().Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
        {
            // Ids are of the whole page, which has many drawings.
            attribute.Value = ChartColors.WithVariables(attribute.Value.Replace("clipPath", $"{id}-clip", StringComparison.Ordinal));
        }

        var names = svg.Name.Namespace;
        svg.ReplaceAttributes(
            new XAttribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {Width} {height}")),
            new XAttribute("xmlns", names.NamespaceName),
            new XAttribute("role", "img"),
            new XAttribute("aria-labelledby", $"{id}-title {id}-desc"));
        svg.AddFirst(
            new XElement(names + "title", new XAttribute("id", $"{id}-title"), ChartLabel.Clean(title)),
            new XElement(names + "desc", new XAttribute("id", $"{id}-desc"), ChartLabel.Clean(description)));
        return new(svg.ToString(SaveOptions.DisableFormatting));
    }
}
