using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using WarehouseService.Domain.Returns;
using WarehouseService.Domain.Returns.Json;
using WarehouseService.Domain.Testing.Generators;

namespace WarehouseService.Domain.Testing.Laws;

/// <summary>What must hold of every judgement under a policy.</summary>
internal static class ReturnJudgementLaws
{
    internal static IEnumerable<Law> Of(ReturnPolicy policy, ReturnArithmetic judge)
    {
        Assessment Assess(ReturnQuestion question) => judge.Assess(question.Facts, question.Policy, question.At);
        bool IsDenied(ReturnQuestion question) => Assess(question).Eligibility == Eligibility.Ineligible;
        Telling Both(string key, ReturnQuestion question, ReturnQuestion other) => LawTexts.Of(key, Tell(Assess(question)), Tell(Assess(other)));

        var any = ReturnGenerators.QuestionFor(policy);
        var longer = Arb.From(
            from question in any.Generator
            from more in Gen.Choose(1, 400)
            select (Question: question, More: more),
            it => any.Shrinker(it.Question).Select(question => (question, it.More)).Concat(it.More > 1 ? [(it.Question, 1), (it.Question, it.More / 2)] : []));

        yield return Law.ForAll("returns.the_rules_say_so_one_by_one", any, question =>
        {
            var (decision, reasons, lastDay) = NaiveAssessment.Assess(question.Facts, question.Policy, question.At);
            var assessment = Assess(question);
            return assessment.Eligibility.Name == decision && assessment.Reasons().Select(rule => rule.Name).SequenceEqual(reasons) && assessment.Window?.Deadline.LastDay == lastDay
                ? null
                : LawTexts.Of("returns.the_rules_say_so_one_by_one.broken", Tell(assessment), decision, string.Join(", ", reasons), lastDay);
        });

        yield return Law.ForAll("returns.the_same_facts_give_the_same_bytes", any, question =>
        {
            var again = question with { Facts = question.Facts with { }, Policy = ReturnPolicyJson.Read(ReturnPolicyJson.Write(question.Policy)) };
            return AssessmentJson.Write(Assess(question)) == AssessmentJson.Write(Assess(again)) ? null : Both("returns.the_same_facts_give_the_same_bytes.broken", question, again);
        });

        yield return Law.ForAll("returns.a_denial_names_a_rule", any, question =>
        {
            var assessment = Assess(question);
            return assessment.Reasons().IsEmpty == (assessment.Eligibility == Eligibility.Eligible)
                && assessment.Reasons().All(rule => rule.IsReview == (assessment.Eligibility == Eligibility.ManualReview))
                    ? null
                    : LawTexts.Of("returns.a_denial_names_a_rule.broken", Tell(assessment));
        });

        yield return Law.ForAll("returns.changing_what_a_denial_names_flips_it", any, question =>
        {
            var denied = Assess(question);
            if (denied.Eligibility != Eligibility.Ineligible || !denied.Reasons().All(rule => Mending.ChangesNothingElse(rule, policy)))
            {
                return null;
            }

            var mended = denied.Reasons().Aggregate(question, (changed, rule) => Mending.Mend(changed, denied.Of(rule)));
            return IsDenied(mended) ? Both("returns.changing_what_a_denial_names_flips_it.broken", question, mended) : null;
        });

        yield return Law.ForAll("returns.more_time_never_helps", longer, it =>
        {
            var later = it.Question with { At = it.Question.At + Duration.FromHours(6 * it.More) };
            return IsDenied(it.Question) && !IsDenied(later) ? Both("returns.more_time_never_helps.broken", it.Question, later) : null;
        });

        yield return Law.ForAll("returns.a_longer_window_never_denies", longer, it =>
        {
            var generous = it.Question with
            {
                Policy = policy with
                {
                    Windows = [.. policy.Windows.Select(window => window with { Within = window.Within with { Count = Math.Min(CountingRule.Longest, window.Within.Count + it.More) } })],
                },
            };
            return !IsDenied(it.Question) && IsDenied(generous) ? Both("returns.a_longer_window_never_denies.broken", it.Question, generous) : null;
        });

        yield return Law.ForAll("returns.law_never_shortens", any, question =>
        {
            var lawless = question with { Policy = policy with { Law = [] } };
            return (Assess(lawless).Window is { } without && !(Assess(question).Window?.Deadline.LastDay >= without.Deadline.LastDay)) || (IsDenied(question) && !IsDenied(lawless))
                ? Both("returns.law_never_shortens.broken", lawless, question)
                : null;
        });
    }

    // The domain's own explanation.
    private static Telling Tell(Assessment assessment) => assessment.Explain;
}
