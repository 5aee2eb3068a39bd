using WarehouseService.Domain.Complaints;
using WarehouseService.Domain.Testing.Generators;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain.Testing.Laws;

/// <summary>
/// The laws of lifecycles, for a table with a host's own guards: <c>new TicketLifecycle().With&lt;ResolveTicket&gt;(…)</c>. They are tried on every
/// sequence of commands up to a depth (<see cref="LawOptions.Steps"/>), and on random longer ones.
/// </summary>
/// <threadsafety>Thread-safe.</threadsafety>
public static class LifecycleLaws
{
    /// <summary>Tries every law on a lifecycle of tickets, as hard as <see cref="LawOptions.Default"/> says.</summary>
    /// <param name="tickets">The table.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tickets"/> is null.</exception>
    public static LawReport Check(Lifecycle<Ticket, TicketStatus, TicketKnowledge> tickets) => Check(tickets, LawOptions.Default);

    /// <summary>Tries every law on a lifecycle of tickets.</summary>
    /// <param name="tickets">The table.</param>
    /// <param name="options">How hard.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="options"/> names a law that there is not.</exception>
    public static LawReport Check(Lifecycle<Ticket, TicketStatus, TicketKnowledge> tickets, LawOptions options) =>
        Check(tickets, TicketGenerators.Subject, options);

    /// <summary>Tries every law on a lifecycle of complaints, as hard as <see cref="LawOptions.Default"/> says.</summary>
    /// <param name="complaints">The table.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="complaints"/> is null.</exception>
    public static LawReport Check(Lifecycle<Complaint, ComplaintStatus, ComplaintKnowledge> complaints) => Check(complaints, LawOptions.Default);

    /// <summary>Tries every law on a lifecycle of complaints.</summary>
    /// <param name="complaints">The table.</param>
    /// <param name="options">How hard.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="options"/> names a law that there is not.</exception>
    public static LawReport Check(Lifecycle<Complaint, ComplaintStatus, ComplaintKnowledge> complaints, LawOptions options) =>
        Check(complaints, ComplaintGenerators.Subject, options);

    /// <summary>Tries every law on the lifecycle of any aggregate, as hard as <see cref="LawOptions.Default"/> says.</summary>
    /// <param name="lifecycle">The table.</param>
    /// <param name="subject">What may be tried, and what is for ever.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static LawReport Check<TState, TStatus, TKnowledge>(Lifecycle<TState, TStatus, TKnowledge> lifecycle, LifecycleSubject<TState, TKnowledge> subject)
        where TState : class, IState<TStatus>
        where TStatus : class, IStatus
        where TKnowledge : class => Check(lifecycle, subject, LawOptions.Default);

    /// <summary>Tries every law on the lifecycle of any aggregate.</summary>
    /// <param name="lifecycle">The table.</param>
    /// <param name="subject">What may be tried, and what is for ever.</param>
    /// <param name="options">How hard.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="options"/> names a law that there is not.</exception>
    public static LawReport Check<TState, TStatus, TKnowledge>(
        Lifecycle<TState, TStatus, TKnowledge> lifecycle, LifecycleSubject<TState, TKnowledge> subject, LawOptions options)
        where TState : class, IState<TStatus>
        where TStatus : class, IStatus
        where TKnowledge : class
    {
        ArgumentNullException.ThrowIfNull(lifecycle);
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(options);
        return Check(lifecycle, subject, options, (record, command, context, known) => Decide(lifecycle, record, command, context, known));
    }

    internal static LawReport Check<TState, TStatus, TKnowledge>(
        Lifecycle<TState, TStatus, TKnowledge> lifecycle,
        LifecycleSubject<TState, TKnowledge> subject,
        LawOptions options,
        Func<Versioned<TState>, ICommand<TState>, CommandContext, TKnowledge?, LifecycleAnswer<TState>> decide)
        where TState : class, IState<TStatus>
        where TStatus : class, IStatus
        where TKnowledge : class
    {
        var table = new LifecycleTable(lifecycle.Rows);
        var play = new LifecyclePlay<TState, TKnowledge>(subject, table, decide);
        var laws = new LifecycleStepLaws<TState, TStatus, TKnowledge>(subject, play, table);
        return LawReport.Of(LawTexts.Of("lifecycle.subject", lifecycle.Kind), options, [.. laws.All(), .. LifecycleReach.Laws(lifecycle.Statuses, play)]);
    }

    internal static LifecycleAnswer<TState> Decide<TState, TStatus, TKnowledge>(
        Lifecycle<TState, TStatus, TKnowledge> lifecycle, Versioned<TState> record, ICommand<TState> command, CommandContext context, TKnowledge? known)
        where TState : class, IState<TStatus>
        where TStatus : class, IStatus
        where TKnowledge : class
    {
        var result = lifecycle.Decide(record, command, context, known);
        return result.Refusal() is { } refusal
            ? new(refusal, null, record)
            : new(null, null, Accepted(record, result.Value));
    }

    private static Versioned<TState> Accepted<TState>(Versioned<TState> record, Decision<TState> decision)
        where TState : class =>
        new(decision.State, decision.Stamp.Version, record.State is null ? decision.Stamp.At : record.OpenedAt, decision.Stamp.At);
}
