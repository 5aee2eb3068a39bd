using System.Text;

namespace WarehouseService.Domain.Customers;

/// <summary>A way to reach a customer, on its way in.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record Contact
{
    /// <summary>How.</summary>
    public required ContactKind Kind { get; init; }

    /// <summary>The address or number.</summary>
    public required PersonalText Address { get; init; }

    /// <summary>What stands for the address when addresses are compared; null until the desk sealed it.</summary>
    internal string? Match { get; init; }

    internal Contact SealedFor(Person person) => Address?.Plain is null ? this : this with
    {
        Address = Address.SealedFor(person, PersonalFields.Contact),
        Match = MatchOf(person, Address.Plain),
    };

    internal SealedContact Kept() => new() { Kind = Kind, Address = Address.Sealed!, Match = Match! };

    internal static string MatchOf(Person person, string address) => person.Digest(PersonalFields.ContactMatch, Comparable(address));

    // Numbers are written with spaces, dashes and brackets or without, e-mail addresses in capitals or not: the same is meant.
    private static string Comparable(string address)
    {
        var text = address.Trim();
        if (!text.All(character => char.IsAsciiDigit(character) || "+-().\u0020".Contains(character, StringComparison.Ordinal)))
        {
            return text.ToLowerInvariant();
        }

        var number = new StringBuilder(text.Length);
        foreach (var character in text.Where(character => char.IsAsciiDigit(character) || character == '+'))
        {
            number.Append(character);
        }

        return number.ToString();
    }
}
