namespace WarehouseService.Domain.Customers;

/// <summary>The fields that are sealed. A sealed text opens in its own field alone.</summary>
public static class PersonalFields
{
    /// <summary>The customer's name.</summary>
    public const string Name = "name";

    /// <summary>An address or number of the customer.</summary>
    public const string Contact = "contact";

    /// <summary>Something that the customer needs.</summary>
    public const string Need = "need";

    /// <summary>Something that the customer prefers.</summary>
    public const string Preference = "preference";

    /// <summary>What a contact is compared by.</summary>
    internal const string ContactMatch = "contact-match";
}
