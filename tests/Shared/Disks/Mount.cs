using System.ComponentModel;
using System.Diagnostics;

namespace WarehouseService.Tests.Disks;

/// <summary>A mount in a folder, undone at the end.</summary>
internal sealed class Mount : IDisposable
{
    private readonly string _target;

    private Mount(string target) => _target = target;

    /// <summary>Why nothing can be mounted here; null if it can.</summary>
    internal static string? WhyNot { get; } = Probe();

    internal static Mount Tmpfs(string target, string size)
    {
        Run("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", target);
        return new(target);
    }

    internal static Mount ReadOnly(string target)
    {
        Run("mount", "--bind", target, target);
        Run("mount", "-o", "remount,ro,bind", target);
        return new(target);
    }

    internal void Resize(string size) => Run("mount", "-o", $"remount,size={size}", _target);

    public void Dispose() => Run("umount", _target);

    private static string? Probe()
    {
        var folder = Directory.CreateTempSubdirectory("warehouse-mount-");
        try
        {
            Tmpfs(folder.FullName, "64k").Dispose();
            return null;
        }
        catch (Exception failure) when (failure is InvalidOperationException or Win32Exception)
        {
            return $"Mounting is not permitted here: {failure.Message}";
        }
        finally
        {
            folder.Delete();
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(said.Trim());
        }
    }
}

/// <summary>Mounting takes rights that not every machine gives.</summary>
internal sealed class FactWhereMountingIsPermittedAttribute : FactAttribute
{
    public FactWhereMountingIsPermittedAttribute() => Skip = Mount.WhyNot;
}
