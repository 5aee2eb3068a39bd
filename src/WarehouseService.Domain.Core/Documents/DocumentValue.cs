using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace WarehouseService.Domain.Documents;

/// <summary>
/// One value of a document that is being read, at its path; it may be missing. Whatever is wrong with it is added to the faults of the
/// document, and the answer is null: reading goes on.
/// </summary>
/// <remarks>It belongs to one reading: not thread-safe, and of no use afterwards.</remarks>
public sealed class DocumentValue
{
    private const int LongestShown = 100;

    private readonly string _path;
    private readonly JsonElement? _element;
    private readonly List<DocumentFault> _faults;

    internal DocumentValue(string path, JsonElement? element, List<DocumentFault> faults)
    {
        _path = path;
        _element = element;
        _faults = faults;
    }

    /// <summary>Whether anything stands there, a JSON null included.</summary>
    public bool IsGiven => _element is not null;

    /// <summary>Tells that the value is wrong.</summary>
    /// <param name="expected">What would be right, to follow the word "expected".</param>
    public void Fault(string expected) => _faults.Add(new DocumentFault { Field = _path.Length == 0 ? "$" : _path, Value = Shown(), Expected = expected });

    /// <summary>Tells a fault that shows only when values are seen together.</summary>
    public void Fault(DocumentFault fault) => _faults.Add(fault);

    /// <summary>The text, if it is one and well-formed.</summary>
    /// <param name="expected">What would be right.</param>
    public string? Text(string expected)
    {
        var text = Of(JsonValueKind.String) is { } element ? Unescaped(element) : null;
        return text ?? Faulty<string>(expected);
    }

    /// <summary>The text, if it is an <see cref="WarehouseService.Domain.Identifier"/>.</summary>
    /// <param name="expected">What would be right; its length and characters are told by this method.</param>
    public string? Identifier(string expected)
    {
        var sentence = $"{expected}: 1 to {Domain.Identifier.MaxLength} characters without control characters";
        return Text(sentence) is not { } text ? null : Domain.Identifier.IsValid(text) ? text : Faulty<string>(sentence);
    }

    /// <summary>What the text stands for.</summary>
    /// <param name="parse">Answers null for a text that is wrong.</param>
    /// <param name="expected">What would be right.</param>
    public T? Parsed<T>(Func<string, T?> parse, string expected)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(parse);
        if (Text(expected) is not { } text)
        {
            return null;
        }

        if (parse(text) is { } value)
        {
            return value;
        }

        Fault(expected);
        return null;
    }

    /// <summary>The number, if it is whole and inside the bounds, both included.</summary>
    public int? WholeNumber(int least, int most)
    {
        if (Of(JsonValueKind.Number) is { } element && element.TryGetInt32(out var number) && number >= least && number <= most)
        {
            return number;
        }

        Fault($"a whole number from {least} to {most}");
        return null;
    }

    /// <summary>The items of a list.</summary>
    /// <param name="expected">What would be right.</param>
    public IReadOnlyList<DocumentValue>? Items(string expected) => Of(JsonValueKind.Array) is { } element
        ? [.. element.EnumerateArray().Select((item, place) => new DocumentValue($"{_path}[{place}]", item, _faults))]
        : Faulty<IReadOnlyList<DocumentValue>>(expected);

    /// <summary>The members of an object by name, in order. A name that comes again is a fault.</summary>
    /// <param name="expected">What would be right.</param>
    public IReadOnlyDictionary<string, DocumentValue>? Members(string expected)
    {
        if (Of(JsonValueKind.Object) is not { } element)
        {
            return Faulty<IReadOnlyDictionary<string, DocumentValue>>(expected);
        }

        var members = new OrderedDictionary<string, DocumentValue>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            var member = Member(NameOf(property), property.Value);
            if (!members.TryAdd(NameOf(property), member))
            {
                member.Fault("each name once");
            }
        }

        return members;
    }

    /// <summary>The fields of an object that has these and no others; those that are missing are among them.</summary>
    /// <param name="names">The names of all fields that the object may have.</param>
    public IReadOnlyDictionary<string, DocumentValue>? Fields(params string[] names)
    {
        var known = string.Join(", ", names);
        if (Members($"an object with {known}") is not { } members)
        {
            return null;
        }

        foreach (var unknown in members.Where(member => !names.Contains(member.Key)))
        {
            unknown.Value.Fault($"no such field, but {known}");
        }

        return names.ToDictionary(name => name, name => members.GetValueOrDefault(name) ?? Member(name, null));
    }

    private static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair: the name as it is written, with its escapes.
            return Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8PropertyName(property));
        }
    }

    private static string? Unescaped(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair is no text.
            return null;
        }
    }

    private static string Shortened(string text)
    {
        if (text.Length <= LongestShown)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[LongestShown - 1]) ? LongestShown - 1 : LongestShown;
        return $"{text[..end]}… ({text.Length} characters)";
    }

    private DocumentValue Member(string name, JsonElement? element) =>
        new(_path.Length == 0 ? Shortened(name) : $"{_path}.{Shortened(name)}", element, _faults);

    private JsonElement? Of(JsonValueKind kind) => _element is { } element && element.ValueKind == kind ? element : null;

    private string? Shown() => _element is not { } element ? null : Shortened(Of(JsonValueKind.String) is null ? element.GetRawText() : Unescaped(element) ?? element.GetRawText());

    private T? Faulty<T>(string expected)
        where T : class
    {
        Fault(expected);
        return null;
    }
}
