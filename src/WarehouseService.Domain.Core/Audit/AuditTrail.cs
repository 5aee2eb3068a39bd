using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using WarehouseService.Domain.Json;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain;

/// <summary>
/// What an <see cref="AuditedStore"/> audits, and the work row that each commit leaves. So commits of one tenant do not wait for each other, and none is
/// forgotten.
/// </summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class AuditTrail
{
    /// <summary>What the names of such rows begin with. They are neither timers nor messages: no handler of those takes them by mistake.</summary>
    public const string Prefix = "audit/";

    /// <summary>Auditing of these kinds of records.</summary>
    /// <param name="kinds">For example <c>ticket</c>. Name every kind that is written, the access log's too: what is left out can be changed unnoticed.</param>
    /// <exception cref="ArgumentException">One is not an <see cref="Identifier"/>.</exception>
    public AuditTrail(params IEnumerable<string> kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        Kinds = [.. kinds.Select(kind => Identifier.Require(kind, nameof(kinds))).Distinct()];
    }

    /// <summary>The kinds of records that are audited.</summary>
    public ImmutableArray<string> Kinds { get; }

    internal static string NameOf(long version) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{version}");

    /// <exception cref="JsonException">The row is damaged.</exception>
    internal static AuditedCommit Read(WorkRecord row) =>
        JsonSerializer.Deserialize(row.Payload, AuditChainFormat.Commit) ?? throw new JsonException($"{row.Name} is null.");

    /// <summary>The row's commit; null if it is damaged.</summary>
    internal static AuditedCommit? Find(WorkRecord row)
    {
        try
        {
            return Read(row);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>
    /// The commit with its row, if records of its kind are audited. The row keeps the digest of then: a journal that is changed before it is carried
    /// over is found all the same.
    /// </summary>
    internal AggregateCommit Of(AggregateCommit commit)
    {
        if (!Kinds.Contains(commit.Document.Key.Kind))
        {
            return commit;
        }

        var row = new WorkRecord
        {
            Name = NameOf(commit.Event.Version),
            Due = commit.Event.Recorded,
            Payload = JsonSerializer.Serialize(AuditedCommit.Of(commit.Document.Key, commit.Event), AuditChainFormat.Commit),
        };
        return commit with { Put = commit.Put.Add(row) };
    }
}
