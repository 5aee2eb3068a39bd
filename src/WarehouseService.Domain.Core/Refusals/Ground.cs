using System.Collections;
using System.Globalization;
using NodaTime;

namespace WarehouseService.Domain;

/// <summary>A named value that a refusal was judged on.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public readonly record struct Ground
{
    /// <summary>A named value.</summary>
    public Ground(string name, object? value)
    {
        Name = name;
        Value = value;
    }

    /// <summary>The name, as it stands in braces in the texts.</summary>
    public string Name { get; }

    /// <summary>The value: text, a number, an instant, a closed set's member, or a list of these.</summary>
    public object? Value { get; }

    /// <summary>A ground from a name and its value, so that a list of them reads as a list of pairs.</summary>
    public static implicit operator Ground((string Name, object? Value) pair) => new(pair.Name, pair.Value);

    /// <summary>A ground from a name and its value.</summary>
    public static Ground FromValueTuple((string Name, object? Value) pair) => pair;

    /// <summary>The value as text, the same in every culture.</summary>
    public override string ToString() => Written(Value);

    private static string Written(object? value) => value switch
    {
        null => "–",
        string text => text,
        Instant instant => instant.ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable list => string.Join(", ", list.Cast<object?>().Select(Written)),
        _ => value.ToString() ?? "–",
    };
}
