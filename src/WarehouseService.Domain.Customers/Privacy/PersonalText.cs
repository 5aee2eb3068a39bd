using System.Diagnostics.CodeAnalysis;

namespace WarehouseService.Domain.Customers;

/// <summary>
/// Personal text in a command, on its way in. The desk seals it before anything is decided; in the digest of the command, which is kept for ever,
/// stands a digest under the person's key in its place, so that not even a short number can be guessed from it.
/// </summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record PersonalText
{
    /// <summary>A personal text.</summary>
    public PersonalText(string plain) => Plain = plain;

    /// <summary>The text itself.</summary>
    public string Plain { get; }

    /// <summary>The text as it may be kept; null until the desk sealed it.</summary>
    internal SealedText? Sealed { get; init; }

    /// <summary>What stands for it in the command's digest; null until the desk sealed it.</summary>
    internal string? Digest { get; init; }

    /// <summary>A personal text from a text; none from none.</summary>
    [return: NotNullIfNotNull(nameof(plain))]
    public static implicit operator PersonalText?(string? plain) => plain is null ? null : new(plain);

    /// <summary>A personal text from a text; none from none.</summary>
    [return: NotNullIfNotNull(nameof(plain))]
    public static PersonalText? FromString(string? plain) => plain;

    /// <summary>Says that it is personal, and nothing else: commands may be logged.</summary>
    public override string ToString() => "(personal)";

    internal PersonalText SealedFor(Person person, string field) => Plain is null ? this : this with
    {
        Sealed = person.Seal(field, Plain),
        Digest = person.Digest(field, Plain),
    };
}
