using System.Collections.Immutable;
using FluentResults;
using NodaTime;
using NodaTime.Testing;
using WarehouseService.Domain.Json;
using WarehouseService.Domain.Returns.Json;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Returns.Tests.Language;

/// <summary>The desks of ledgers and refunds over a store: in memory unless another is given.</summary>
internal sealed class Shop
{
    internal static readonly Instant Nine = Instant.FromUtc(2026, 3, 2, 9, 0);
    internal static readonly Duration AnswerWithin = Duration.FromHours(1);
    internal static readonly Currency Yuan = Currency.Of("CNY");
    private readonly IAggregateStore _store;
    private readonly IWorkStore _work;
    private int _commands;

    internal Shop(ApprovalLimits? limits = null, IAggregateStore? store = null, IWorkStore? work = null, SlaPolicy? sla = null)
    {
        var memory = new InMemoryStore();
        (_store, _work) = (store ?? memory, work ?? memory);
        var desk = new Desk(_store, new FakeClock(Nine));
        Ledgers = new(_store, OrderLedgerFormat.Instance, new OrderLedgerLifecycle());
        Refunds = new(_store, RefundFormat.Instance, new RefundLifecycle());
        LedgerDesk = new(desk, Ledgers);
        var shared = new SharedApprovalLimits(limits ?? Limits);
        var delegations = new Repository<Delegation, DelegationStatus, DelegationKnowledge>(_store, DelegationFormat.Instance, new DelegationLifecycle());
        DelegationDesk = new(desk, delegations, shared);
        RefundDesk = new(
            desk,
            Refunds,
            Ledgers,
            new(_store, ReturnCaseFormat.Instance, new ReturnCaseLifecycle()),
            delegations,
            shared,
            new SlaPolicies(sla ?? SlaPolicy.Default),
            new SharedCalendars(Calendars.None),
            AnswerWithin);
    }

    /// <summary>Agents approve up to 100, supervisors 500, finance everything; nothing is approved by itself.</summary>
    internal static ApprovalLimits Limits { get; } = new()
    {
        Id = "refunds",
        StandingAuthority = Of(0),
        Agent = Of(100_00),
        Supervisor = Of(500_00),
        Finance = Of(10_000_000_00),
    };

    internal Repository<OrderLedger, OrderLedgerStatus, OrderLedgerKnowledge> Ledgers { get; }

    internal Repository<Refund, RefundStatus, RefundKnowledge> Refunds { get; }

    internal OrderLedgerDesk LedgerDesk { get; }

    internal RefundDesk RefundDesk { get; }

    internal DelegationDesk DelegationDesk { get; }

    internal Instant Now { get; private set; } = Nine;

    /// <summary>An order of 1,000 in ten units, paid by card.</summary>
    internal static OpenOrderLedger Opening { get; } = new()
    {
        Order = "O1",
        Customer = "C1",
        Sale = new() { Order = "O1", Currency = Yuan, Lines = [new() { Id = "A", Quantity = 10, UnitPrice = Of(100_00) }] },
        Tenders = [new() { Id = "card", Captured = Of(1_000_00) }],
    };

    internal static ProposeRefund Proposal(long amount, string refund = "R1") =>
        new() { Refund = refund, Order = "O1", Amount = Of(amount), Reason = "It came late." };

    internal static Money Of(long minorUnits) => Money.OfMinor(minorUnits, Yuan);

    internal static Shop WithOrder(ApprovalLimits? limits = null, IAggregateStore? store = null, IWorkStore? work = null, SlaPolicy? sla = null) =>
        new Shop(limits, store, work, sla).Given(People.Robot, Opening);

    internal Shop After(Duration time)
    {
        Now += time;
        return this;
    }

    internal Shop Given(Actor by, ICommand command)
    {
        var refusal = Ask(by, command);
        Assert.True(refusal is null, $"{by} {command}: {refusal?.Message}");
        return this;
    }

    internal Shop Approved(long amount, string refund = "R1") =>
        Given(People.Ann, Proposal(amount, refund)).Given(People.Fay, new ApproveRefund { Refund = refund });

    internal Shop Reserved(long amount, string refund = "R1") => Approved(amount, refund).Given(People.Robot, new ReserveRefund { Refund = refund });

    internal Shop Sent(long amount, string refund = "R1") => Reserved(amount, refund).Given(People.Robot, new SendRefund { Refund = refund });

    internal Shop Answered(RefundAnswer answer, string refund = "R1") => Given(People.Fay, new AnswerRefund { Refund = refund, Answer = answer });

    internal Shop IsRefused(Actor by, ICommand command, RefusalCode code)
    {
        var before = (Ledger.Remaining(), _store.ReadJournalAsync(new("default", "order-ledger", "O1"), 0, 1_000).GetAwaiter().GetResult().Length);
        Assert.Equal(code.Name, Ask(by, command)?.Code.Name);
        Assert.Equal(before, (Ledger.Remaining(), _store.ReadJournalAsync(new("default", "order-ledger", "O1"), 0, 1_000).GetAwaiter().GetResult().Length));
        return this;
    }

    internal Refusal? Ask(Actor by, ICommand command, string? commandId = null)
    {
        var context = Context(by, commandId);
        return command switch
        {
            OrderLedgerCommand ledger => LedgerDesk.HandleAsync(ledger, context).GetAwaiter().GetResult().Refusal(),
            RefundCommand refund => RefundDesk.HandleAsync(refund, context).GetAwaiter().GetResult().Refusal(),
            DelegationCommand delegation => DelegationDesk.HandleAsync(delegation, context).GetAwaiter().GetResult().Refusal(),
            _ => throw new ArgumentException($"{command} has no desk.", nameof(command)),
        };
    }

    internal CommandContext Context(Actor by, string? commandId = null) =>
        new() { CommandId = commandId ?? $"command {Interlocked.Increment(ref _commands)}", Actor = by, At = Now };

    internal OrderLedger Ledger => Ledgers.FindAsync(CommandContext.DefaultTenant, "O1").GetAwaiter().GetResult().State!;

    internal Refund Refund(string refund = "R1") => Refunds.FindAsync(CommandContext.DefaultTenant, refund).GetAwaiter().GetResult().State!;

    /// <summary>What is due now: timers are fired, messages to finance are answered with.</summary>
    internal ImmutableArray<RefundOrder> Dispatch() => [.. Due().Where(RefundMessages.Format.IsOf).Select(RefundMessages.Format.Read)];

    /// <summary>What is due now, and what that leads to: timers are fired, alerts are answered with.</summary>
    internal ImmutableArray<RefundAlert> Alerts() =>
        [.. Due().Concat(Due()).Concat(Due()).Where(RefundAlertMessages.Format.IsOf).Select(RefundAlertMessages.Format.Read)];

    private List<WorkRecord> Due()
    {
        var messages = new List<WorkRecord>();
        foreach (var item in _work.ClaimAsync(new(), Now, Duration.FromMinutes(1), 100).GetAwaiter().GetResult())
        {
            if (item.Work.Name.StartsWith("timer/", StringComparison.Ordinal))
            {
                _ = RefundDesk.FireAsync(item, Now).GetAwaiter().GetResult();
            }
            else
            {
                messages.Add(item.Work);
            }

            // What a timer's command led to has cancelled the timer.
            _ = _work.CompleteAsync(item).GetAwaiter().GetResult();
        }

        return messages;
    }
}
