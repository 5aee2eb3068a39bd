using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Json;

/// <summary>How entries of the access log are written, and what lists of them filter on.</summary>
internal static class AccessEntryFormat
{
    internal const string Kind = "access";

    private const string Refused = "refused";
    private const string Let = "let";

    private static readonly JsonTypeInfo<AccessEntry> Entry = DomainJson.Options(AccessEntryJson.Default).TypeOf<AccessEntry>();

    internal static string Write(AccessEntry entry) => JsonSerializer.Serialize(entry, Entry);

    internal static AccessEntry Read(AggregateDocument document)
    {
        try
        {
            return JsonSerializer.Deserialize(document.Payload, Entry) ?? throw new JsonException("It is null.");
        }
        catch (Exception unreadable) when (unreadable is JsonException or ArgumentException)
        {
            throw new UnreadableRecordException(document.Key, document.Version, unreadable);
        }
    }

    internal static IndexRow Index(AccessEntry entry) => new()
    {
        Status = entry.RefusedWith is null ? Let : Refused,
        Queue = entry.Id is null ? null : $"{entry.Kind}/{entry.Id}",
        Assignee = entry.Actor.ToString(),
        Customer = entry.Customer,
        Created = entry.At,
        Updated = entry.At,
    };

    internal static RecordFilter FilterOf(AccessFilter filter) => new()
    {
        Tenant = filter.Tenant,
        Kind = Kind,
        Statuses = filter.WasRefused switch { null => [], true => [Refused], false => [Let] },
        Queue = filter.Record,
        Assignee = filter.Actor?.ToString(),
        Customer = filter.Customer,
        CreatedFrom = filter.From,
        CreatedBefore = filter.Before,
        Order = RecordOrder.Created,
    };
}

[JsonSerializable(typeof(AccessEntry))]
internal sealed partial class AccessEntryJson : JsonSerializerContext;
