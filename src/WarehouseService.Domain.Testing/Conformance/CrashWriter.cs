using System.Globalization;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Testing.Conformance.Crash;

namespace WarehouseService.Domain.Testing.Conformance;

/// <summary>What a program does that the kit starts and kills: it writes without end, and says what was acknowledged.</summary>
public static class CrashWriter
{
    /// <summary>
    /// Goes on with what a store holds, from several writers at once, and prints one line a commit once the store acknowledged it. It ends when it is
    /// killed or cancelled, or with the store's first wrong answer.
    /// </summary>
    /// <param name="store">The store, opened at the place that the kit gave on the command line.</param>
    /// <param name="output">The program's standard output. Nothing else may be printed there.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="InvalidOperationException">The store answered with a conflict where nobody else writes.</exception>
    public static async Task RunAsync(IAggregateStore store, TextWriter output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(output);
        using var printing = new SemaphoreSlim(1);
        await Task.WhenAll(Enumerable.Range(0, CrashPair.Writers).Select(writer => Task.Run(() => WriteAsync(writer), cancellationToken)));

        async Task WriteAsync(int writer)
        {
            // The last of before is sent again: it may have been written without being acknowledged.
            var first = (await store.LoadAsync(CrashPair.Left(writer), null, cancellationToken)).Document?.Version ?? 0;
            for (var version = Math.Max(first, 1); ; version++)
            {
                var batch = CrashPair.Of(writer, version);
                if (await store.CommitAsync(batch, cancellationToken) is Conflict conflict)
                {
                    throw new InvalidOperationException($"{batch.CommandId} was told {conflict}, and nobody else writes there.");
                }

                await printing.WaitAsync(cancellationToken);
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{writer} {version}"));
                await output.FlushAsync(cancellationToken);
                printing.Release();
            }
        }
    }
}
