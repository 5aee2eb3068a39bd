namespace ServiceDesk.Import;

/// <summary>A row that changed nothing, and why.</summary>
internal sealed record Rejection
{
    /// <summary>Its line in the log.</summary>
    public required long Line { get; init; }

    /// <summary>Its ticket, if it could be read.</summary>
    public string? Ticket { get; init; }

    /// <summary>The refusal's code, or <c>malformed</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The reason in words.</summary>
    public required string Why { get; init; }

    internal const string Malformed = "malformed";
}
