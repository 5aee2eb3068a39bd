using System.Globalization;
using System.Security.Cryptography;

namespace WarehouseService.Domain.Testing.Conformance;

/// <summary>One thing that every store promises, and how it is checked.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class Clause
{
    private readonly Func<Trial, Task> _check;

    internal Clause(int number, string name, ConformanceLayer layer, Capability? needs, Func<Trial, Task> check)
    {
        (Number, Name, Layer, Needs) = (number, name, layer, needs);
        _check = check;
    }

    /// <summary>Its number in the contract of stores (docs/own-store.md): 1 to 11, or 0 if it is about all of them.</summary>
    public int Number { get; }

    /// <summary>The number, for people.</summary>
    internal string Reference => Number == 0 ? "all clauses" : string.Create(CultureInfo.InvariantCulture, $"clause {Number}");

    /// <summary>What is promised, as a sentence. No two clauses have the same.</summary>
    public string Name { get; }

    /// <summary>How it is checked.</summary>
    public ConformanceLayer Layer { get; }

    /// <summary>What a store must declare to be checked; null if nothing.</summary>
    public Capability? Needs { get; }

    /// <summary>Why a store is not checked; null if it is.</summary>
    /// <param name="store">The store.</param>
    public string? WhySkipped(StoreUnderTest store) => Needs is null || Needs.IsDeclaredBy(store)
        ? null
        : $"the store does not declare {Needs.Name} (StoreUnderTest.{Needs.Member})";

    /// <summary>Checks it, on the thread pool.</summary>
    /// <param name="store">The store.</param>
    /// <param name="options">How much is tried; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="ClauseBrokenException">The store does not keep it, failed, could not be opened, or took too long.</exception>
    /// <exception cref="InvalidOperationException">The store does not declare what it needs: ask <see cref="WhySkipped"/> first. Skipped is not passed.</exception>
    public async Task CheckAsync(StoreUnderTest store, ConformanceOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        if (WhySkipped(store) is { } reason)
        {
            throw new InvalidOperationException($"'{Name}' cannot be checked: {reason}.");
        }

        var chosen = options ?? new();
        var seed = chosen.Seed ?? RandomNumberGenerator.GetInt32(int.MaxValue);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var check = Task.Run(() => TryAsync(new(store, chosen, seed, stopping.Token)), cancellationToken);
        try
        {
            await check.WaitAsync(chosen.Patience.ToTimeSpan(), cancellationToken);
        }
        catch (Unexpected broken)
        {
            throw new ClauseBrokenException(this, broken.Expected, broken.Seen, broken.Circumstances, broken);
        }
        catch (TimeoutException late) when (!check.IsCompleted)
        {
            var patience = string.Create(CultureInfo.InvariantCulture, $"{chosen.Patience.TotalSeconds} s");
            throw new ClauseBrokenException(this, $"an end within {patience}", "none", $"seed {seed}", late);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ClauseBrokenException(this, "no exception", Expect.Told(failure), $"seed {seed}", failure);
        }
        finally
        {
            await stopping.CancelAsync();
        }
    }

    /// <summary>Its name.</summary>
    public override string ToString() => Name;

    private async Task TryAsync(Trial trial)
    {
        await using (trial)
        {
            await _check(trial);
        }
    }
}
