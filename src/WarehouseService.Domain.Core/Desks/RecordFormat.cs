using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using WarehouseService.Domain.Json;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain;

/// <summary>How one aggregate is written as text: its state, its events by type name, its commands for their digests.</summary>
/// <typeparam name="TState">The aggregate's state.</typeparam>
/// <remarks>There is no polymorphism in the JSON: the journal's type column names the event, and this catalogue knows how to read it.</remarks>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class RecordFormat<TState>
    where TState : class
{
    private readonly ShapedText _state;
    private readonly FrozenDictionary<string, ShapedText> _eventsByName;
    private readonly FrozenDictionary<Type, string> _namesOfEvents;
    private readonly FrozenDictionary<Type, JsonTypeInfo> _commands;
    private readonly Func<TState, IndexRow> _index;
    private readonly Func<Decision<TState>, IEnumerable<WorkItem>> _messages;
    private readonly RecentStates<TState> _recent = new();

    /// <summary>A format.</summary>
    /// <exception cref="ArgumentException">There are upcasts of an event that is not among <paramref name="events"/>.</exception>
    /// <param name="kind">The aggregate's kind in keys.</param>
    /// <param name="state">How its state is written.</param>
    /// <param name="events">Every event by its stable type name.</param>
    /// <param name="commands">Every command.</param>
    /// <param name="index">What lists filter on; the desk sets <see cref="IndexRow.Created"/> and <see cref="IndexRow.Updated"/>.</param>
    /// <param name="messages">
    /// What a decision sends out, committed with it and handed to dispatchers until one says that it is delivered; nothing by default. A
    /// message's name is unique within the record for ever: the version in it makes it so.
    /// </param>
    /// <param name="upcasts">How texts of earlier shapes are read; default: there were none.</param>
    /// <param name="freeText">See <see cref="FreeText"/>; nothing by default.</param>
    public RecordFormat(
        string kind,
        JsonTypeInfo<TState> state,
        IReadOnlyDictionary<string, JsonTypeInfo> events,
        IEnumerable<JsonTypeInfo> commands,
        Func<TState, IndexRow> index,
        Func<Decision<TState>, IEnumerable<WorkItem>>? messages = null,
        RecordUpcasts? upcasts = null,
        params ImmutableArray<string> freeText)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(commands);
        ArgumentNullException.ThrowIfNull(index);
        Kind = Identifier.Require(kind, nameof(kind));
        upcasts ??= RecordUpcasts.None;
        RequireKnown(upcasts, events);
        _state = new(state, upcasts.State);
        _eventsByName = events.ToFrozenDictionary(
            pair => pair.Key, pair => new ShapedText(pair.Value, upcasts.Events.GetValueOrDefault(pair.Key, [])), StringComparer.Ordinal);
        _namesOfEvents = events.ToFrozenDictionary(pair => pair.Value.Type, pair => pair.Key);
        _commands = commands.ToFrozenDictionary(type => type.Type);
        _index = index;
        _messages = messages ?? (_ => []);
        FreeText = freeText;
    }

    /// <summary>The aggregate's kind in keys.</summary>
    public string Kind { get; }

    /// <summary>
    /// The members of states and events that hold what people write, or what reaches a person: what must be forgotten with the customer. Each is named as
    /// it stands in the JSON, behind those that it stands in, whether in a list or not: <c>subject</c>, <c>hold.reason</c>.
    /// </summary>
    public ImmutableArray<string> FreeText { get; }

    /// <summary>The types of all events, for those who check that none was forgotten.</summary>
    public IEnumerable<Type> EventTypes => _namesOfEvents.Keys;

    /// <summary>The types of all commands, for those who check that none was forgotten.</summary>
    public IEnumerable<Type> CommandTypes => _commands.Keys;

    /// <summary>The state as text.</summary>
    public string Write(TState record)
    {
        var payload = _state.Write(record);
        _recent.Keep(payload, record);
        return payload;
    }

    /// <summary>The event's type name and text.</summary>
    /// <exception cref="ArgumentException">The catalogue has no such event.</exception>
    public (string Type, string Payload) Write(IEvent<TState> happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        var name = _namesOfEvents.GetValueOrDefault(happened.GetType())
            ?? throw new ArgumentException($"The format of '{Kind}' does not know {happened.GetType().Name}.", nameof(happened));
        return (name, _eventsByName[name].Write(happened));
    }

    /// <summary>A document's state.</summary>
    /// <exception cref="UnreadableRecordException">It is damaged, or of a newer schema.</exception>
    public TState Read(AggregateDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (_recent.Find(document.Payload) is { } recent)
        {
            return recent;
        }

        try
        {
            return (TState)_state.Read(document.Payload);
        }
        // A member that checks itself throws an ArgumentException, which the serializer hands on as it is.
        catch (Exception unreadable) when (unreadable is JsonException or ArgumentException)
        {
            throw new UnreadableRecordException(document.Key, document.Version, unreadable);
        }
    }

    /// <summary>A journal record's event.</summary>
    /// <exception cref="UnreadableRecordException">It is damaged, or of a newer schema.</exception>
    public IEvent<TState> Read(AggregateKey key, JournalRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        try
        {
            var type = _eventsByName.GetValueOrDefault(record.Type) ?? throw new JsonException($"Its event type '{record.Type}' is not known.");
            return (IEvent<TState>)type.Read(record.Payload);
        }
        catch (Exception unreadable) when (unreadable is JsonException or ArgumentException)
        {
            throw new UnreadableRecordException(key, record.Version, unreadable);
        }
    }

    /// <summary>What lists filter on.</summary>
    public IndexRow Index(TState record) => _index(record);

    /// <summary>What a decision sends out.</summary>
    public IEnumerable<WorkItem> Messages(Decision<TState> decision) => _messages(decision);

    /// <summary>The digest of a command's content: actor, command, target and data; not the instant, nor the expected version.</summary>
    /// <exception cref="ArgumentException">The catalogue has no such command.</exception>
    public string Digest(ICommand<TState> command, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        var type = _commands.GetValueOrDefault(command.GetType())
            ?? throw new ArgumentException($"The format of '{Kind}' does not know {command.GetType().Name}.", nameof(command));
        return DigestOf($"{actor}\n{command.GetType().Name}\n{command.Target}\n", JsonSerializer.SerializeToUtf8Bytes(command, type));
    }

    private static string DigestOf(string heading, byte[] data)
    {
        var content = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(heading.Length) + data.Length);
        try
        {
            var length = Encoding.UTF8.GetBytes(heading, content);
            data.CopyTo(content, length);
            Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(content.AsSpan(0, length + data.Length), digest);
            return Convert.ToHexString(digest);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(content);
        }
    }

    private static void RequireKnown(RecordUpcasts upcasts, IReadOnlyDictionary<string, JsonTypeInfo> events)
    {
        if (upcasts.Events.Keys.FirstOrDefault(name => !events.ContainsKey(name)) is { } unknown)
        {
            throw new ArgumentException($"There are upcasts of the event '{unknown}', which is not among the events.", nameof(upcasts));
        }
    }
}
