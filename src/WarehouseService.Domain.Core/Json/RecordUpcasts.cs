using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace WarehouseService.Domain.Json;

/// <summary>One step from a shape of text to the next: it changes the object that it is given, and nothing else. It does no input or output.</summary>
/// <param name="text">The object that an earlier version wrote.</param>
public delegate void Upcast(JsonObject text);

/// <summary>
/// How texts that earlier versions wrote are read. Texts of the first shape name no shape; whoever changes one in a way that its readers must know adds a
/// step here, and from then on texts are written with their number, as <c>$shape</c>. Nothing that is stored is rewritten: a record's state takes on the
/// shape of now with its next change, its events keep theirs for ever.
/// </summary>
/// <threadsafety>Immutable and thread-safe, if its steps are.</threadsafety>
public sealed class RecordUpcasts
{
    /// <summary>Nothing ever changed.</summary>
    public static RecordUpcasts None { get; } = new();

    /// <summary>The steps of the state, from the first shape on; default: none.</summary>
    public ImmutableArray<Upcast> State { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The steps of events, by the type name in the journal, from the first shape on; default: none.</summary>
    public ImmutableDictionary<string, ImmutableArray<Upcast>> Events { get; init; } = ImmutableDictionary<string, ImmutableArray<Upcast>>.Empty;
}
