namespace WarehouseService.Domain;

/// <summary>Who acts (操作人): a role and an id that is unique within it.</summary>
/// <remarks>As text it is <c>role/id</c>, for example <c>agent/ann</c>; <see cref="Parse"/> reads it back.</remarks>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record Actor
{
    private Actor(Role role, string id)
    {
        Role = role;
        Id = Identifier.Require(id, nameof(id));
    }

    /// <summary>What the actor acts as.</summary>
    public Role Role { get; }

    /// <summary>The actor's id; a customer's id for <see cref="Role.Customer"/>.</summary>
    public string Id { get; }

    /// <summary>An actor of any role.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="role"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="id"/> is not an <see cref="Identifier"/>.</exception>
    public static Actor Of(Role role, string id)
    {
        ArgumentNullException.ThrowIfNull(role);
        return new(role, id);
    }

    /// <summary>A customer-service agent.</summary>
    /// <exception cref="ArgumentException"><paramref name="id"/> is not an <see cref="Identifier"/>.</exception>
    public static Actor Agent(string id) => new(Role.Agent, id);

    /// <summary>A supervisor.</summary>
    /// <exception cref="ArgumentException"><paramref name="id"/> is not an <see cref="Identifier"/>.</exception>
    public static Actor Supervisor(string id) => new(Role.Supervisor, id);

    /// <summary>The system; the id names its part, for example <c>timers</c>.</summary>
    /// <exception cref="ArgumentException"><paramref name="id"/> is not an <see cref="Identifier"/>.</exception>
    public static Actor System(string id) => new(Role.System, id);

    /// <summary>A customer.</summary>
    /// <exception cref="ArgumentException"><paramref name="id"/> is not an <see cref="Identifier"/>.</exception>
    public static Actor Customer(string id) => new(Role.Customer, id);

    /// <summary>Reads <c>role/id</c>.</summary>
    /// <exception cref="FormatException">The text is not of that form or names no role.</exception>
    public static Actor Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        foreach (var role in Role.All)
        {
            if (slash > 0 && text.AsSpan(0, slash).SequenceEqual(role.Name) && Identifier.IsValid(text[(slash + 1)..]))
            {
                return new(role, text[(slash + 1)..]);
            }
        }

        throw new FormatException($"'{text}' is not an actor; write role/id with one of the roles {string.Join(", ", Role.All)}.");
    }

    /// <summary><c>role/id</c>.</summary>
    public override string ToString() => $"{Role.Name}/{Id}";
}
