using System.Security.Cryptography;
using System.Text;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Benchmarks.Audit;

/// <summary>The floor in memory: the same rows in dictionaries and lists, with no check at all.</summary>
internal sealed class PlainRecords
{
    private readonly Dictionary<AggregateKey, AggregateDocument> _documents = [];
    private readonly Dictionary<AggregateKey, List<JournalRecord>> _journals = [];
    private readonly Dictionary<(AggregateKey, string), string> _receipts = [];

    internal void Commit(Batch batch)
    {
        foreach (var commit in batch.Commits)
        {
            var key = commit.Document.Key;
            _documents[key] = commit.Document;
            _receipts[(key, batch.CommandId)] = batch.Digest;
            if (!_journals.TryGetValue(key, out var journal))
            {
                _journals.Add(key, journal = []);
            }

            journal.Add(commit.Event);
        }
    }

    internal static int Hash(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return hash[0];
    }

    /// <summary>Every event of every record, hashed.</summary>
    internal int HashAll() => _journals.Values.SelectMany(journal => journal).Aggregate(0, (all, written) => all ^ Hash(written.Payload));
}
