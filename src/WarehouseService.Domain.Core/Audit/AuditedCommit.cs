using NodaTime;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain;

/// <summary>What the audit chain keeps of one event of one record: where it stands, who did it when, and a digest of all that was written.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record AuditedCommit
{
    /// <summary>The record's kind.</summary>
    public required string Kind { get; init; }

    /// <summary>The record's id.</summary>
    public required string Id { get; init; }

    /// <summary>The event's place in the record's journal, from 1.</summary>
    public required long Version { get; init; }

    /// <summary>The event's type.</summary>
    public required string Type { get; init; }

    /// <summary>SHA-256 over the journal record with everything in it, as 64 lower-case hexadecimal digits. It tells nothing of the content.</summary>
    public required string Digest { get; init; }

    /// <summary>Who did it, as <see cref="Actor.ToString"/>.</summary>
    public required string Actor { get; init; }

    /// <summary>When it happened.</summary>
    public required Instant Occurred { get; init; }

    /// <summary>When it was written down.</summary>
    public required Instant Recorded { get; init; }

    /// <summary>The command that led to it.</summary>
    public required string CommandId { get; init; }

    /// <summary>What is kept of a journal record.</summary>
    /// <param name="key">The record that it belongs to.</param>
    /// <param name="written">The journal record.</param>
    public static AuditedCommit Of(AggregateKey key, JournalRecord written)
    {
        ArgumentNullException.ThrowIfNull(written);
        return new()
        {
            Kind = key.Kind,
            Id = key.Id,
            Version = written.Version,
            Type = written.Type,
            Digest = DigestOf(key, written),
            Actor = written.Actor,
            Occurred = written.Occurred,
            Recorded = written.Recorded,
            CommandId = written.CommandId,
        };
    }

    private static string DigestOf(AggregateKey key, JournalRecord written) => new CanonicalBytes()
        .Add(key.Tenant).Add(key.Kind).Add(key.Id).Add(written.Version)
        .Add(written.Type).Add(written.Payload)
        .Add(written.Occurred).Add(written.Recorded).Add(written.Actor).Add(written.CommandId)
        .Hash();
}
