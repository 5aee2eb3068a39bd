using FluentResults;
using NodaTime;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Returns;

/// <summary>The desk for advance exchanges. What the payment side is asked goes out as messages, and its answers come back as commands.</summary>
/// <threadsafety>Thread-safe if the store is.</threadsafety>
public sealed class AdvanceExchangeDesk
{
    private readonly Desk _desk;
    private readonly Repository<AdvanceExchange, AdvanceExchangeStatus, AdvanceExchangeKnowledge> _exchanges;
    private readonly Repository<ReturnCase, ReturnCaseStatus, ReturnCaseKnowledge> _cases;

    /// <summary>A desk over its records, and the cases that they belong to.</summary>
    public AdvanceExchangeDesk(
        Desk desk,
        Repository<AdvanceExchange, AdvanceExchangeStatus, AdvanceExchangeKnowledge> exchanges,
        Repository<ReturnCase, ReturnCaseStatus, ReturnCaseKnowledge> cases)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(exchanges);
        ArgumentNullException.ThrowIfNull(cases);
        _cases = cases;
        _desk = desk;
        _exchanges = exchanges;
    }

    /// <summary>Carries out a command.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="context">Who, when, under which id.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The exchange that it led to, or a failure with a <see cref="Refusal"/>.</returns>
    public Task<Result<Accepted<AdvanceExchange>>> HandleAsync(
        AdvanceExchangeCommand command, CommandContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(context);
        return _desk.CommitAsync(context, cancel => PlanAsync(command, context, cancel), cancellationToken);
    }

    /// <summary>Carries out what a due timer stands for, if it still stands.</summary>
    /// <param name="timer">The timer, as claimed from the store.</param>
    /// <param name="now">When it fires.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>As <see cref="HandleAsync"/>. Firing twice has one effect.</returns>
    public Task<Result<Accepted<AdvanceExchange>>> FireAsync(ClaimedWork timer, Instant now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(timer);
        return HandleAsync(AdvanceExchangeTimers.CommandOf(timer.Key.Id, timer.Work.Name), timer.ContextAt(now), cancellationToken);
    }

    private async Task<Plan<AdvanceExchange, AdvanceExchangeStatus, AdvanceExchangeKnowledge>> PlanAsync(
        AdvanceExchangeCommand command, CommandContext context, CancellationToken cancel)
    {
        var subject = await _exchanges.ReadAsync(command, context, cancel).ConfigureAwait(false);
        if (command is not RequestAdvanceExchange request || !Identifier.IsValid(request.Case))
        {
            return new(subject);
        }

        var @case = _cases.Fence(request.Case, context);
        return new(subject.Given(async token => new() { Case = await @case.ReadAsync(token).ConfigureAwait(false) }), @case);
    }
}
