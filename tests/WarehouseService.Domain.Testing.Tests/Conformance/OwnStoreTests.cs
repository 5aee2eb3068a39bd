using System.Diagnostics;
using OwnStore;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Testing.Conformance;

namespace WarehouseService.Domain.Testing.Tests.Conformance;

/// <summary>The store of the integrator's guide.</summary>
public sealed class OwnStoreTests : IDisposable
{
    internal static readonly string Root = FindRoot();

    private static readonly string Sample = Path.Combine(Root, "docs", "samples", "OwnStore");
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("own-store-");

    private string Journal => Path.Combine(folder.FullName, "store.journal");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_sample_passes_every_clause_of_the_kit_and_skips_none()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(FileStore).Assembly.Location]) { RedirectStandardOutput = true })!;
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.EndsWith($"{StoreConformance.Clauses.Length} passed, 0 failed, 0 skipped", printed.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public void The_sample_has_less_than_250_lines() =>
        Assert.InRange(Directory.GetFiles(Sample, "*.cs").Sum(file => File.ReadLines(file).Count()), 1, 249);

    [Fact]
    public async Task A_file_that_was_damaged_is_refused_and_says_where()
    {
        await WriteAsync(3);
        var bytes = await File.ReadAllBytesAsync(Journal);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(Journal, bytes);

        var failure = Assert.Throws<InvalidDataException>(() => new FileStore(Journal));
        Assert.Contains($"{Journal} is damaged at byte ", failure.Message, StringComparison.Ordinal);
        File.Delete(Journal);
    }

    [Fact]
    public async Task A_frame_that_was_cut_anywhere_was_never_written()
    {
        await WriteAsync(2);
        var two = await File.ReadAllBytesAsync(Journal);
        File.Delete(Journal);
        await WriteAsync(1);
        var one = new FileInfo(Journal).Length;
        for (var length = one; length < two.Length; length++)
        {
            await File.WriteAllBytesAsync(Journal, two[..(int)length]);
            using var store = new FileStore(Journal);
            Assert.Equal(1, (await store.LoadAsync(Make.Key("a"), null)).Document!.Version);
            Assert.Equal(one, new FileInfo(Journal).Length);
        }
    }

    [Fact]
    public void A_file_is_open_in_one_process_at_a_time()
    {
        using var store = new FileStore(Journal);
        Assert.Throws<IOException>(() => new FileStore(Journal));
    }

    private async Task WriteAsync(int versions)
    {
        using var store = new FileStore(Journal);
        for (var version = 0; version < versions; version++)
        {
            Assert.IsType<Committed>(await store.CommitAsync(Make.Batch(Make.Key("a"), version)));
        }
    }

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
