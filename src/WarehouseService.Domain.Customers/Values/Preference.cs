namespace WarehouseService.Domain.Customers;

/// <summary>Something that a customer prefers, on its way in.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record Preference
{
    /// <summary>What it is about, for example <c>language</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What is preferred.</summary>
    public required PersonalText Value { get; init; }

    internal Preference SealedFor(Person person) => this with { Value = Value?.SealedFor(person, PersonalFields.Preference)! };

    internal SealedPreference Kept() => new() { Name = Name, Value = Value.Sealed! };
}
