using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace WarehouseService.Domain.Core.Tests;

public static class QuestionArbitraries
{
    private const long ToleranceInTicks = 20_000_000;

    private static readonly Gen<bool> AnyBool = Gen.Elements(false, true);

    private static readonly Gen<bool> MostlyTrue = Gen.Frequency((5, Gen.Constant(true)), (1, Gen.Constant(false)));

    private static readonly Gen<RefusalKind> AnyKind = Gen.Elements(RefusalKind.All.AsEnumerable());

    private static readonly Gen<Condition> AnyCondition =
        from kind in AnyKind from needs in AnyBool from holds in MostlyTrue select new Condition(kind, needs, holds);

    private static readonly Gen<Relation> AnyRelation = from needs in AnyBool from includes in AnyBool select new Relation(needs, includes);

    private static readonly Gen<long> AnyAfter = Gen.OneOf(
        Gen.Elements(0L, 1L, -1L, -ToleranceInTicks, -ToleranceInTicks - 1, -ToleranceInTicks + 1),
        Gen.Choose(-60_000_000, 60_000_000).Select(ticks => (long)ticks));

    private static readonly Gen<Question> AnyQuestion =
        from form in Gen.Elements(RowForm.OpensOnly, RowForm.OpensAndGoesOn, RowForm.GoesOnOnly)
        from received in AnyBool
        from shippedAnswers in Gen.Frequency((2, Gen.Constant<RefusalKind?>(null)), (1, AnyKind.Select(kind => (RefusalKind?)kind)))
        from relations in Gen.Choose(1, 3)
        from people in AnyRelation.ArrayOf(relations)
        from many in Gen.Choose(0, 8)
        from conditions in AnyCondition.ArrayOf(many)
        from status in Gen.Elements(null, ParcelStatus.Received, ParcelStatus.Stored, ParcelStatus.Shipped)
        from target in Gen.Frequency((6, Gen.Constant("P1")), (1, Gen.Elements("", "a\u0001b", new string('x', 201))))
        from expected in Gen.Elements<long?>(null, null, 0, 2, 3, 4)
        from reused in Gen.Frequency((1, Gen.Constant(true)), (5, Gen.Constant(false)))
        from after in AnyAfter
        select new Question
        {
            Form = form,
            From = received ? [ParcelStatus.Received] : [ParcelStatus.Received, ParcelStatus.Stored],
            ShippedAnswers = shippedAnswers,
            By = [.. people],
            Conditions = [.. conditions],
            Status = status,
            Target = target,
            Expected = expected,
            CommandIdReused = reused,
            After = after,
        };

    public static Arbitrary<Question> Questions() => Arb.From(AnyQuestion, Fewer);

    private static IEnumerable<Question> Fewer(Question question) =>
        question.Conditions.Select(condition => question with { Conditions = question.Conditions.Remove(condition) })
            .Concat(question.By.Length == 1 ? [] : question.By.Select(relation => question with { By = question.By.Remove(relation) }));
}
