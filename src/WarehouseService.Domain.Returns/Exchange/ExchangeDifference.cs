namespace WarehouseService.Domain.Returns;

/// <summary>What moves when goods are exchanged: the new goods and fees against the value returned. Like for like without fees moves nothing.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record ExchangeDifference
{
    private ExchangeDifference(Money due, Money refund) => (DueFromCustomer, RefundToCustomer) = (due, refund);

    /// <summary>What the customer pays on top; zero if nothing.</summary>
    public Money DueFromCustomer { get; }

    /// <summary>What the customer gets back; zero if nothing.</summary>
    public Money RefundToCustomer { get; }

    /// <summary>The difference of an exchange.</summary>
    /// <param name="returned">What the goods that come back are worth.</param>
    /// <param name="newGoods">What the new goods cost, tax included.</param>
    /// <param name="fees">What is charged besides; null for nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative.</exception>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static ExchangeDifference Of(Money returned, Money newGoods, Money? fees = null)
    {
        var zero = Money.Zero(returned.Currency);
        var difference = NotNegative(newGoods, nameof(newGoods)) + NotNegative(fees ?? zero, nameof(fees)) - NotNegative(returned, nameof(returned));
        return difference.IsNegative ? new(zero, -difference) : new(difference, zero);
    }

    private static Money NotNegative(Money amount, string name) => amount.IsNegative
        ? throw new ArgumentOutOfRangeException(name, amount, $"{name} must not be negative.")
        : amount;
}
