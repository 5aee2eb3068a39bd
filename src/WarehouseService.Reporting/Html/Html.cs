namespace WarehouseService.Reporting;

/// <summary>Text that is HTML already: made by <see cref="Of"/>, which escapes whatever is not.</summary>
internal readonly record struct Html(string Text)
{
    internal static Html None { get; } = new("");

    internal static Html Of(HtmlText text) => new(text.ToString());

    internal static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts.Select(part => part.Text)));
}
