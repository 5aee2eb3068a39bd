using System.Globalization;
using System.Resources;

namespace WarehouseService.Domain;

/// <summary>
/// One stable reason for a refusal, for example <c>ticket.blocked</c>. Codes never change with the language; each belongs to one kind.
/// The set is open: every context has its own, and a host adds more.
/// </summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class RefusalCode
{
    private readonly ResourceManager _texts;

    /// <summary>A code whose texts stand in <paramref name="texts"/> under its own name.</summary>
    /// <param name="name">The stable name.</param>
    /// <param name="kind">The kind, and with it the precedence.</param>
    /// <param name="texts">Texts by language; <c>{name}</c> in a text is replaced by the ground of that name.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is not an <see cref="Identifier"/>.</exception>
    public RefusalCode(string name, RefusalKind kind, ResourceManager texts)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(texts);
        Name = Identifier.Require(name, nameof(name));
        Kind = kind;
        _texts = texts;
    }

    /// <summary>The stable name.</summary>
    public string Name { get; }

    /// <summary>The kind, and with it the precedence.</summary>
    public RefusalKind Kind { get; }

    /// <summary>The text in a language, with its placeholders still in it; the code's name if the resources have none.</summary>
    public string Text(CultureInfo language)
    {
        ArgumentNullException.ThrowIfNull(language);
        try
        {
            return _texts.GetString(Name, language) ?? Name;
        }
        catch (MissingManifestResourceException)
        {
            return Name;
        }
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
