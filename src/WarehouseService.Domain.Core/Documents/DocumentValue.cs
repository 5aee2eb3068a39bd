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

    /// <summary>The text, if it is one, well-formed and right.</summary>
    /// <param name="expected">What would be right.</param>
    /// <param name="isRight">Whether the text is right; by default every text is.</param>
    public string? Text(string expected, Func<string, bool>? isRight = null)
    {
        if (Of(JsonValueKind.String) is { } element && Unescaped(element) is { } text && isRight?.Invoke(text) != false)
        {
            return text;
        }

        Fault(expected);
        return null;
    }

    /// <summary>The text, if it is an <see cref="WarehouseService.Domain.Identifier"/> and right.</summary>
    /// <param name="expected">What would be right; how long it may be and of which characters is told beside it.</param>
    /// <param name="isRight">Whether the identifier is right; by default every one is.</param>
    public string? Identifier(string expected, Func<string, bool>? isRight = null) => Text(
        $"{expected}: 1 to {Domain.Identifier.MaxLength} characters without control characters",
        text => Domain.Identifier.IsValid(text) && isRight?.Invoke(text) != false);

    /// <summary>What the text stands for.</summary>
    /// <param name="expected">What would be right.</param>
    /// <param name="parse">Answers null for a text that is wrong.</param>
    public T? Parsed<T>(string expected, Func<string, T?> parse)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(parse);
        T? value = null;
        Text(expected, text => (value = parse(text)) is not null);
        return value;
    }

    /// <summary>The number, if it is whole (4.0 is) and inside the bounds, both included.</summary>
    public int? WholeNumber(int least, int most)
    {
        if (Of(JsonValueKind.Number) is { } element && element.TryGetDecimal(out var number)
            && decimal.IsInteger(number) && number >= least && number <= most)
        {
            return (int)number;
        }

        Fault($"a whole number from {least} to {most}");
        return null;
    }

    /// <summary>True or false.</summary>
    public bool? Boolean()
    {
        if ((Of(JsonValueKind.True) ?? Of(JsonValueKind.False)) is { } element)
        {
            return element.GetBoolean();
        }

        Fault("true or false");
        return null;
    }

    /// <summary>The items of a list.</summary>
    /// <param name="expected">What would be right.</param>
    /// <param name="atLeast">How many items there must be.</param>
    public IReadOnlyList<DocumentValue>? Items(string expected, int atLeast = 0)
    {
        if (Of(JsonValueKind.Array) is { } element && element.GetArrayLength() >= atLeast)
        {
            return [.. element.EnumerateArray().Select((item, place) => new DocumentValue($"{_path}[{place}]", item, _faults))];
        }

        Fault(expected);
        return null;
    }

    /// <summary>The members of an object by name, in order. A name that comes again is a fault.</summary>
    /// <param name="expected">What would be right.</param>
    public IReadOnlyDictionary<string, DocumentValue>? Members(string expected)
    {
        if (Of(JsonValueKind.Object) is not { } element)
        {
            Fault(expected);
            return null;
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

    /// <summary>Whether this is an object with a field of this name; neither answer is a fault.</summary>
    public bool Has(string name) => Of(JsonValueKind.Object) is { } element && element.TryGetProperty(name, out _);

    /// <summary>What was read, if no fault was told while reading it.</summary>
    /// <param name="read">Reads some part of the document; where that is wrong, with anything in its place.</param>
    public T? Faultless<T>(Func<T?> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        var before = _faults.Count;
        var result = read();
        return _faults.Count == before ? result : null;
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
}
