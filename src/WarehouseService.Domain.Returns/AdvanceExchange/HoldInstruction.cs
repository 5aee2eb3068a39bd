namespace WarehouseService.Domain.Returns;

/// <summary>A message to the payment side. It may come more than once: whoever acts on it does so once for each <see cref="Key"/>.</summary>
/// <remarks>The answer is a <see cref="ConfirmHoldPayment"/> or a <see cref="RefuseHoldPayment"/>.</remarks>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record HoldInstruction
{
    /// <summary>The advance exchange's id.</summary>
    public required string Exchange { get; init; }

    /// <summary>The idempotency key: the same when it is asked again.</summary>
    public required string Key { get; init; }

    /// <summary>What is asked.</summary>
    public required HoldPaymentKind Kind { get; init; }

    /// <summary>How much.</summary>
    public required Money Amount { get; init; }

    /// <summary>The customer's id.</summary>
    public required string Customer { get; init; }

    /// <summary>The number of the hold at the payment side; null while it is not placed.</summary>
    public string? Hold { get; init; }
}
