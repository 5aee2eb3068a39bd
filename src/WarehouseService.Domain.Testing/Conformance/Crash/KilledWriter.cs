using System.Diagnostics;
using System.Globalization;

namespace WarehouseService.Domain.Testing.Conformance.Crash;

/// <summary>Starts a program that writes, and kills it.</summary>
internal static class KilledWriter
{
    /// <summary>The last version that each writer saw acknowledged.</summary>
    internal static async Task<Dictionary<int, long>> RunAsync(ProcessStartInfo start, int acknowledgements, CancellationToken stopping)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError, start.UseShellExecute) = (true, true, false);
        using var process = Process.Start(start)!;
        var complaint = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var acknowledged = new Dictionary<int, long>();
        try
        {
            for (var line = 0; line < acknowledgements; line++)
            {
                if (await process.StandardOutput.ReadLineAsync(stopping) is not { } text)
                {
                    throw new Unexpected("the program to write until it is killed", $"{line} commits, then its end: {(await complaint).Trim()}");
                }

                Note(text, acknowledged);
            }
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }

        // What it said before it died counts too; a line without its end was not said.
        var rest = await process.StandardOutput.ReadToEndAsync(stopping);
        foreach (var text in rest.Split('\n')[..^1])
        {
            Note(text, acknowledged);
        }

        return acknowledged;
    }

    private static void Note(string line, Dictionary<int, long> acknowledged)
    {
        if (line.TrimEnd('\r').Split(' ') is not [var writer, var version]
            || !int.TryParse(writer, NumberStyles.None, CultureInfo.InvariantCulture, out var who)
            || !long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            throw new Unexpected("lines of CrashWriter alone on the program's standard output", Expect.Told(line));
        }

        acknowledged[who] = number;
    }
}
