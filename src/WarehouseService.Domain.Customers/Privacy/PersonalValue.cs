namespace WarehouseService.Domain.Customers;

/// <summary>What reading a personal field answers: its text, that there is none, or that it was erased. The default is that there is none.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public readonly record struct PersonalValue
{
    private PersonalValue(string? text, bool isErased) => (Text, IsErased) = (text, isErased);

    /// <summary>There is none.</summary>
    public static PersonalValue None { get; }

    /// <summary>There was one, and nobody can read it any more.</summary>
    public static PersonalValue Erased { get; } = new(null, true);

    /// <summary>The text; null if there is none, or none any more.</summary>
    public string? Text { get; }

    /// <summary>Whether it was erased.</summary>
    public bool IsErased { get; }

    /// <summary>A text that can be read.</summary>
    public static PersonalValue Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(text, false);
    }

    /// <summary>Says what it is, and nothing of the text: it may be logged.</summary>
    public override string ToString() => IsErased ? "(erased)" : Text is null ? "(none)" : "(personal)";
}
