using System.Diagnostics;

namespace WarehouseService.Domain.Testing.Conformance;

/// <summary>How the kit gets at a store. What a store does not declare here is not checked, and its clauses are told as skipped.</summary>
/// <remarks>
/// A place is where a store keeps its data, as text: a file, a folder, a connection string. The kit asks for a new one, opens it, closes it, removes it,
/// and only then asks for the next, so one database that is emptied will do. Every function may block.
/// </remarks>
/// <threadsafety>Immutable. One clause at a time checks it, unless its places are apart from each other.</threadsafety>
public sealed record StoreUnderTest
{
    /// <summary>What the report calls it.</summary>
    public required string Name { get; init; }

    /// <summary>Opens the store that a place holds; it is empty if the place is new.</summary>
    public required Func<string, OpenedStore> Open { get; init; }

    /// <summary>A place that holds nothing. Default: the empty text, for stores that keep nothing beyond the process.</summary>
    public Func<string> NewPlace { get; init; } = () => "";

    /// <summary>Removes a place whose store is closed. Default: nothing is left to remove.</summary>
    public Action<string> Remove { get; init; } = _ => { };

    /// <summary>Whether a place that was closed can be opened again, with all its data. Default false.</summary>
    public bool KeepsData { get; init; }

    /// <summary>
    /// Starts a program that opens a place and calls <see cref="CrashWriter.RunAsync"/> with its standard output. The kit kills it with
    /// <c>kill -9</c> and opens the place again; if a server may still be busy with what the program asked, <see cref="Open"/> waits for it.
    /// Default null: not declared.
    /// </summary>
    public Func<string, ProcessStartInfo>? Writer { get; init; }

    /// <summary>Opens a place as <see cref="Open"/> does, so that it fails when it is told to. Default null: not declared.</summary>
    public Func<string, FaultyStore>? OpenFaulty { get; init; }
}
