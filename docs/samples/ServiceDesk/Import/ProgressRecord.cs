using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using WarehouseService.Domain;
using WarehouseService.Domain.Storage;

namespace ServiceDesk.Import;

/// <summary>
/// The import's own record in the store: its document says how far it came, its journal holds every rejected row.
/// A rejection is written before the next row is looked at, so a run that was killed goes on as if it had not been.
/// </summary>
internal sealed class ProgressRecord
{
    private static readonly ProgressJson Json = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Converters = { NodaConverters.InstantConverter },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    });

    private readonly IAggregateStore _store;
    private readonly IClock _clock;
    private readonly AggregateKey _key;
    private long _version;

    private ProgressRecord(IAggregateStore store, IClock clock, AggregateKey key) => (_store, _clock, _key) = (store, clock, key);

    internal ImportProgress Saved { get; private set; } = new();

    internal static async Task<ProgressRecord> LoadAsync(IAggregateStore store, IClock clock, string source, CancellationToken cancel)
    {
        var record = new ProgressRecord(store, clock, new(CommandContext.DefaultTenant, "import", source));
        var document = (await store.LoadAsync(record._key, null, cancel)).Document;
        if (document is not null)
        {
            record._version = document.Version;
            record.Saved = JsonSerializer.Deserialize(document.Payload, Json.ImportProgress)!;
        }

        return record;
    }

    internal async Task SaveAsync(ImportProgress progress, Rejection? rejection, CancellationToken cancel)
    {
        var now = Instant.FromUnixTimeTicks(_clock.GetCurrentInstant().ToUnixTimeTicks());
        var version = _version + 1;
        var id = $"{_key.Id}/progress/{version}";
        var outcome = await _store.CommitAsync(
            new()
            {
                CommandId = id,
                Digest = id,
                Commits =
                [
                    new()
                    {
                        Expected = _version,
                        Document = new()
                        {
                            Key = _key, Version = version, Payload = JsonSerializer.Serialize(progress, Json.ImportProgress),
                            Index = new() { Status = "running", Created = now, Updated = now },
                        },
                        Event = new()
                        {
                            Version = version,
                            Type = rejection is null ? "advanced" : "rejected",
                            Payload = rejection is null ? "{}" : JsonSerializer.Serialize(rejection, Json.Rejection),
                            Occurred = now, Recorded = now, Actor = "system/import", CommandId = id,
                        },
                    },
                ],
            },
            cancel);
        if (outcome is not Committed)
        {
            throw new UnusableInputException($"Another run is importing '{_key.Id}' into the same database; let it end first.");
        }

        _version = version;
        Saved = progress;
    }

    /// <summary>Every rejected row, in order.</summary>
    internal async IAsyncEnumerable<Rejection> RejectionsAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        long after = 0;
        while (await _store.ReadJournalAsync(_key, after, Page<Rejection>.MaxSize, cancel) is { IsEmpty: false } page)
        {
            foreach (var record in page)
            {
                after = record.Version;
                if (record.Type == "rejected")
                {
                    yield return JsonSerializer.Deserialize(record.Payload, Json.Rejection)!;
                }
            }
        }
    }
}

[JsonSerializable(typeof(ImportProgress))]
[JsonSerializable(typeof(Rejection))]
internal sealed partial class ProgressJson : JsonSerializerContext;
