namespace WarehouseService.Domain.Tickets;

/// <summary>Names a case or its like: a ticket, a complaint, a task. Equal if kind and id are.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record CaseReference
{
    /// <summary>The kind of tickets.</summary>
    public const string TicketKind = "ticket";

    /// <summary>The kind of complaints.</summary>
    public const string ComplaintKind = "complaint";

    /// <summary>The kind of coordination tasks.</summary>
    public const string TaskKind = "task";

    private CaseReference(string kind, string id) => (Kind, Id) = (kind, id);

    /// <summary>What it is, without a slash.</summary>
    public string Kind { get; }

    /// <summary>The id of its record.</summary>
    public string Id { get; }

    /// <summary>A case by kind and id.</summary>
    /// <exception cref="ArgumentException">The kind is empty or has a slash, or <c>kind/id</c> is not an <see cref="Identifier"/>.</exception>
    public static CaseReference Of(string kind, string id) => IsValid(kind, id)
        ? new(kind, id)
        : throw new ArgumentException(
            $"'{kind}' and '{id}' name no case: kind/id must be 1 to {Identifier.MaxLength} characters without control characters, the kind without a slash.", nameof(id));

    /// <summary>A ticket.</summary>
    /// <exception cref="ArgumentException"><c>ticket/id</c> is not an <see cref="Identifier"/>.</exception>
    public static CaseReference Ticket(string id) => Of(TicketKind, id);

    /// <summary>A complaint.</summary>
    /// <exception cref="ArgumentException"><c>complaint/id</c> is not an <see cref="Identifier"/>.</exception>
    public static CaseReference Complaint(string id) => Of(ComplaintKind, id);

    /// <summary>A coordination task.</summary>
    /// <exception cref="ArgumentException"><c>task/id</c> is not an <see cref="Identifier"/>.</exception>
    public static CaseReference Task(string id) => Of(TaskKind, id);

    /// <summary>Whether a kind and an id name a case.</summary>
    public static bool IsValid(string? kind, string? id) =>
        kind is { Length: > 0 } && !kind.Contains('/', StringComparison.Ordinal) && Identifier.IsValid(id) && Identifier.IsValid($"{kind}/{id}");

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">It is not <c>kind/id</c>.</exception>
    public static CaseReference Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && IsValid(text[..slash], text[(slash + 1)..])
            ? new(text[..slash], text[(slash + 1)..])
            : throw new FormatException($"'{text}' names no case; write kind/id.");
    }

    /// <summary><c>kind/id</c>.</summary>
    public override string ToString() => $"{Kind}/{Id}";
}
