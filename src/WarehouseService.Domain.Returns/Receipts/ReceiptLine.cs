namespace WarehouseService.Domain.Returns;

/// <summary>What arrived of one authorised line.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record ReceiptLine
{
    /// <summary>The line's id.</summary>
    public required string Line { get; init; }

    /// <summary>How many units arrived; more than were authorised, if so many did.</summary>
    public required int Received { get; init; }

    /// <summary>How many of them inspection accepted.</summary>
    public required int Accepted { get; init; }

    /// <summary>How many of those authorised have not arrived.</summary>
    public required int Outstanding { get; init; }

    /// <summary>What the accepted units come to, none beyond those authorised.</summary>
    public required Money Refund { get; init; }
}
