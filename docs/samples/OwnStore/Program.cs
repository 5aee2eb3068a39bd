using OwnStore;
using WarehouseService.Domain.Testing.Conformance;

// The kit starts this program a second time, as the one that writes and is killed.
if (args is ["write", var place])
{
    using var output = new StreamWriter(Console.OpenStandardOutput());
    await CrashWriter.RunAsync(new FileStore(FileIn(place)), output);
}

var left = 0;
var store = new StoreUnderTest
{
    Name = "files",
    NewPlace = () => Directory.CreateTempSubdirectory("own-store-").FullName,
    Open = folder => OpenedStore.Of(new FileStore(FileIn(folder))),
    Remove = folder => Directory.Delete(folder, recursive: true),
    KeepsData = true,
    OpenFaulty = folder => new(OpenedStore.Of(new FileStore(FileIn(folder), () => FailAtTheLast())), step => left = step),
    Writer = folder => new("dotnet", [typeof(FileStore).Assembly.Location, "write", folder]),
};
return await ConsoleRunner.RunAsync(store, Console.Out);

static string FileIn(string folder) => Path.Combine(folder, "store.journal");

int FailAtTheLast() => --left == 0 ? throw new IOException("Told to fail.") : left;
