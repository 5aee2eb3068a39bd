using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Customers;

/// <summary>
/// A store in which free text is sealed: written under the key of its customer, and opened again for whoever reads. Once the customer is erased,
/// <see cref="FreeText.Erased"/> stands in its place, in every record, journal and backup. Everything else of a payload stays as it is, byte for byte.
/// </summary>
/// <remarks>
/// <para>
/// A text is sealed for the customer who wrote it, if a customer did; else for the customer of the record, as its index says, and stays theirs when the
/// record passes to another one. A record without customer keeps its text as it is. A customer without file gets a key of their own as well, so that they can be forgotten once they
/// have a file. What is written for a customer who is erased is not kept: <see cref="FreeText.Erased"/> is.
/// </para>
/// <para>
/// The digest of a command that says something is sealed likewise, since a short text is soon guessed from its digest. After erasing it equals none:
/// to such a command that is sent again, the id is one reused with other content.
/// </para>
/// <para>
/// What was written without it is read as it is. It changes payloads, so an <see cref="AuditedStore"/> stands below it.
/// </para>
/// </remarks>
/// <threadsafety>Thread-safe if the store and the keys are.</threadsafety>
public sealed class SealedTextStore : IAggregateStore
{
    private const string ErasedText = $"\"{FreeText.Erased}\"";
    private static readonly string ByCustomer = Actor.Customer("-").ToString()[..^1];
    private readonly IAggregateStore _store;
    private readonly IPersonKeys _keys;
    private readonly IPersonalCipher _cipher;
    private readonly FrozenDictionary<string, TextMembers> _members;

