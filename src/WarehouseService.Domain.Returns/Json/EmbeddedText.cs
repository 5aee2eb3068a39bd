namespace WarehouseService.Domain.Returns.Json;

/// <summary>Files that the assembly carries, by name.</summary>
internal static class EmbeddedText
{
    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly does not carry {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
