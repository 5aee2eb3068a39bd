using FluentResults;

namespace WarehouseService.Domain.Returns;

/// <summary>The desk for orders' ledgers.</summary>
/// <threadsafety>Thread-safe if the store is.</threadsafety>
public sealed class OrderLedgerDesk
{
    private readonly Desk _desk;
    private readonly Repository<OrderLedger, OrderLedgerStatus, OrderLedgerKnowledge> _ledgers;

    /// <summary>A desk over its records.</summary>
    public OrderLedgerDesk(Desk desk, Repository<OrderLedger, OrderLedgerStatus, OrderLedgerKnowledge> ledgers)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(ledgers);
        _desk = desk;
        _ledgers = ledgers;
    }

    /// <summary>Carries out a command.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="context">Who, when, under which id.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The ledger that it led to, or a failure with a <see cref="Refusal"/>.</returns>
    public Task<Result<Accepted<OrderLedger>>> HandleAsync(OrderLedgerCommand command, CommandContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(context);
        return _desk.CommitAsync(
            context,
            async cancel => new Plan<OrderLedger, OrderLedgerStatus, OrderLedgerKnowledge>(await _ledgers.ReadAsync(command, context, cancel).ConfigureAwait(false)),
            cancellationToken);
    }
}
