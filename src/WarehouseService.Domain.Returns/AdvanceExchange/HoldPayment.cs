namespace WarehouseService.Domain.Returns;

/// <summary>One thing that the payment side is asked to do with the hold of an <see cref="AdvanceExchange"/>; of each kind there is one at the most.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record HoldPayment
{
    /// <summary>What.</summary>
    public required HoldPaymentKind Kind { get; init; }

    /// <summary>How much, above zero.</summary>
    public required Money Amount { get; init; }

    /// <summary>Whether it was done.</summary>
    public HoldPaymentStatus Status { get; init; } = HoldPaymentStatus.Asked;

    /// <summary>Its number at the payment side; null while it was not done.</summary>
    public string? Reference { get; init; }
}
