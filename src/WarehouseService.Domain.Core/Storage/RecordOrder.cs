using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Storage;

/// <summary>The order of a list, ascending; the id settles what is equal, by <see cref="CodePointComparer"/>.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class RecordOrder : SmartEnum<RecordOrder>
{
    /// <summary>By id. Pages are exact.</summary>
    public static readonly RecordOrder Id = new("id", 1);

    /// <summary>By the instant of opening, which never changes. Pages are exact.</summary>
    public static readonly RecordOrder Created = new("created", 2);

    /// <summary>By the instant of the last event. It moves: between two pages a record may be skipped or repeated.</summary>
    public static readonly RecordOrder Updated = new("updated", 3);

    private RecordOrder(string name, int value) : base(name, value)
    {
    }

    /// <summary>Every order.</summary>
    public static ImmutableArray<RecordOrder> All { get; } = [Id, Created, Updated];
}
