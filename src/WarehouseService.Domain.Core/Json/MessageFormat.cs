using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Json;

/// <summary>How messages of one kind are written as work items of a record, and read by who claims them.</summary>
/// <typeparam name="T">What such a message says.</typeparam>
/// <threadsafety>Thread-safe.</threadsafety>
public sealed class MessageFormat<T>
    where T : class
{
    private readonly JsonTypeInfo<T> _json;

    /// <summary>The format of one kind of message.</summary>
    /// <param name="prefix">What the names of such messages begin with: <c>message/</c>, the kind, <c>/</c>.</param>
    /// <param name="json">How one is written, see <see cref="DomainJson.TypeOf{T}"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="prefix"/> is no identifier.</exception>
    public MessageFormat(string prefix, JsonTypeInfo<T> json)
    {
        ArgumentNullException.ThrowIfNull(json);
        Prefix = Identifier.Require(prefix, nameof(prefix));
        _json = json;
    }

    /// <summary>What the names of such messages begin with.</summary>
    public string Prefix { get; }

    /// <summary>Whether a work item is such a message, by its name.</summary>
    public bool IsOf(WorkRecord work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return work.Name.StartsWith(Prefix, StringComparison.Ordinal);
    }

    /// <summary>Reads a claimed message.</summary>
    /// <exception cref="ArgumentException">Its name is of another kind.</exception>
    /// <exception cref="JsonException">It is damaged.</exception>
    public T Read(WorkRecord message) => IsOf(message)
        ? JsonSerializer.Deserialize(message.Payload, _json) ?? throw new JsonException($"The message '{message.Name}' is null.")
        : throw new ArgumentException($"message is '{message.Name}'; the names of {typeof(T).Name} begin with {Prefix}.", nameof(message));

    /// <summary>A message as a work item.</summary>
    /// <param name="message">What it says.</param>
    /// <param name="name">What follows the prefix in its name: no other message that the record still has may be named so.</param>
    /// <param name="due">When to send it.</param>
    public WorkItem Write(T message, string name, Instant due)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new(Prefix + name, due, JsonSerializer.Serialize(message, _json));
    }

    /// <summary>The messages of one change of a record, to be sent at once: each is named by the version and its place among them.</summary>
    public IEnumerable<WorkItem> Write(IEnumerable<T> messages, Stamp stamp) =>
        messages.Select((message, index) => Write(message, string.Create(CultureInfo.InvariantCulture, $"{stamp.Version}/{index}"), stamp.At));
}
