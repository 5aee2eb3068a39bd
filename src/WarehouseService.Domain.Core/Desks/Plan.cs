using System.Collections.Immutable;

namespace WarehouseService.Domain;

/// <summary>What a command asks of which records.</summary>
/// <typeparam name="TState">The subject's state.</typeparam>
/// <typeparam name="TStatus">Its statuses.</typeparam>
/// <typeparam name="TKnowledge">What its decisions need beyond the record.</typeparam>
/// <threadsafety>Belongs to one command; not thread-safe.</threadsafety>
public sealed class Plan<TState, TStatus, TKnowledge>
    where TState : class, IState<TStatus>
    where TStatus : class, IStatus
    where TKnowledge : class
{
    private readonly Part<TState, TStatus, TKnowledge> _subject;
    private readonly ImmutableArray<Part> _others;

    /// <summary>A plan.</summary>
    /// <param name="subject">The record that the command is about.</param>
    /// <param name="others">Other records that it changes, and fences.</param>
    public Plan(Part<TState, TStatus, TKnowledge> subject, params ImmutableArray<Part> others)
    {
        ArgumentNullException.ThrowIfNull(subject);
        _subject = subject;
        _others = others;
    }

    internal void Deconstruct(out Part<TState, TStatus, TKnowledge> about, out ImmutableArray<Part> further) =>
        (about, further) = (_subject, _others);
}
