using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using NodaTime;
using WarehouseService.Domain.Json;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain;

/// <summary>
/// One walk through a tenant's history: along the chain, comparing each entry with its journal record, then through every journal, asking for each
/// record's place in the chain. It holds a page of each, whatever the length.
/// </summary>
internal sealed class AuditWalk(IAggregateStore store, IWorkStore work, string tenant, ImmutableArray<string> kinds)
{
    private const int PageSize = 256;
    private readonly AggregateKey _chain = ChainKeeper.KeyOf(tenant);

    /// <summary>The first broken place along the chain; null if there is none.</summary>
    internal async Task<(Refusal? Broken, AuditHead Head)> AlongTheChainAsync(IEnumerable<AuditAnchor> anchors, CancellationToken cancellationToken)
    {
        var (unreadable, head) = await HeadAsync(cancellationToken).ConfigureAwait(false);
        var verifier = new AuditVerifier(tenant, [.. anchors, .. head]);
        await foreach (var written in JournalAsync(_chain, cancellationToken).ConfigureAwait(false))
        {
            var broken = EntryOf(written) is { } entry
                ? verifier.Next(entry) ?? await AgainstTheJournalAsync(entry, cancellationToken).ConfigureAwait(false)
                : new Refusal(AuditCodes.EntryChanged, ("sequence", verifier.Head.Sequence + 1));
            if (broken is not null)
            {
                return (broken, verifier.Head);
            }
        }

        return (verifier.End() ?? unreadable, verifier.Head);
    }

    /// <summary>Journal records that are not in the chain, each with the commit that is on its way into it, or null if there is none.</summary>
    internal async IAsyncEnumerable<(AuditedCommit Now, AuditedCommit? Pending)> UnchainedAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var kind in kinds)
        {
            await foreach (var key in KeysAsync(kind, cancellationToken).ConfigureAwait(false))
            {
                await foreach (var written in JournalAsync(key, cancellationToken).ConfigureAwait(false))
                {
                    if (await IsChainedAsync(key, written.Version, cancellationToken).ConfigureAwait(false))
                    {
                        continue;
                    }

                    var row = await work.FindAsync(key, AuditTrail.NameOf(written.Version), cancellationToken).ConfigureAwait(false);

                    // It may have been carried over between the two looks.
                    if (row is null && await IsChainedAsync(key, written.Version, cancellationToken).ConfigureAwait(false))
                    {
                        continue;
                    }

                    yield return (AuditedCommit.Of(key, written), row is null ? null : AuditTrail.Find(row));
                }
            }
        }
    }

    internal static Refusal Broken(RefusalCode code, AuditedCommit commit, long? sequence = null) => new(
        code, ("record", $"{commit.Kind}/{commit.Id}"), ("version", commit.Version), ("sequence", sequence));

    // The head that was written down last stands for an anchor: it shows where the journal was cut, if the record itself was forgotten.
    private async Task<(Refusal? Unreadable, ImmutableArray<AuditAnchor> Head)> HeadAsync(CancellationToken cancellationToken)
    {
        var document = (await store.LoadAsync(_chain, null, cancellationToken).ConfigureAwait(false)).Document;
        if (document is null)
        {
            return (null, []);
        }

        try
        {
            var head = AuditChainFormat.Instance.Read(document).ToHead();
            return (null, [new() { Sequence = head.Sequence, Hash = head.Hash, At = document.Index.Updated }]);
        }
        catch (Exception damaged) when (damaged is UnreadableRecordException or ArgumentOutOfRangeException)
        {
            return (new(AuditCodes.EntryChanged, ("sequence", document.Version)), []);
        }
    }

    // The journal record's own columns are not hashed: what they say must be what the entry says.
    private AuditEntry? EntryOf(JournalRecord written)
    {
        try
        {
            var entry = ((AuditEntryAppended)AuditChainFormat.Instance.Read(_chain, written)).Entry;
            return written.Version == entry.Sequence
                && written.CommandId == ChainKeeper.CommandIdOf(entry.Commit.Kind, entry.Commit.Id, entry.Commit.Version) ? entry : null;
        }
        catch (UnreadableRecordException)
        {
            return null;
        }
    }

    private async Task<Refusal?> AgainstTheJournalAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        var commit = entry.Commit;
        var found = await FindAsync(commit, cancellationToken).ConfigureAwait(false);
        return found is null ? Broken(AuditCodes.JournalMissing, commit, entry.Sequence)
            : found != commit ? Broken(AuditCodes.JournalChanged, commit, entry.Sequence)
            : null;
    }

    // What stands at the end of a chain may be forged as a whole, and name what no record can be called.
    private async Task<AuditedCommit?> FindAsync(AuditedCommit commit, CancellationToken cancellationToken)
    {
        if (!Identifier.IsValid(commit.Kind) || !Identifier.IsValid(commit.Id) || commit.Version < 1)
        {
            return null;
        }

        var key = new AggregateKey(tenant, commit.Kind, commit.Id);
        var found = await store.ReadJournalAsync(key, commit.Version - 1, 1, cancellationToken).ConfigureAwait(false);
        return found.IsEmpty || found[0].Version != commit.Version ? null : AuditedCommit.Of(key, found[0]);
    }

    private async Task<bool> IsChainedAsync(AggregateKey key, long version, CancellationToken cancellationToken) =>
        (await store.LoadAsync(_chain, ChainKeeper.CommandIdOf(key.Kind, key.Id, version), cancellationToken).ConfigureAwait(false)).Receipt is not null;

    private async IAsyncEnumerable<AggregateKey> KeysAsync(string kind, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? cursor = null;
        do
        {
            var page = await store.QueryAsync(new() { Tenant = tenant, Kind = kind }, cursor, PageSize, cancellationToken).ConfigureAwait(false);
            foreach (var document in page.Items)
            {
                yield return document.Key;
            }

            cursor = page.Next;
        }
        while (cursor is not null);
    }

    private async IAsyncEnumerable<JournalRecord> JournalAsync(AggregateKey key, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ImmutableArray<JournalRecord> page;
        long after = 0;
        do
        {
            page = await store.ReadJournalAsync(key, after, PageSize, cancellationToken).ConfigureAwait(false);
            foreach (var written in page)
            {
                after = written.Version;
                yield return written;
            }
        }
        while (page.Length == PageSize);
    }
}
