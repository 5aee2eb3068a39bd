using FsCheck.Xunit;

namespace WarehouseService.Domain.Core.Tests;

[Properties(Arbitrary = [typeof(QuestionArbitraries)], MaxTest = 3_000)]
public sealed class PrecedenceLaws
{
    private const long ToleranceInTicks = 20_000_000;

    private static readonly ParcelKnowledge Known = new();

    [Property]
    public bool Of_all_that_is_wrong_the_first_kind_is_told(Question question) =>
        Judged(question, Known, out _)?.Kind == Wrong(question, withKnowledge: true).MinBy(kind => kind.Value);

    [Property]
    public void Without_knowledge_nothing_is_told_that_comes_after_a_check_that_could_not_be_made(Question question)
    {
        var refusal = Judged(question, null, out var needsKnowledge);
        var whole = Judged(question, Known, out var stillNeeds);

        Assert.False(stillNeeds);
        if (needsKnowledge)
        {
            // It stopped at a check that needs knowledge, and nothing before that check is wrong.
            Assert.Null(refusal);
            var stopped = KindsThatNeedKnowledge(question).Min(kind => kind.Value);
            Assert.DoesNotContain(Wrong(question, withKnowledge: false), kind => kind.Value < stopped);
        }
        else
        {
            Assert.Equal(whole?.Kind, refusal?.Kind);
            Assert.DoesNotContain(KindsThatNeedKnowledge(question), kind => refusal is null || kind.Value < refusal.Kind.Value);
        }
    }

    [Property]
    public void A_decision_is_made_exactly_where_nothing_is_wrong(Question question)
    {
        var record = QuestionLifecycle.RecordOf(question);
        var before = record with { };
        var decided = new QuestionLifecycle(question).Decide(
            record, QuestionLifecycle.CommandOf(question), QuestionLifecycle.ContextOf(question), Known);

        var wrong = Wrong(question, withKnowledge: true);
        Assert.Equal(wrong.Count == 0, decided.IsSuccess);
        Assert.Equal(wrong.MinBy(kind => kind.Value), decided.Refusal()?.Kind);
        Assert.Equal(before, record);
        if (decided.IsSuccess)
        {
            Assert.Equal(before.Version + 1, decided.Value.Stamp.Version);
        }
    }

    [Property]
    public void Rows_list_their_refusals_in_the_order_in_which_they_are_judged(Question question)
    {
        var row = new QuestionLifecycle(question).Rows.Single(row => row.Command == nameof(NoteParcel));
        Assert.Equal(row.Refusals.Select(code => code.Kind.Value).Order(), row.Refusals.Select(code => code.Kind.Value));
        Assert.Superset(question.Conditions.Select(condition => condition.Kind).ToHashSet(), row.Refusals.Select(code => code.Kind).ToHashSet());
    }

    private static Refusal? Judged(Question question, ParcelKnowledge? known, out bool needsKnowledge) =>
        new QuestionLifecycle(question).Judge(
            QuestionLifecycle.RecordOf(question),
            QuestionLifecycle.CommandOf(question),
            QuestionLifecycle.ContextOf(question),
            known,
            out needsKnowledge);

    /// <summary>Everything that is wrong, in no order: the specification as plain ifs.</summary>
    private static List<RefusalKind> Wrong(Question question, bool withKnowledge)
    {
        var wrong = new List<RefusalKind>();
        var exists = question.Status is not null;
        if (!exists && (question.Target.Length is 0 or > 200 || question.Target.Contains('\u0001')))
        {
            wrong.Add(RefusalKind.InvalidInput);
        }

        if (!exists && question.Form == RowForm.GoesOnOnly)
        {
            wrong.Add(RefusalKind.NotFound);
        }

        if (exists && question.Form == RowForm.OpensOnly)
        {
            wrong.Add(RefusalKind.Duplicate);
        }

        if (exists && question.CommandIdReused)
        {
            wrong.Add(RefusalKind.IdempotencyConflict);
        }

        if (question.By.All(relation => !relation.Includes) && (withKnowledge || question.By.All(relation => !relation.NeedsKnowledge)))
        {
            wrong.Add(RefusalKind.NotPermitted);
        }

        if (question.Expected is { } expected && expected != (exists ? 3 : 0))
        {
            wrong.Add(RefusalKind.StaleVersion);
        }

        if (exists && question.After < -ToleranceInTicks)
        {
            wrong.Add(RefusalKind.ClockRegression);
        }

        if (exists && question.Status == ParcelStatus.Shipped && question.ShippedAnswers is { } answer)
        {
            wrong.Add(answer);
        }
        else if (exists && question.Form != RowForm.OpensOnly && !question.From.Contains(question.Status!))
        {
            wrong.Add(RefusalKind.InvalidState);
        }

        wrong.AddRange(question.Conditions
            .Where(condition => !condition.Holds && (withKnowledge || !condition.NeedsKnowledge))
            .Select(condition => condition.Kind));
        return wrong;
    }

    private static List<RefusalKind> KindsThatNeedKnowledge(Question question)
    {
        var kinds = question.Conditions.Where(condition => condition.NeedsKnowledge).Select(condition => condition.Kind).ToList();
        if (!question.By.Any(relation => relation is { NeedsKnowledge: false, Includes: true }) && question.By.Any(relation => relation.NeedsKnowledge))
        {
            kinds.Add(RefusalKind.NotPermitted);
        }

        return kinds;
    }
}
