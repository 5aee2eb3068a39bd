using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using WarehouseService.Domain.Storage;

namespace OwnStore;

/// <summary>One call that changed something, as the journal keeps it: a batch, a claim or a completion.</summary>
internal sealed record Call
{
    private static readonly JsonSerializerOptions Format = new JsonSerializerOptions
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new KeyConverter() },
    }.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    public Batch? Commit { get; init; }

    public Claim? Claim { get; init; }

    public ClaimedWork? Complete { get; init; }

    internal static Call Read(byte[] frame) => JsonSerializer.Deserialize<Call>(frame, Format)!;

    internal byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Format);

    internal Task RepeatOn(InMemoryStore state) =>
        Commit is not null ? state.CommitAsync(Commit)
        : Claim is not null ? state.ClaimAsync(Claim.Scope, Claim.Now, Claim.Lease, Claim.Max)
        : state.CompleteAsync(Complete!);

    private sealed class KeyConverter : JsonConverter<AggregateKey>
    {
        public override AggregateKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<string[]>(ref reader, options) is [var tenant, var kind, var id] ? new(tenant, kind, id) : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, AggregateKey value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, (string[])[value.Tenant, value.Kind, value.Id], options);
    }
}

/// <summary>A claim that handed something out.</summary>
internal sealed record Claim(WorkScope Scope, Instant Now, Duration Lease, int Max);
