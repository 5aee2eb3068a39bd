using NodaTime;

namespace WarehouseService.Domain;

/// <summary>Something that must happen at an instant because of a record's state: a timer or an outgoing message.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public readonly record struct WorkItem
{
    /// <summary>A work item.</summary>
    /// <param name="name">Unique within the record, for example <c>timer/auto-close</c>.</param>
    /// <param name="due">When.</param>
    /// <param name="payload">What the receiver must know beyond the record; empty by default.</param>
    public WorkItem(string name, Instant due, string payload = "")
    {
        Name = Identifier.Require(name, nameof(name));
        Due = due;
        Payload = payload;
    }

    /// <summary>Unique within the record.</summary>
    public string Name { get; }

    /// <summary>When; it is never handed out earlier.</summary>
    public Instant Due { get; }

    /// <summary>What the receiver must know beyond the record.</summary>
    public string Payload { get; }
}
