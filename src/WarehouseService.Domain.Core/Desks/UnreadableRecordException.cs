using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain;

/// <summary>A record or event that this version cannot read: it was damaged, or written by a newer version.</summary>
/// <threadsafety>As safe as any exception.</threadsafety>
public sealed class UnreadableRecordException : Exception
{
    /// <summary>Names the record, its version and the reason.</summary>
    public UnreadableRecordException(AggregateKey key, long version, Exception reason)
        : base($"{key} at version {version} cannot be read; it was damaged, or written by a newer version of the library. {reason?.Message}", reason)
    {
        Key = key;
        Version = version;
    }

    /// <summary>The record.</summary>
    public AggregateKey Key { get; }

    /// <summary>The version of the document or event.</summary>
    public long Version { get; }
}
