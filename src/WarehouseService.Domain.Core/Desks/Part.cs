using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain;

/// <summary>A part of a desk's plan: one command on one record as read, or a fence.</summary>
/// <threadsafety>Belongs to one command; not thread-safe.</threadsafety>
public abstract class Part
{
    private protected Part()
    {
    }

    internal virtual string? Digest => null;

    internal virtual Receipt? Receipt => null;

    internal virtual Fence? Fence => null;

    /// <summary>The record and the version at which it was read; null if none was.</summary>
    internal virtual Fence? Reading => Fence;

    internal virtual Task<Refusal?> JudgeAsync(string digest, CancellationToken cancellationToken) => Task.FromResult<Refusal?>(null);

    internal virtual AggregateCommit? Decide(Instant recorded) => null;
}

/// <summary>One command on one record, as read.</summary>
/// <typeparam name="TState">The record's state.</typeparam>
/// <typeparam name="TStatus">Its statuses.</typeparam>
/// <typeparam name="TKnowledge">What its decisions need beyond the record.</typeparam>
/// <threadsafety>Belongs to one command; not thread-safe.</threadsafety>
public sealed class Part<TState, TStatus, TKnowledge> : Part
    where TState : class, IState<TStatus>
    where TStatus : class, IStatus
    where TKnowledge : class
{
    private readonly Repository<TState, TStatus, TKnowledge> _repository;
    private readonly CommandContext _context;
    private Func<CancellationToken, Task<TKnowledge>>? _gather;
    private TKnowledge? _known;
    private Decision<TState>? _decision;

    internal Part(
        Repository<TState, TStatus, TKnowledge> repository,
        ICommand<TState> command,
        CommandContext context,
        Versioned<TState> record,
        Receipt? receipt)
    {
        _repository = repository;
        Command = command;
        _context = context;
        Record = record;
        Receipt = receipt;
    }

    /// <summary>What is asked of the record.</summary>
    public ICommand<TState> Command { get; }

    /// <summary>The record as read.</summary>
    public Versioned<TState> Record { get; private set; }

    internal override string Digest => _repository.Format.Digest(Command, _context.Actor);

    internal override Receipt? Receipt { get; }

    internal override Fence? Reading => Identifier.IsValid(Command.Target)
        ? new() { Key = _repository.KeyOf(_context.Tenant, Command.Target), Expected = Record.Version }
        : null;

    /// <summary>How to gather what must be known beyond the record: called at most once, and only if a check or the event asks.</summary>
    public Part<TState, TStatus, TKnowledge> Given(Func<CancellationToken, Task<TKnowledge>> knowledge)
    {
        _gather = knowledge;
        return this;
    }

    /// <summary>What must be known beyond the record, where it is at hand.</summary>
    public Part<TState, TStatus, TKnowledge> Given(TKnowledge knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        _known = knowledge;
        return this;
    }

    /// <summary>
    /// Whether the command is refused with this code, as far as it can be judged without knowledge: for plans that then ask for something else.
    /// A command that the record accepted before is not.
    /// </summary>
    public bool IsRefusedWith(RefusalCode code) => RefusalSoFar()?.Code == code;

    /// <summary>
    /// The first reason against the command, as far as it can be judged without knowledge; null if there is none so far: for plans that prepare
    /// something for commands that may succeed. A command that the record accepted before is not refused.
    /// </summary>
    public Refusal? RefusalSoFar() => Receipt is null ? _repository.Lifecycle.Judge(Record, Command, _context, null, out _) : null;

    /// <summary>What the command led to; call it after the commit.</summary>
    internal async Task<Accepted<TState>> AcceptedAsync(CancellationToken cancellationToken)
    {
        if (_decision is { } now)
        {
            return new() { State = now.State, Version = now.Stamp.Version };
        }

        var then = Receipt!.Version;
        var state = then == Record.Version
            ? Record.State!
            : await _repository.AsOfAsync(_context.Tenant, Command.Target, then, cancellationToken).ConfigureAwait(false);
        return new() { State = state, Version = then, Replayed = true };
    }

    /// <summary>The refusal as a line of the access log: it is about the plan's subject, whichever part refused.</summary>
    internal AccessEntry EntryOf(Refusal refusal)
    {
        var format = _repository.Format;
        var customer = Record.State is { } state ? format.Index(state).Customer : null;
        return AccessEntry.Of(_context, Command.GetType().Name, format.Kind, Command.Target, customer, refusal);
    }

    internal override async Task<Refusal?> JudgeAsync(string digest, CancellationToken cancellationToken)
    {
        Record = Record with { CommandIdReused = Receipt is not null && Receipt.Digest != digest };
        var lifecycle = _repository.Lifecycle;
        var refusal = lifecycle.Judge(Record, Command, _context, _known, out var needsKnowledge);
        if (refusal is null && _known is null && (needsKnowledge || lifecycle.EmitsFromKnowledge(Command)))
        {
            _known = _gather is null
                ? throw new InvalidOperationException($"{Command.GetType().Name} needs knowledge, and the plan does not say how to gather it.")
                : await _gather(cancellationToken).ConfigureAwait(false);
            refusal = lifecycle.Judge(Record, Command, _context, _known, out _);
        }

        return refusal;
    }

    internal override AggregateCommit Decide(Instant recorded)
    {
        var made = _repository.Lifecycle.DecideJudged(Record, Command, _context, _known);
        _decision = made;
        var format = _repository.Format;
        var (type, payload) = format.Write(made.Event);
        var (put, cancel) = WorkChange.Between(Record.State?.Work() ?? [], made.State.Work(), format.Messages(made));
        return new()
        {
            Expected = Record.Version,
            Document = new()
            {
                Key = _repository.KeyOf(_context.Tenant, Command.Target),
                Version = made.Stamp.Version,
                Payload = format.Write(made.State),
                Index = format.Index(made.State) with
                {
                    Created = Record.State is null ? made.Stamp.At : Record.OpenedAt,
                    Updated = made.Stamp.At,
                },
            },
            Event = new()
            {
                Version = made.Stamp.Version,
                Type = type,
                Payload = payload,
                Occurred = made.Stamp.At,
                Recorded = recorded,
                Actor = _context.Actor.ToString(),
                CommandId = _context.CommandId,
            },
            Put = put,
            Cancel = cancel,
        };
    }
}