    /// <summary>A store above another one.</summary>
    /// <param name="store">The store that keeps the records.</param>
    /// <param name="keys">The keys of persons.</param>
    /// <param name="cipher">Seals and opens.</param>
    /// <param name="freeText">The free text of each kind of records, as its <see cref="RecordFormat{TState}.FreeText"/> says.</param>
    public SealedTextStore(
        IAggregateStore store, IPersonKeys keys, IPersonalCipher cipher, IReadOnlyDictionary<string, ImmutableArray<string>> freeText)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(cipher);
        ArgumentNullException.ThrowIfNull(freeText);
        _store = store;
        _keys = keys;
        _cipher = cipher;
        _members = freeText.Where(kind => !kind.Value.IsEmpty).ToFrozenDictionary(kind => kind.Key, kind => TextMembers.Of(kind.Value), StringComparer.Ordinal);
    }

    /// <inheritdoc />
    /// <exception cref="UnreadableRecordException">A sealed text was changed, or moved from somewhere else.</exception>
    public async Task<Loaded> LoadAsync(AggregateKey key, string? commandId, CancellationToken cancellationToken = default)
    {
        var loaded = await _store.LoadAsync(key, commandId, cancellationToken).ConfigureAwait(false);
        if (loaded.Document is null)
        {
            return loaded;
        }

        var keys = new TextKeys(_store, _keys, key.Tenant);
        return new()
        {
            Document = await OpenedAsync(loaded.Document, keys, cancellationToken).ConfigureAwait(false),
            Receipt = loaded.Receipt is { } receipt ? await OpenedAsync(receipt, keys, cancellationToken).ConfigureAwait(false) : null,
        };
    }

    /// <inheritdoc />
    /// <exception cref="CryptographicException">A customer's file is not erased, but the key is not there.</exception>
    public async Task<CommitOutcome> CommitAsync(Batch batch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        batch.Validate();
        cancellationToken.ThrowIfCancellationRequested();
        var keys = new TextKeys(_store, _keys, batch.Commits[0].Document.Key.Tenant);
        var outcome = await _store.CommitAsync(await SealedAsync(batch, keys, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        if (outcome is not AlreadyCommitted already)
        {
            return outcome;
        }

        var receipts = ImmutableArray.CreateBuilder<Receipt>(already.Receipts.Length);
        foreach (var receipt in already.Receipts)
        {
            receipts.Add(await OpenedAsync(receipt, keys, cancellationToken).ConfigureAwait(false));
        }

        return new AlreadyCommitted { Receipts = receipts.MoveToImmutable() };
    }

    /// <inheritdoc />
    /// <exception cref="UnreadableRecordException">A sealed text was changed, or moved from somewhere else.</exception>
    public async Task<ImmutableArray<JournalRecord>> ReadJournalAsync(
        AggregateKey key, long after, int max, CancellationToken cancellationToken = default)
    {
        var journal = await _store.ReadJournalAsync(key, after, max, cancellationToken).ConfigureAwait(false);
        var keys = new TextKeys(_store, _keys, key.Tenant);
        var opened = ImmutableArray.CreateBuilder<JournalRecord>(journal.Length);
        foreach (var written in journal)
        {
            var payload = await OpenedAsync(key, written.Version, written.Payload, keys, cancellationToken).ConfigureAwait(false);
            opened.Add(ReferenceEquals(payload, written.Payload) ? written : written with { Payload = payload });
        }

        return opened.MoveToImmutable();
    }

    /// <inheritdoc />
    /// <exception cref="UnreadableRecordException">A sealed text was changed, or moved from somewhere else.</exception>
    public async Task<Page<AggregateDocument>> QueryAsync(
        RecordFilter filter, string? cursor, int max, CancellationToken cancellationToken = default)
    {
        var page = await _store.QueryAsync(filter, cursor, max, cancellationToken).ConfigureAwait(false);
        var keys = new TextKeys(_store, _keys, filter.Tenant);
        var opened = ImmutableArray.CreateBuilder<AggregateDocument>(page.Items.Length);
        foreach (var document in page.Items)
        {
            opened.Add(await OpenedAsync(document, keys, cancellationToken).ConfigureAwait(false));
        }

        return new() { Items = opened.MoveToImmutable(), Next = page.Next };
    }

    private async Task<Batch> SealedAsync(Batch batch, TextKeys keys, CancellationToken cancellationToken)
    {
        var commits = ImmutableArray.CreateBuilder<AggregateCommit>(batch.Commits.Length);
        string? digest = null;
        foreach (var commit in batch.Commits)
        {
            var (key, customer) = (commit.Document.Key, commit.Document.Index.Customer);
            var others = commit.Expected == 0 ? [] : await OfOthersAsync(key, customer, keys, cancellationToken).ConfigureAwait(false);
            var document = await SealedAsync(key, customer, commit.Document.Payload, others, keys, cancellationToken).ConfigureAwait(false);
            var writer = WriterOf(commit.Event) ?? customer;
            var happened = await SealedAsync(key, writer, commit.Event.Payload, [], keys, cancellationToken).ConfigureAwait(false);
            if (digest is null && !ReferenceEquals(happened, commit.Event.Payload))
            {
                digest = SealedDigest.Seal(_cipher, await keys.ForSealingAsync(writer!, cancellationToken).ConfigureAwait(false), batch);
            }

            commits.Add(commit with { Document = commit.Document with { Payload = document }, Event = commit.Event with { Payload = happened } });
        }

        return batch with { Digest = digest ?? batch.Digest, Commits = commits.MoveToImmutable() };
    }

    // A message to a merged ticket is written into another one, which may be of another customer.
    private static string? WriterOf(JournalRecord happened) =>
        happened.Actor.StartsWith(ByCustomer, StringComparison.Ordinal) ? happened.Actor[ByCustomer.Length..] : null;

    // A record can pass to another customer, as a task does when its ticket is merged: what was written before stays that of the one before.
    private async Task<Dictionary<(string Path, string Text), string>> OfOthersAsync(
        AggregateKey key, string? customer, TextKeys keys, CancellationToken cancellationToken)
    {
        var others = new Dictionary<(string, string), string>();
        if (_members.TryGetValue(key.Kind, out var members)
            && (await _store.LoadAsync(key, null, cancellationToken).ConfigureAwait(false)).Document is { } before)
        {
            foreach (var (value, text) in SealedIn(Encoding.UTF8.GetBytes(before.Payload), members).Where(one => one.Text.For != customer))
            {
                if (await keys.FindAsync(text.For, cancellationToken).ConfigureAwait(false) is { } theirs)
                {
                    others[(value.Path, Opened(key, before.Version, theirs, value, text))] = text.For;
                }
            }
        }

        return others;
    }

    private async Task<string> SealedAsync(
        AggregateKey key,
        string? person,
        string payload,
        Dictionary<(string Path, string Text), string> others,
        TextKeys keys,
        CancellationToken cancellationToken)
    {
        if (!_members.TryGetValue(key.Kind, out var members) || !Identifier.IsValid(person))
        {
            return payload;
        }

        var json = Encoding.UTF8.GetBytes(payload);
        var texts = members.In(json).FindAll(value => value.IsText);
        if (texts.Count == 0)
        {
            return payload;
        }

        var written = new List<(TextValue, string)>(texts.Count);
        foreach (var value in texts)
        {
            // As it stands in the payload, escapes and all, so that it comes back byte for byte.
            var text = Encoding.UTF8.GetString(json, value.Start, value.Length);
            var whose = others.GetValueOrDefault((value.Path, text), person!);
            var theirs = await keys.ForSealingAsync(whose, cancellationToken).ConfigureAwait(false);
            written.Add((value, theirs is null ? ErasedText : new SealedMember(whose, _cipher.Seal(theirs, FieldOf(key, value.Path), text)).Write()));
        }

        return Replaced(json, written);
    }

    private async Task<AggregateDocument> OpenedAsync(AggregateDocument document, TextKeys keys, CancellationToken cancellationToken)
    {
        var payload = await OpenedAsync(document.Key, document.Version, document.Payload, keys, cancellationToken).ConfigureAwait(false);
        return ReferenceEquals(payload, document.Payload) ? document : document with { Payload = payload };
    }

    private async Task<string> OpenedAsync(AggregateKey key, long version, string payload, TextKeys keys, CancellationToken cancellationToken)
    {
        if (!_members.TryGetValue(key.Kind, out var members))
        {
            return payload;
        }

        var json = Encoding.UTF8.GetBytes(payload);
        var opened = new List<(TextValue, string)>();
        foreach (var (value, text) in SealedIn(json, members))
        {
            var theirs = await keys.FindAsync(text.For, cancellationToken).ConfigureAwait(false);
            opened.Add((value, theirs is null ? ErasedText : Opened(key, version, theirs, value, text)));
        }

        return opened.Count == 0 ? payload : Replaced(json, opened);
    }

    // What is damaged is left for the format to name.
    private static List<(TextValue Value, SealedMember Text)> SealedIn(byte[] json, TextMembers members)
    {
        try
        {
            return [.. from value in members.In(json)
                       where !value.IsText
                       let text = SealedMember.Find(json.AsSpan(value.Start, value.Length))
                       where text is not null
                       select (value, text)];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private string Opened(AggregateKey key, long version, PersonKey theirs, TextValue value, SealedMember text)
    {
        try
        {
            return _cipher.Open(theirs, FieldOf(key, value.Path), text.Text);
        }
        catch (CryptographicException changed)
        {
            throw new UnreadableRecordException(key, version, changed);
        }
    }

    private async Task<Receipt> OpenedAsync(Receipt receipt, TextKeys keys, CancellationToken cancellationToken) =>
        SealedDigest.Find(receipt.Digest) is { } digest && await keys.FindAsync(digest.For, cancellationToken).ConfigureAwait(false) is { } theirs
            ? receipt with { Digest = digest.Open(_cipher, theirs, receipt) }
            : receipt;

    // Bound to record and member: it opens nowhere else.
    private static string FieldOf(AggregateKey key, string path) => $"{key.Kind}\n{key.Id}\n{path}";

    private static string Replaced(byte[] json, List<(TextValue Value, string By)> values)
    {
        var replaced = new StringBuilder(json.Length);
        var from = 0;
        foreach (var (value, by) in values)
        {
            replaced.Append(Encoding.UTF8.GetString(json, from, value.Start - from)).Append(by);
            from = value.Start + value.Length;
        }

        return replaced.Append(Encoding.UTF8.GetString(json, from, json.Length - from)).ToString();
    }
}
