namespace WarehouseService.Domain.Customers;

/// <summary>Personal text as it stands in records and journals: unreadable without its person's key. The same text sealed twice differs.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record SealedText
{
    /// <summary>A sealed text, as it was written.</summary>
    /// <param name="value">What <see cref="Value"/> said: Base64.</param>
    /// <exception cref="FormatException">It is not Base64.</exception>
    public SealedText(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Convert.FromBase64String(value);
        Value = value;
    }

    /// <summary>What to write: Base64 of version, nonce, tag and cipher text.</summary>
    public string Value { get; }

    /// <summary>A sealed text, if it is Base64; else null.</summary>
    internal static SealedText? Find(string? value) =>
        value is not null && Convert.TryFromBase64String(value, new byte[value.Length], out _) ? new(value) : null;

    /// <summary>Says that it is sealed, and nothing else.</summary>
    public override string ToString() => "(sealed)";
}
