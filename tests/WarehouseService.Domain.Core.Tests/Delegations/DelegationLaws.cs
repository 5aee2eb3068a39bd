using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using static WarehouseService.Domain.Core.Tests.Delegations.Delegating;

namespace WarehouseService.Domain.Core.Tests.Delegations;

/// <summary>Random programs against a plain account of who lent what, and single grants against plain ifs.</summary>
public sealed class DelegationLaws
{
    private static readonly Gen<Actor> Actors =
        from role in Gen.Elements(Role.Agent, Role.Supervisor, Role.Supervisor, Role.Finance, Role.Customer)
        from id in Gen.Elements("ann", "sue", "fay")
        select Actor.Of(role, id);

    private static readonly Gen<DelegationCommand> Commands =
        from id in Gen.Elements("D1", "D2", "")
        from isGrant in Gen.Elements(true, true, false)
        from to in Gen.OneOf(Actors, Gen.Constant<Actor>(null!))
        from first in Gen.Choose(-2, 2)
        from last in Gen.Choose(-2, 4)
        from cap in Gen.Elements(-1L, 0, 1, 200_000, 200_001, 2_000_000, 2_000_001)
        from currency in Gen.Elements("CNY", "CNY", "CNY", "USD")
        from expected in Gen.Elements<long?>(null, null, null, 1)
        select isGrant
            ? new GrantDelegation
            {
                Delegation = id, Expected = expected, To = to, From = Day(first), Until = Day(last), Cap = Money.OfMinor(cap, Currency.Of(currency)),
            }
            : (DelegationCommand)new RevokeDelegation { Delegation = id, Expected = expected };

    private static readonly Gen<(Actor By, int Day, DelegationCommand Command)> Steps =
        from actor in Actors
        from day in Gen.Choose(-1, 3)
        from command in Commands
        select (actor, day, command);

    [Property(MaxTest = 2_000)]
    public Property Every_answer_is_that_of_the_plain_account() => Prop.ForAll(Arb.From(Steps.NonEmptyListOf().Resize(12)), steps =>
    {
        var (desk, plain) = (new Delegating(), new Dictionary<string, Plain>());
        var told = new List<string>();
        foreach (var (step, number) in steps.Select((step, number) => (step, number)))
        {
            var answer = desk.AskAsync(step.By, step.Command, Day(step.Day), $"c{number}").GetAwaiter().GetResult();
            var expected = Expected(plain, step.By, Day(step.Day), step.Command);
            told.Add(expected?.Name ?? "accepted");
            if (answer.Refusal()?.Kind != expected)
            {
                return false.Label($"{number}: {step} was {answer.Refusal()?.Kind.Name ?? "accepted"}, not {expected?.Name ?? "accepted"}");
            }
        }

        return plain.All(one => desk.Delegations.FindAsync("default", one.Key).GetAwaiter().GetResult() is { State: { } state } record
            && (state.Status == DelegationStatus.Revoked, state.Delegator, record.Version) == (one.Value.IsRevoked, one.Value.By, one.Value.Version))
            .Collect(told[^1]);
    });

    private static Instant Day(int day) => Sample.Noon + Duration.FromDays(day);

    // All that is wrong, in no order; the first kind is told.
    private static RefusalKind? Expected(Dictionary<string, Plain> plain, Actor by, Instant at, DelegationCommand command)
    {
        var wrong = new List<RefusalKind>();
        var before = plain.GetValueOrDefault(command.Delegation);
        if (command.Delegation == "")
        {
            wrong.Add(RefusalKind.InvalidInput);
        }

        if (command.Expected is { } expected && expected != (before?.Version ?? 0))
        {
            wrong.Add(RefusalKind.StaleVersion);
        }

        if (before is not null && at < before.At - Duration.FromSeconds(2))
        {
            wrong.Add(RefusalKind.ClockRegression);
        }

        wrong.AddRange(command is GrantDelegation grant ? WrongWith(grant, by, at, before) : WrongWithRevoking(by, before));
        if (wrong.Count == 0)
        {
            plain[command.Delegation] = command is GrantDelegation ? new(by, at, false, 1) : before! with { At = at, IsRevoked = true, Version = 2 };
        }

        return wrong.MinBy(kind => kind.Value);
    }

    private static IEnumerable<RefusalKind> WrongWith(GrantDelegation grant, Actor by, Instant at, Plain? before)
    {
        if (grant.To is null || grant.To.Role == Role.Customer || grant.Until < grant.From || grant.Cap.MinorUnits <= 0 || grant.Cap.Currency != Yuan)
        {
            yield return RefusalKind.InvalidInput;
            yield break;
        }

        var limit = by.Role == Role.Supervisor ? 200_000 : by.Role == Role.Finance ? 2_000_000 : -1;
        if (limit < 0)
        {
            yield return RefusalKind.NotPermitted;
        }

        if (grant.To.Id == by.Id)
        {
            yield return RefusalKind.SegregationOfDuties;
        }

        if (grant.Until < at)
        {
            yield return RefusalKind.WindowExpired;
        }

        if (grant.Cap.MinorUnits > limit)
        {
            yield return RefusalKind.LimitExceeded;
        }

        if (before is not null)
        {
            yield return RefusalKind.Duplicate;
        }
    }

    private static IEnumerable<RefusalKind> WrongWithRevoking(Actor by, Plain? before)
    {
        if (before is null)
        {
            yield return RefusalKind.NotFound;
            yield break;
        }

        if (by.Role != Role.Supervisor && by != before.By)
        {
            yield return RefusalKind.NotPermitted;
        }

        if (before.IsRevoked)
        {
            yield return RefusalKind.InvalidState;
        }
    }

    private sealed record Plain(Actor By, Instant At, bool IsRevoked, long Version);
}
