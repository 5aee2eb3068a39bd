using System.Collections.Frozen;
using System.Collections.Immutable;
using FluentResults;
using NodaTime;

namespace WarehouseService.Domain;

/// <summary>
/// The lifecycle of an aggregate as a table, one row a command: from which statuses, to which, by whom, under which guards.
/// One engine judges every row in the one order of <see cref="RefusalKind"/>; diagram and permission table are printed from the same rows.
/// </summary>
/// <typeparam name="TState">The aggregate's state.</typeparam>
/// <typeparam name="TStatus">Its statuses.</typeparam>
/// <typeparam name="TKnowledge">What decisions need beyond the record.</typeparam>
/// <remarks>Derive, write the rows in the constructor, and end it with <see cref="Complete"/>, which checks the table.</remarks>
/// <threadsafety>Immutable once complete, and thread-safe.</threadsafety>
public abstract partial class Lifecycle<TState, TStatus, TKnowledge>
    where TState : class, IState<TStatus>
    where TStatus : class, IStatus
    where TKnowledge : class
{
    private readonly ImmutableArray<TStatus> _statuses;
    private ImmutableArray<Row> _table = [];
    private FrozenDictionary<Type, Row> _rows = FrozenDictionary<Type, Row>.Empty;
    private bool _keepsClock = true;
    private RefusalCode _wrongStatus = CoreCodes.InvalidState;

    /// <summary>A table over a set of statuses.</summary>
    /// <param name="kind">What the aggregate is called in keys and texts, for example <c>ticket</c>.</param>
    /// <param name="statuses">Every status, in order.</param>
    protected Lifecycle(string kind, ImmutableArray<TStatus> statuses)
    {
        Kind = Identifier.Require(kind, nameof(kind));
        _statuses = statuses;
    }

    /// <summary>What the aggregate is called in keys and texts.</summary>
    public string Kind { get; }

    /// <summary>
    /// How far an instant may lie before the record's last event and still be taken as that of the event; 2 s by default. It means nothing where
    /// the table keeps no clock.
    /// </summary>
    public Duration SkewTolerance { get; init; } = Duration.FromSeconds(2);

    /// <summary>The rows, described: what diagrams, permission tables and lists of refusals are printed from.</summary>
    public ImmutableArray<LifecycleRow> Rows => [.. _table.Select(row => row.Describe())];

    /// <summary>The statuses, in order.</summary>
    public ImmutableArray<IStatus> Statuses => [.. _statuses];

    /// <summary>The first reason against a command, in the order of <see cref="RefusalKind"/>; null if nothing speaks against it.</summary>
    /// <param name="record">The record as read; the default value if there is none.</param>
    /// <param name="command">The command.</param>
    /// <param name="context">Who, when, under which id.</param>
    /// <param name="known">What is known beyond the record; null if it was not gathered yet.</param>
    /// <param name="needsKnowledge">True if judging stopped at a check that needs knowledge: gather it and judge again.</param>
    /// <exception cref="ArgumentException">The table has no row for the command.</exception>
    public Refusal? Judge(
        in Versioned<TState> record, ICommand<TState> command, CommandContext context, TKnowledge? known, out bool needsKnowledge)
    {
        ArgumentNullException.ThrowIfNull(context);
        return RowOf(command).Judge(record, command, context, known, out needsKnowledge);
    }

    /// <summary>Judges the command and, if nothing speaks against it, says what happens.</summary>
    /// <param name="record">The record as read; the default value if there is none.</param>
    /// <param name="command">The command.</param>
    /// <param name="context">Who, when, under which id.</param>
    /// <param name="known">What is known beyond the record; may be null where <see cref="Judge"/> needs none.</param>
    /// <returns>The decision, or a failure with one <see cref="Refusal"/>.</returns>
    /// <exception cref="ArgumentException">The table has no row for the command.</exception>
    /// <exception cref="ArgumentNullException">Knowledge is needed and null.</exception>
    public Result<Decision<TState>> Decide(
        in Versioned<TState> record, ICommand<TState> command, CommandContext context, TKnowledge? known)
    {
        ArgumentNullException.ThrowIfNull(context);
        var row = RowOf(command);
        if (row.Judge(record, command, context, known, out var needsKnowledge) is { } refusal)
        {
            return Result.Fail<Decision<TState>>(refusal);
        }

        if (known is null && (needsKnowledge || row.EmitsFromKnowledge))
        {
            throw new ArgumentNullException(nameof(known), $"{row.Name} is decided on knowledge beyond the record.");
        }

        return Result.Ok(row.Decide(record, command, context, known));
    }

    /// <summary>Whether the event of this command is made from knowledge.</summary>
    internal bool EmitsFromKnowledge(ICommand<TState> command) => RowOf(command).EmitsFromKnowledge;

    /// <summary>What happens by a command that <see cref="Judge"/> refused nothing of, with all the knowledge that it needs.</summary>
    internal Decision<TState> DecideJudged(in Versioned<TState> record, ICommand<TState> command, CommandContext context, TKnowledge? known) =>
        RowOf(command).Decide(record, command, context, known);

    /// <summary>A copy of the table in which a command has further guards. A host may add guards; none can be removed.</summary>
    /// <exception cref="ArgumentException">The table has no row for the command.</exception>
    public Lifecycle<TState, TStatus, TKnowledge> With<TCommand>(params ImmutableArray<IGuard<TCommand>> hostsOwn)
        where TCommand : ICommand<TState>
    {
        if (!_rows.TryGetValue(typeof(TCommand), out var row))
        {
            throw NoRow(typeof(TCommand));
        }

        var copy = (Lifecycle<TState, TStatus, TKnowledge>)MemberwiseClone();
        copy.Keep(_table.Replace(row, ((Row<TCommand>)row).With(hostsOwn)));
        return copy;
    }

    /// <summary>Begins the row of a command.</summary>
    protected Row<TCommand> On<TCommand>()
        where TCommand : ICommand<TState>
    {
        var row = new Row<TCommand>(this);
        _table = _table.Add(row);
        return row;
    }

    /// <summary>
    /// Says that records of this kind have no clock of their own: whatever instant lies before the last event is taken as that of the event, and
    /// none is refused. For records that others write in passing and guards read: who comes late to one must hear what stands against the command.
    /// </summary>
    protected void KeepsNoClock() => _keepsClock = false;

    /// <summary>
    /// Names the code that every row answers with in a status that it does not allow, instead of <c>invalid_state</c>: for contexts whose own code for
    /// that is contract. Its texts may name the grounds <c>command</c> and <c>status</c>.
    /// </summary>
    /// <param name="code">A code of the kind <see cref="RefusalKind.InvalidState"/>: it is judged where that is.</param>
    /// <exception cref="ArgumentException">The code is of another kind.</exception>
    protected void RefusesOtherStatusesWith(RefusalCode code)
    {
        ArgumentNullException.ThrowIfNull(code);
        _wrongStatus = code.Kind == RefusalKind.InvalidState
            ? code
            : throw new ArgumentException($"A status that does not allow a command is of the kind '{RefusalKind.InvalidState}'; '{code}' is of '{code.Kind}'.", nameof(code));
    }

    /// <summary>Ends the table and checks it.</summary>
    /// <exception cref="InvalidOperationException">
    /// Two rows for one command, a row without actors or event, a status that no row leads to, an ended status that a row leads out of,
    /// or another one that no row leads out of.
    /// </exception>
    protected void Complete()
    {
        TableChecks.Require(Kind, _statuses, Rows);
        foreach (var row in _table)
        {
            row.Complete();
        }

        Keep(_table);
    }

    private void Keep(ImmutableArray<Row> complete)
    {
        _table = complete;
        _rows = complete.ToFrozenDictionary(row => row.Command);
    }

    private Row RowOf(ICommand<TState> command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return _rows.TryGetValue(command.GetType(), out var row) ? row : throw NoRow(command.GetType());
    }

    private ArgumentException NoRow(Type command) => new($"The lifecycle of '{Kind}' has no row for {command.Name}.", nameof(command));
}
