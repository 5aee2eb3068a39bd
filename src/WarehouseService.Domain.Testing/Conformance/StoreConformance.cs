using System.Collections.Immutable;
using System.Reflection;
using WarehouseService.Domain.Testing.Conformance.Concurrency;
using WarehouseService.Domain.Testing.Conformance.Crash;
using WarehouseService.Domain.Testing.Conformance.Examples;
using WarehouseService.Domain.Testing.Conformance.Faults;
using WarehouseService.Domain.Testing.Conformance.Model;

namespace WarehouseService.Domain.Testing.Conformance;

/// <summary>Everything that a store promises, as clauses that can be checked under any test framework or none.</summary>
/// <threadsafety>Thread-safe.</threadsafety>
public static class StoreConformance
{
    /// <summary>Every clause, layer by layer, each by number.</summary>
    public static ImmutableArray<Clause> Clauses { get; } =
    [
        .. ((IEnumerable<Clause>)
        [
            .. Of(ConformanceLayer.Examples, trial => new CommitChecks(trial)),
            .. Of(ConformanceLayer.Examples, trial => new ReplayChecks(trial)),
            .. Of(ConformanceLayer.Examples, trial => new ListChecks(trial)),
            .. Of(ConformanceLayer.Examples, trial => new WorkChecks(trial)),
            .. Of(ConformanceLayer.Examples, trial => new TextChecks(trial)),
            .. Of(ConformanceLayer.Examples, trial => new InputChecks(trial)),
            .. Of(ConformanceLayer.Model, trial => new ModelChecks(trial)),
            .. Of(ConformanceLayer.Concurrency, trial => new RaceChecks(trial)),
            .. Of(ConformanceLayer.Concurrency, trial => new HistoryChecks(trial)),
            .. Of(ConformanceLayer.Faults, trial => new CancellationChecks(trial)),
            .. Of(ConformanceLayer.Faults, trial => new FaultChecks(trial)),
            .. Of(ConformanceLayer.Reopening, trial => new ReopeningChecks(trial)),
            .. Of(ConformanceLayer.Reopening, trial => new CrashChecks(trial)),
        ]).OrderBy(clause => clause.Layer.Value).ThenBy(clause => clause.Number),
    ];

    /// <summary>The clause of a name.</summary>
    /// <param name="name">Its <see cref="Clause.Name"/>.</param>
    /// <exception cref="ArgumentException">No clause has it.</exception>
    public static Clause Named(string name) => Clauses.FirstOrDefault(clause => clause.Name == name)
        ?? throw new ArgumentException($"No clause is named '{name}'.", nameof(name));

    /// <summary>Checks every clause that the store declares enough for, one after another.</summary>
    /// <param name="store">The store.</param>
    /// <param name="options">How much is tried; null for the defaults.</param>
    /// <param name="progress">Told each result as it comes; null if nobody listens.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<ConformanceReport> CheckAsync(
        StoreUnderTest store, ConformanceOptions? options = null, Action<ClauseResult>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        var results = new List<ClauseResult>();
        foreach (var clause in Clauses)
        {
            var result = await ResultAsync(clause, store, options, cancellationToken);
            results.Add(result);
            progress?.Invoke(result);
        }

        return new() { Store = store.Name, Results = [.. results], AcceptedSkips = options?.AcceptedSkips ?? [] };
    }

    private static async Task<ClauseResult> ResultAsync(Clause clause, StoreUnderTest store, ConformanceOptions? options, CancellationToken cancellationToken)
    {
        if (clause.WhySkipped(store) is { } reason)
        {
            return new() { Clause = clause, Skipped = reason };
        }

        try
        {
            await clause.CheckAsync(store, options, cancellationToken);
            return new() { Clause = clause };
        }
        catch (ClauseBrokenException broken)
        {
            return new() { Clause = clause, Broken = broken };
        }
    }

    private static IEnumerable<Clause> Of<TChecks>(ConformanceLayer layer, Func<Trial, TChecks> create) =>
        from method in typeof(TChecks).GetMethods()
        let clause = method.GetCustomAttribute<ClauseAttribute>()
        where clause is not null
        let check = method.CreateDelegate<Func<TChecks, Task>>()
        select new Clause(
            clause.Number,
            method.Name.Replace('_', ' '),
            layer,
            Capability.All.FirstOrDefault(capability => capability.Name == clause.Needs),
            trial => check(create(trial)));
}
