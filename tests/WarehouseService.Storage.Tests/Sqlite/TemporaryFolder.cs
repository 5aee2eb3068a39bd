namespace WarehouseService.Storage.Tests.Sqlite;

internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("warehouse-store-");

    internal string Path => folder.FullName;

    public void Dispose() => folder.Delete(recursive: true);

    internal string File(string name) => System.IO.Path.Combine(folder.FullName, name);
}
