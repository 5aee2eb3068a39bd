using System.IO.Compression;

namespace ServiceDesk.Tests.Running;

/// <summary>A temporary folder with logs, mappings and databases.</summary>
internal sealed class Workplace : IDisposable
{
    internal const string Header = "ticket,at,activity,actor,customer,channel,kind,priority,text";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("service-desk-");

    internal string Folder => _folder.FullName;

    internal string Path(string name) => System.IO.Path.Combine(Folder, name);

    internal string Write(string name, params IEnumerable<string> lines)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(name))!);
        File.WriteAllLines(Path(name), lines);
        return Path(name);
    }

    internal string WriteZipped(string name, params IEnumerable<string> lines)
    {
        using var writer = new StreamWriter(new GZipStream(File.Create(Path(name)), CompressionLevel.Fastest));
        foreach (var line in lines)
        {
            writer.WriteLine(line);
        }

        return Path(name);
    }

    /// <summary>The bundled mapping, in a format.</summary>
    internal string WriteMapping(string name, string format = "csv") =>
        Write(name, File.ReadAllText(System.IO.Path.Combine(DeskProgram.Data, "service-desk.mapping.json")).Replace("\"csv\"", $"\"{format}\"", StringComparison.Ordinal));

    internal Task<Outcome> RunAsync(params IEnumerable<string> arguments) => DeskProgram.RunAsync(Folder, arguments);

    /// <summary>Imports a log in a mapping, both of this folder, into a database of this folder.</summary>
    internal Task<Outcome> ImportAsync(string log, string database, params IEnumerable<string> more) =>
        RunAsync(["--log", log, "--mapping", "desk.mapping.json", "--database", database, .. more]);

    internal Task<Snapshot> SnapshotAsync(string database) => Snapshot.OfAsync(Path(database));

    public void Dispose() => _folder.Delete(recursive: true);
}
