using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Testing.Laws;

/// <summary>What was answered: a refusal, what was thrown, or the record after.</summary>
internal sealed record LifecycleAnswer<TState>(Refusal? Refusal, Exception? Thrown, Versioned<TState> After)
    where TState : class
{
    internal bool IsAccepted => Refusal is null && Thrown is null;

    internal bool SaysTheSame(LifecycleAnswer<TState> other) =>
        Refusal?.Code == other.Refusal?.Code && Thrown?.GetType() == other.Thrown?.GetType()
        && (After.Version, After.LastAt) == (other.After.Version, other.After.LastAt) && Content.AreSame(After.State, other.After.State);

    internal Telling Tell() =>
        Thrown is not null ? LawTexts.Of("lifecycle.thrown", Thrown.GetType().Name, Thrown.Message)
        : Refusal is not null ? LawTexts.Of("lifecycle.refused", Refusal.Kind.Name, Refusal.Code.Name)
        : LawTexts.Of("lifecycle.accepted", LifecycleTable.StatusOf(After.State)!.Name);
}

/// <summary>One command asked of a record, and all that was accepted before.</summary>
internal sealed record LifecycleStep<TState, TKnowledge>(
    LifecycleStep<TState, TKnowledge>? Before, Versioned<TState> Record, LifecycleMove<TState, TKnowledge> Move, CommandContext Context, LifecycleAnswer<TState> Answer)
    where TState : class
    where TKnowledge : class
{
    internal int Depth => Before is null ? 1 : Before.Depth + 1;

    /// <summary>Every command that led here, one a line.</summary>
    internal Telling Tell()
    {
        var steps = new Stack<LifecycleStep<TState, TKnowledge>>();
        for (var step = this; step is not null; step = step.Before)
        {
            steps.Push(step);
        }

        return LawTexts.Lines(steps.Select((step, place) =>
            LawTexts.Of("lifecycle.step", place + 1, step.Context.Actor, CommandText.Of(step.Move.Command), step.Context.At, step.Answer.Tell())));
    }
}
