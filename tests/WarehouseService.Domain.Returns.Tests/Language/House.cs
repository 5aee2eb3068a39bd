using System.Collections.Immutable;
using FluentResults;
using NodaTime;
using NodaTime.Testing;
using WarehouseService.Domain.Json;
using WarehouseService.Domain.Returns.Json;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Returns.Tests.Language;

/// <summary>The desks of cases, repairs, advance exchanges and ledgers over one store.</summary>
internal sealed class House
{
    private static readonly Instant FarAway = Instant.FromUtc(9000, 1, 1, 0, 0);
    private readonly InMemoryStore _memory = new();
    private int _commands;

    public House(
        SlaPolicy? sla = null, ReturnPolicy? policy = null, ReturnProcess? process = null, IAggregateStore? store = null, IWorkStore? work = null)
    {
        Store = store ?? _memory;
        WorkStore = work ?? _memory;
        Desk = new(Store, new FakeClock(FarAway));
        RepairRecords = new(Store, RepairFormat.Instance, new RepairLifecycle());
        ExchangeRecords = new(Store, AdvanceExchangeFormat.Instance, new AdvanceExchangeLifecycle());
        LedgerRecords = new(Store, OrderLedgerFormat.Instance, new OrderLedgerLifecycle());
        CaseRecords = new(Store, ReturnCaseFormat.Instance, new ReturnCaseLifecycle());
        Ledgers = new(Desk, LedgerRecords);
        Repairs = new(Desk, RepairRecords, CaseRecords, Warranties, new SlaPolicies(sla ?? SlaPolicy.Default), new SharedCalendars(Calendars.None));
        RefundRecords = new(Store, RefundFormat.Instance, new RefundLifecycle());
        Refunds = new(
            Desk,
            RefundRecords,
            LedgerRecords,
            CaseRecords,
            new(Store, DelegationFormat.Instance, new DelegationLifecycle()),
            new SharedApprovalLimits(ApprovalLimits.DefaultIn(Yuan.Currency)),
            new SlaPolicies(sla ?? SlaPolicy.Default),
            new SharedCalendars(Calendars.None),
            Duration.FromHours(1));
        Exchanges = new(Desk, ExchangeRecords, CaseRecords);
        Cases = new(
            Desk,
            CaseRecords,
            LedgerRecords,
            Orders,
            new ReturnPolicies(policy ?? ReturnPolicy.Default),
            new ReturnProcesses(process ?? ReturnProcess.Default));
    }

    public IAggregateStore Store { get; }

    public IWorkStore WorkStore { get; }

    public Desk Desk { get; }

    public KnownWarranties Warranties { get; } = new();

    public Repository<Repair, RepairStatus, RepairKnowledge> RepairRecords { get; }

    public Repository<AdvanceExchange, AdvanceExchangeStatus, AdvanceExchangeKnowledge> ExchangeRecords { get; }

    public Repository<OrderLedger, OrderLedgerStatus, OrderLedgerKnowledge> LedgerRecords { get; }

    public Repository<ReturnCase, ReturnCaseStatus, ReturnCaseKnowledge> CaseRecords { get; }

    public Repository<Refund, RefundStatus, RefundKnowledge> RefundRecords { get; }

    public RefundDesk Refunds { get; }

    public KnownOrders Orders { get; } = new();

    public OrderLedgerDesk Ledgers { get; }

    public ReturnCaseDesk Cases { get; }

    public RepairDesk Repairs { get; }

    public AdvanceExchangeDesk Exchanges { get; }

    public Versioned<Repair> Repair(string id = "M1") => Find(RepairRecords, id);

    public Versioned<AdvanceExchange> Exchange(string id = "X1") => Find(ExchangeRecords, id);

    public Versioned<ReturnCase> Case(string id = "A1") => Find(CaseRecords, id);

    public Refund Refund(string id = "R1") => Find(RefundRecords, id).State!;

    public OrderLedger Ledger => Find(LedgerRecords, "O1").State!;

    /// <summary>What a command is refused with; null if it is accepted.</summary>
    public Refusal? Ask(Actor by, Instant at, ICommand command, string? commandId = null)
    {
        var context = new CommandContext { CommandId = commandId ?? $"command {Interlocked.Increment(ref _commands)}", Actor = by, At = at };
        return (command switch
        {
            RepairCommand repair => (IResultBase)Repairs.HandleAsync(repair, context).GetAwaiter().GetResult(),
            OrderLedgerCommand ledger => Ledgers.HandleAsync(ledger, context).GetAwaiter().GetResult(),
            RefundCommand refund => Refunds.HandleAsync(refund, context).GetAwaiter().GetResult(),
            ReturnCaseCommand @case => Cases.HandleAsync(@case, context).GetAwaiter().GetResult(),
            ReturnCaseReaction reaction => Desk.CommitAsync(context, async cancel => new Plan<ReturnCase, ReturnCaseStatus, ReturnCaseKnowledge>(
                await CaseRecords.ReadAsync(reaction, context, cancel))).GetAwaiter().GetResult(),
            AdvanceExchangeCommand exchange => Exchanges.HandleAsync(exchange, context).GetAwaiter().GetResult(),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "No desk for this."),
        }).Refusal();
    }

    /// <summary>Every document that a command may touch, with its version: equal before and after if nothing changed.</summary>
    public string Everything()
    {
        var all = new List<string>();
        foreach (var kind in (string[])["repair", "advance-exchange", "return", "order-ledger", "refund"])
        {
            var page = Store.QueryAsync(new() { Kind = kind }, null, Page<object>.MaxSize).GetAwaiter().GetResult();
            all.AddRange(page.Items.Select(document => $"{document.Key} {document.Version} {document.Payload}"));
        }

        return string.Join('\n', all);
    }

    public ImmutableArray<JournalRecord> Journal(string kind, string id) =>
        Store.ReadJournalAsync(new(CommandContext.DefaultTenant, kind, id), 0, Page<object>.MaxSize).GetAwaiter().GetResult();

    /// <summary>A dispatcher's round: timers that are due fire, and messages are taken.</summary>
    public (List<(string Name, WorkOutcome Outcome)> Timers, List<WorkRecord> Messages) Dispatch(Instant now)
    {
        IWorkHandler[] handlers = [new RepairTimerHandler(Repairs), new AdvanceExchangeTimerHandler(Exchanges), new ReturnCaseTimerHandler(Cases)];
        var timers = new List<(string, WorkOutcome)>();
        var messages = new List<WorkRecord>();
        foreach (var item in WorkStore.ClaimAsync(new(), now, Duration.FromMinutes(1), Page<object>.MaxSize).GetAwaiter().GetResult())
        {
            if (handlers.FirstOrDefault(handler => handler.Handles(item.Key.Kind, item.Work.Name)) is { } handler)
            {
                timers.Add((item.Work.Name, handler.HandleAsync(item, now).GetAwaiter().GetResult()));
            }
            else
            {
                messages.Add(item.Work);
            }

            WorkStore.CompleteAsync(item).GetAwaiter().GetResult();
        }

        return (timers, messages);
    }

    private static Versioned<TState> Find<TState>(IRepository<TState> records, string id)
        where TState : class => records.FindAsync(CommandContext.DefaultTenant, id).GetAwaiter().GetResult();
}
