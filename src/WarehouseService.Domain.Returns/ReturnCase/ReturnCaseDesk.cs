using System.Collections.Immutable;
using FluentResults;
using NodaTime;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Returns;

/// <summary>The desk for return cases. Units that a case asks for are held on the order's ledger in the same commit, so that no other case has them.</summary>
/// <threadsafety>Thread-safe if the store and the interfaces given to it are.</threadsafety>
public sealed class ReturnCaseDesk
{
    private readonly Desk _desk;
    private readonly Repository<ReturnCase, ReturnCaseStatus, ReturnCaseKnowledge> _cases;
    private readonly Repository<OrderLedger, OrderLedgerStatus, OrderLedgerKnowledge> _ledgers;
    private readonly IOrderFacts _orders;
    private readonly IReturnPolicies _policies;
    private readonly IReturnProcesses _processes;

    /// <summary>A desk over its records and what it asks of others.</summary>
    /// <param name="desk">Commits.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="ledgers">The orders' ledgers.</param>
    /// <param name="orders">Who knows what was delivered.</param>
    /// <param name="policies">What may be given back.</param>
    /// <param name="processes">How cases are handled.</param>
    public ReturnCaseDesk(
        Desk desk,
        Repository<ReturnCase, ReturnCaseStatus, ReturnCaseKnowledge> cases,
        Repository<OrderLedger, OrderLedgerStatus, OrderLedgerKnowledge> ledgers,
        IOrderFacts orders,
        IReturnPolicies policies,
        IReturnProcesses processes)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(ledgers);
        ArgumentNullException.ThrowIfNull(orders);
        ArgumentNullException.ThrowIfNull(policies);
        ArgumentNullException.ThrowIfNull(processes);
        _desk = desk;
        _cases = cases;
        _ledgers = ledgers;
        _orders = orders;
        _policies = policies;
        _processes = processes;
    }

    /// <summary>Carries out a command.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="context">Who, when, under which id.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The case that it led to, or a failure with a <see cref="Refusal"/>.</returns>
    public Task<Result<Accepted<ReturnCase>>> HandleAsync(ReturnCaseCommand command, CommandContext context, CancellationToken cancellationToken = default)
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
    public Task<Result<Accepted<ReturnCase>>> FireAsync(ClaimedWork timer, Instant now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(timer);
        return HandleAsync(ReturnCaseTimers.CommandOf(timer.Key.Id, timer.Work.Name), timer.ContextAt(now), cancellationToken);
    }

    private async Task<Plan<ReturnCase, ReturnCaseStatus, ReturnCaseKnowledge>> PlanAsync(
        ReturnCaseCommand command, CommandContext context, CancellationToken cancel)
    {
        var subject = await _cases.ReadAsync(command, context, cancel).ConfigureAwait(false);
        var known = new ReturnCaseKnowledge { Policy = _policies.InForce(context.Tenant, context.At), Process = _processes.InForce(context.Tenant, context.At) };
        if (subject.RefusalSoFar() is not null)
        {
            return new(subject.Given(known));
        }

        if (command is RequestReturn request && Identifier.IsValid(request.Order))
        {
            var fence = _ledgers.Fence(request.Order, context);
            if (await fence.ReadAsync(cancel).ConfigureAwait(false) is { } ledger)
            {
                var facts = await _orders.FindAsync(context.Tenant, request.Order, cancel).ConfigureAwait(false);
                known = known with { Ledger = ledger, Assessments = AssessmentsOf(request, ledger, facts, known.Policy, context.At) };
            }

            subject.Given(known);
            return CanHold(request, known)
                ? new(subject, await _ledgers.ReadAsync(Holding(request), context, cancel).ConfigureAwait(false), fence)
                : new(subject, fence);
        }

        subject.Given(known);
        return subject.Record.State is { } @case && await ReactionToAsync(command, @case, context, cancel).ConfigureAwait(false) is { } reaction
            ? new(subject, await _ledgers.ReadAsync(reaction, context, cancel).ConfigureAwait(false))
            : new(subject);
    }

    // What the order does not have, or has back already, the case refuses by itself, and says better why.
    private static bool CanHold(RequestReturn request, ReturnCaseKnowledge known) => known.Assessments.Length == request.Lines.Length
        && known.Assessments.All(assessment => assessment.Of(ReturnRule.AlreadyReturned).Result != FindingResult.Failed);

    private static HoldUnits Holding(RequestReturn request) => new()
    {
        Order = request.Order,
        Case = request.Case,
        Units = [.. request.Lines.OfType<RequestedLine>().Select(line => new LineQuantity { Line = line.Line, Quantity = line.Quantity })],
    };

    private static ImmutableArray<Assessment> AssessmentsOf(
        RequestReturn request, OrderLedger ledger, ImmutableArray<ReturnFacts> facts, ReturnPolicy policy, Instant at) =>
    [
        .. from asked in request.Lines.OfType<RequestedLine>()
           let paid = ledger.Paid.Line(asked.Line)
           let line = facts.FirstOrDefault(line => line.Line == asked.Line)
           where paid is not null && line is not null
           let returned = ledger.Returned.GetValueOrDefault(asked.Line)
           select ReturnRules.Assess(
               asked.With(line, request.Rma) with
               {
                   QuantityReturned = returned,
                   QuantityHeld = ledger.HeldOf(asked.Line),
                   Value = asked.Quantity <= paid.Quantity - returned ? paid.Units(returned, asked.Quantity).Gross : line.Value,
               },
               policy,
               at),
    ];

    // Units that are back, or never will be, are the order's; units that nobody waits for any more are free.
    private async Task<OrderLedgerReaction?> ReactionToAsync(ReturnCaseCommand command, ReturnCase @case, CommandContext context, CancellationToken cancel)
    {
        if (command is CancelReturn or CloseReturn || (command is ExpireReturn && @case.Lines.All(line => line.Count(GoodsStatus.InTransit) == 0)))
        {
            return new FreeUnits { Order = @case.Order, Case = @case.Id };
        }

        var stamp = new Stamp(0, context.At, context.Actor);
        var after = command switch
        {
            ReceiveParcel receive when receive.Items.All(item => item is not null) => new ParcelReceived { Parcel = receive.Parcel, Items = receive.Items }.Apply(@case, stamp),
            ReportLost lost when @case.Parcel(lost.Parcel) is not null => new ParcelLost { Parcel = lost.Parcel }.Apply(@case, stamp),
            _ => null,
        };
        if (after is null)
        {
            return null;
        }

        var ledger = await _ledgers.FindAsync(context.Tenant, @case.Order, cancel).ConfigureAwait(false);
        var held = ledger.State?.Held.Where(unit => unit.Case == @case.Id).ToLookup(unit => unit.Line, unit => unit.Quantity);
        ImmutableArray<LineQuantity> back =
        [
            .. from line in after.Lines
               let stillHeld = held?[line.Line()].Sum() ?? 0
               let more = Math.Min(after.Gone(line) - (line.Asked.Quantity - stillHeld), stillHeld)
               where more > 0
               select new LineQuantity { Line = line.Line(), Quantity = more },
        ];
        return back.IsEmpty ? null : new ReturnUnits { Order = @case.Order, Case = @case.Id, Units = back };
    }
}
