using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Testing.Laws;

/// <summary>What must hold of every single step.</summary>
internal sealed class LifecycleStepLaws<TState, TStatus, TKnowledge>(
    LifecycleSubject<TState, TKnowledge> subject, LifecyclePlay<TState, TKnowledge> play, LifecycleTable table)
    where TState : class, IState<TStatus>
    where TStatus : class, IStatus
    where TKnowledge : class
{
    private ImmutableArray<LifecycleStep<TState, TKnowledge>>? _every;

    internal IEnumerable<Law> All()
    {
        yield return Step("lifecycle.nothing_throws", step => step.Answer.Thrown is null ? null : LawTexts.Of("lifecycle.nothing_throws.broken", step.Tell()));
        yield return Step("lifecycle.the_same_question_has_the_same_answer", Indeterminate);
        yield return Step("lifecycle.a_refusal_changes_nothing", ChangedByRefusal);
        yield return Step("lifecycle.steps_are_those_of_the_table", OffTheTable);
        yield return Step("lifecycle.what_ended_stays_ended", Revived);
        yield return Step("lifecycle.stamps_stay", Erased);
        yield return Step("lifecycle.counts_never_fall", Fallen);
        yield return Step("lifecycle.the_first_kind_is_told", OutOfOrder);
    }

    // What is tried in every sequence is tried first: what breaks a law there is the smallest there is.
    private Law Step(string id, Func<LifecycleStep<TState, TKnowledge>, Telling?> broken)
    {
        Telling? FirstIn(int[] picks) => play.Play(picks).Select(broken).FirstOrDefault(how => how is not null);
        var random = Law.ForAll(id, LifecyclePlay<TState, TKnowledge>.Picks, FirstIn);
        return new(id, options =>
        {
            var every = Law.ForEach(id, _every ??= play.Every(options.Steps), broken).Try(options);
            return every.Holds ? random.Try(options).After(every.Cases) : every;
        });
    }

    private Telling? Indeterminate(LifecycleStep<TState, TKnowledge> step)
    {
        var again = play.Ask(step.Record, step.Move, step.Context);
        return again.SaysTheSame(step.Answer) ? null : LawTexts.Of("lifecycle.the_same_question_has_the_same_answer.broken", step.Tell(), again.Tell());
    }

    private Telling? ChangedByRefusal(LifecycleStep<TState, TKnowledge> step)
    {
        if (step.Answer.Refusal is null)
        {
            return null;
        }

        if (!ReferenceEquals(step.Answer.After.State, step.Record.State) && !Content.AreSame(step.Answer.After.State, step.Record.State))
        {
            return LawTexts.Of("lifecycle.a_refusal_changes_nothing.broken", step.Tell());
        }

        if (step.Before is not { } before)
        {
            return null;
        }

        var again = play.Ask(before.Record, before.Move, before.Context);
        return again.SaysTheSame(before.Answer) ? null : LawTexts.Of("lifecycle.a_refusal_changes_nothing.later", step.Tell(), again.Tell());
    }

    private Telling? OffTheTable(LifecycleStep<TState, TKnowledge> step) =>
        !step.Answer.IsAccepted || table.Leads(step.Move.Command, step.Record.State, (_, to) => to == (IStatus)step.Answer.After.State!.Status)
            ? null
            : LawTexts.Of("lifecycle.steps_are_those_of_the_table.broken", step.Tell());

    private static Telling? Revived(LifecycleStep<TState, TKnowledge> step) =>
        step.Record.State is { } before && before.Status.Category == StatusCategory.Ended && step.Answer.IsAccepted && step.Answer.After.State!.Status != before.Status
            ? LawTexts.Of("lifecycle.what_ended_stays_ended.broken", step.Tell())
            : null;

    private Telling? Erased(LifecycleStep<TState, TKnowledge> step) => Lost(step, (before, after) =>
        from stamp in subject.Stamps
        let was = stamp.Value(before)
        where was is not null && stamp.Value(after) != was
        select LawTexts.Of("lifecycle.stamps_stay.broken", step.Tell(), stamp.Key, was, stamp.Value(after)));

    private Telling? Fallen(LifecycleStep<TState, TKnowledge> step) => Lost(step, (before, after) =>
        from count in subject.Counts
        where count.Value(after) < count.Value(before)
        select LawTexts.Of("lifecycle.counts_never_fall.broken", step.Tell(), count.Key, count.Value(before), count.Value(after)));

    private static Telling? Lost(LifecycleStep<TState, TKnowledge> step, Func<TState, TState, IEnumerable<Telling>> losses) =>
        step.Answer.IsAccepted && step.Record.State is { } before ? losses(before, step.Answer.After.State!).FirstOrDefault() : null;

    // Whatever else is wrong, a wrong that is judged before it is what is told.
    private Telling? OutOfOrder(LifecycleStep<TState, TKnowledge> step)
    {
        if (step.Record.State is null || step.Answer.Thrown is not null)
        {
            return null;
        }

        if (step.Answer.Refusal is { } told && !table.Of(step.Move.Command).Refusals.Contains(told.Code))
        {
            return LawTexts.Of("lifecycle.the_first_kind_is_told.stranger", step.Tell(), told.Code.Name);
        }

        (RefusalKind Kind, Versioned<TState> Record, CommandContext Context)[] wrongs =
        [
            (RefusalKind.NotFound, default, step.Context),
            (RefusalKind.IdempotencyConflict, step.Record with { CommandIdReused = true }, step.Context),
            (RefusalKind.ClockRegression, step.Record, step.Context with { At = step.Record.LastAt - Duration.FromDays(1) }),
        ];
        foreach (var (kind, record, context) in wrongs)
        {
            if ((kind == RefusalKind.NotFound && table.Opens(step.Move.Command)) || !table.Refuses(step.Move.Command, kind))
            {
                continue;
            }

            var answer = play.Ask(record, step.Move, context);
            if (answer.Thrown is null && !(answer.Refusal?.Kind.Value <= kind.Value))
            {
                return LawTexts.Of("lifecycle.the_first_kind_is_told.broken", step.Tell(), kind.Name, answer.Tell());
            }
        }

        return null;
    }
}
