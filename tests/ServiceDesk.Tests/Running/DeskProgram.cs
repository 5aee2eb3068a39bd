using System.Diagnostics;
using System.Text;

namespace ServiceDesk.Tests.Running;

/// <summary>The program as a process of its own.</summary>
internal sealed class DeskProgram : IDisposable
{
    internal static readonly string Data = Path.Combine(AppContext.BaseDirectory, "data");

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _errors;

    private DeskProgram(string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ServiceDesk.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        // Short runs spend their time on compiling; profiles for a second round of it do not pay.
        start.Environment["DOTNET_TieredPGO"] = "0";
        _process = Process.Start(start)!;
        _output = _process.StandardOutput.ReadToEndAsync();
        _errors = _process.StandardError.ReadToEndAsync();
    }

    internal bool HasEnded => _process.HasExited;

    internal static DeskProgram Start(string folder, params IEnumerable<string> arguments) => new(folder, arguments);

    internal static async Task<Outcome> RunAsync(string folder, params IEnumerable<string> arguments)
    {
        using var program = Start(folder, arguments);
        return await program.EndAsync();
    }

    internal async Task<Outcome> EndAsync()
    {
        await _process.WaitForExitAsync();
        return new(_process.ExitCode, await _output, await _errors);
    }

    /// <summary><c>kill -9</c>, on this process alone.</summary>
    internal void Kill() => _process.Kill();

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
