using NodaTime;

namespace WarehouseService.Domain;

/// <summary>One line of the access log: who looked at what or tried what, when, and whether they were let. It names people and records by id alone.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record AccessEntry
{
    /// <summary>Whose data it was about; default <see cref="CommandContext.DefaultTenant"/>.</summary>
    /// <exception cref="ArgumentException">It is not an <see cref="Identifier"/>.</exception>
    public string Tenant
    {
        get;
        init => field = Identifier.Require(value, nameof(Tenant));
    }
    = CommandContext.DefaultTenant;

    /// <summary>The id of the command, or of the request to look. Sent again, it is the same entry.</summary>
    /// <exception cref="ArgumentException">It is not an <see cref="Identifier"/>.</exception>
    public required string CommandId
    {
        get;
        init => field = Identifier.Require(value, nameof(CommandId));
    }

    /// <summary>Who.</summary>
    public required Actor Actor { get; init; }

    /// <summary>When. Kept to 100 ns; anything finer is cut off.</summary>
    public required Instant At
    {
        get;
        init => field = Instant.FromUnixTimeTicks(value.ToUnixTimeTicks());
    }

    /// <summary>What was tried: the name of a command or of a view, for example <c>ResolveTicket</c>.</summary>
    /// <exception cref="ArgumentException">It is not an <see cref="Identifier"/>.</exception>
    public required string Tried
    {
        get;
        init => field = Identifier.Require(value, nameof(Tried));
    }

    /// <summary>The kind of the record, for example <c>ticket</c>.</summary>
    /// <exception cref="ArgumentException">It is not an <see cref="Identifier"/>.</exception>
    public required string Kind
    {
        get;
        init => field = Identifier.Require(value, nameof(Kind));
    }

    /// <summary>The record's id; null if what was named cannot be one.</summary>
    /// <exception cref="ArgumentException">It is neither null nor an <see cref="Identifier"/>.</exception>
    public string? Id
    {
        get;
        init => field = value is null ? null : Identifier.Require(value, nameof(Id));
    }

    /// <summary>The id of the customer whom the record is about; null if that is nobody or not known.</summary>
    /// <exception cref="ArgumentException">It is neither null nor an <see cref="Identifier"/>.</exception>
    public string? Customer
    {
        get;
        init => field = value is null ? null : Identifier.Require(value, nameof(Customer));
    }

    /// <summary>Whether the actor was entitled to it; null if it was refused before that was judged.</summary>
    public bool? IsEntitled { get; init; }

    /// <summary>The name of the code that it was refused with; null if it was not refused.</summary>
    public string? RefusedWith { get; init; }

    /// <summary>An entry about one record.</summary>
    /// <param name="context">Who, when, under which id.</param>
    /// <param name="tried">The name of the command or of the view.</param>
    /// <param name="kind">The record's kind.</param>
    /// <param name="id">What was named as the record's id; kept only if it can be one.</param>
    /// <param name="customer">The id of the customer whom the record is about, if known.</param>
    /// <param name="refusal">The answer, if it was a refusal. Its kind tells whether the actor was entitled; its grounds are not kept.</param>
    /// <exception cref="ArgumentException"><paramref name="tried"/> or <paramref name="kind"/> is not an <see cref="Identifier"/>.</exception>
    public static AccessEntry Of(
        CommandContext context, string tried, string kind, string? id, string? customer = null, Refusal? refusal = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new()
        {
            Tenant = context.Tenant,
            CommandId = context.CommandId,
            Actor = context.Actor,
            At = context.At,
            Tried = tried,
            Kind = kind,
            Id = IdOrNone(id),
            Customer = IdOrNone(customer),
            IsEntitled = refusal is null ? true : EntitlementToldBy(refusal.Kind),
            RefusedWith = refusal?.Code.Name,
        };
    }

    // Authority has its place in the order of checks: what is refused before it leaves it open, what is refused after it had it.
    private static bool? EntitlementToldBy(RefusalKind kind) =>
        kind.Value < RefusalKind.NotPermitted.Value ? null : kind != RefusalKind.NotPermitted;

    private static string? IdOrNone(string? text) => Identifier.IsValid(text) ? text : null;
}
