using BenchmarkDotNet.Attributes;
using FluentResults;
using NodaTime;
using Stateless;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain.Benchmarks.Tickets;

/// <summary>
/// One decision: an agent resolves a ticket. Every contestant looks at the same things, makes the same event and the same new state;
/// they differ in what keeps the rules. The ticket is promised nothing, so that no clock is settled: that would cost all the same.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 3, iterationCount: 20)]
public class ResolveTicketDecision
{
    private static readonly Instant Nine = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly Actor Ann = Actor.Agent("ann");
    private readonly TicketLifecycle _lifecycle = new();
    private readonly TicketKnowledge _known = new() { Sla = SlaPolicy.Default with { Rules = [] } };
    private readonly ResolveTicket _resolve = new() { Ticket = "T1", Code = "answered", Message = "It is on its way." };
    private readonly CommandContext _context = new() { CommandId = "c", Actor = Ann, At = Nine + Duration.FromMinutes(5) };
    private readonly Versioned<Ticket> _record;
    private readonly StateMachine<TicketStatus, string> _machine;
    private readonly StateMachine<TicketStatus, string>.TriggerWithParameters<ResolveTicket> _trigger;
    private TicketStatus _status = TicketStatus.Open;
    private Made _made;

    public ResolveTicketDecision()
    {
        var opened = _lifecycle.Decide(
            default,
            new OpenTicket { Ticket = "T1", Customer = "C1", Channel = Channel.Phone },
            new() { CommandId = "o", Actor = Ann, At = Nine },
            _known).Value.State;
        var claimed = _lifecycle.Decide(
            new Versioned<Ticket>(opened, 1, Nine, Nine), new ClaimTicket { Ticket = "T1" }, new() { CommandId = "a", Actor = Ann, At = Nine }, _known);
        _record = new(claimed.Value.State, 2, Nine, Nine);
        _machine = new(() => _status, status => _status = status);
        _trigger = _machine.SetTriggerParameters<ResolveTicket>("resolve");
        foreach (var from in (TicketStatus[])[TicketStatus.Open, TicketStatus.PendingCustomer, TicketStatus.PendingInternal])
        {
            _machine.Configure(from).PermitIf(
                _trigger,
                TicketStatus.Resolved,
                new Tuple<Func<ResolveTicket, bool>, string>(HasCode, "code"),
                new Tuple<Func<ResolveTicket, bool>, string>(HasSoundMessage, "message"),
                new Tuple<Func<ResolveTicket, bool>, string>(_ => IsPermitted(), "authority"),
                new Tuple<Func<ResolveTicket, bool>, string>(IsCurrent, "version"),
                new Tuple<Func<ResolveTicket, bool>, string>(_ => IsInOrder(), "clock"),
                new Tuple<Func<ResolveTicket, bool>, string>(IsTold, "told"),
                new Tuple<Func<ResolveTicket, bool>, string>(_ => IsUnblocked(), "blocked"));
        }

        _machine.Configure(TicketStatus.Resolved).OnEntryFrom(_trigger, resolve => _made = Make(resolve));
    }

    /// <summary>The plainest code that could do it.</summary>
    [Benchmark(Baseline = true)]
    public Made PlainIfs() =>
        HasCode(_resolve) && HasSoundMessage(_resolve) && Exists() && !_record.CommandIdReused && IsPermitted() && IsCurrent(_resolve) && IsInOrder()
        && IsResolvable() && IsTold(_resolve) && IsUnblocked()
            ? Make(_resolve)
            : default;

    /// <summary>The same, answered in a result.</summary>
    [Benchmark]
    public Result<Made> PlainIfsInResult() => Result.Ok(PlainIfs());

    /// <summary>The table.</summary>
    [Benchmark]
    public Result<Decision<Ticket>> Decide() => _lifecycle.Decide(_record, _resolve, _context, _known);

    /// <summary>The table, and reading its result.</summary>
    [Benchmark]
    public TicketStatus DecideAndRead()
    {
        var result = _lifecycle.Decide(_record, _resolve, _context, _known);
        return result.IsFailed ? TicketStatus.New : result.Value.State.Status;
    }

    /// <summary>A Stateless machine, built once, with the same guards; the action makes event and state.</summary>
    [Benchmark]
    public Made StatelessFire()
    {
        _status = _record.State!.Status;
        _machine.Fire(_trigger, _resolve);
        return _made;
    }

    private Made Make(ResolveTicket resolve)
    {
        var ticket = _record.State!;
        var resolved = new TicketResolved
        {
            Code = resolve.Code,
            Message = resolve.Message,
            ReopenUntil = _context.At + ticket.Policy.ReopenWithin,
            CloseAt = _context.At + ticket.Policy.CloseAfter,
        };
        var stamp = new Stamp(_record.Version + 1, _context.At, _context.Actor);
        return new(((IEvent<Ticket>)resolved).Apply(ticket, stamp), resolved, stamp);
    }

    private static bool HasCode(ResolveTicket resolve) => Identifier.IsValid(resolve.Code);

    private static bool HasSoundMessage(ResolveTicket resolve) =>
        resolve.Message is null || (!string.IsNullOrWhiteSpace(resolve.Message) && resolve.Message.Length <= 1_000_000 && Identifier.IsStorable(resolve.Message));

    private bool Exists() => _record.State is not null;

    private bool IsPermitted() => _record.State!.Owner == _context.Actor || _context.Actor.Role == Role.Supervisor;

    private bool IsCurrent(ResolveTicket resolve) => resolve.Expected is not { } expected || expected == _record.Version;

    private bool IsInOrder() => _context.At >= _record.LastAt;

    private bool IsResolvable() =>
        _record.State!.Status == TicketStatus.Open || _record.State.Status == TicketStatus.PendingCustomer || _record.State.Status == TicketStatus.PendingInternal;

    private bool IsTold(ResolveTicket resolve) => _record.State!.PublicReplies > 0 || resolve.Message is not null;

    private bool IsUnblocked()
    {
        foreach (var link in _known.Links)
        {
            if (link.Kind == CaseLinkKind.Task)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>New state, event and stamp, as a decision holds them.</summary>
    public readonly record struct Made(Ticket State, TicketResolved Event, Stamp Stamp);
}
