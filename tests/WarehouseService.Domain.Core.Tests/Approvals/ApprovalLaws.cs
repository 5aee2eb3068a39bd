using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace WarehouseService.Domain.Core.Tests.Approvals;

/// <summary>Limits of approval against plain ifs.</summary>
public sealed class ApprovalLaws
{
    private static readonly Currency Yuan = Currency.Of("CNY");

    private static readonly Gen<Actor> Actors =
        from role in Gen.Elements(Role.All.AsEnumerable())
        from id in Gen.Elements("ann", "bob", "sue", "fay")
        select Actor.Of(role, id);

    private static readonly Gen<Money> Totals =
        from around in Gen.Elements(0, 20_000, 200_000, 500_000, 2_000_000)
        from off in Gen.Choose(-1, 1)
        select Money.OfMinor(around + off, Yuan);

    private static readonly Gen<Delegation> Delegations =
        from delegator in Actors
        from to in Actors
        from first in Gen.Choose(-2, 2)
        from days in Gen.Choose(0, 2)
        from cap in Gen.Elements(1, 200_000, 500_000, 2_000_000)
        from revoked in Gen.Elements(false, false, false, true)
        select new Delegation
        {
            Id = "D1", Status = revoked ? DelegationStatus.Revoked : DelegationStatus.Granted, Delegator = delegator, Delegate = to,
            From = Sample.Noon + Duration.FromDays(first), Until = Sample.Noon + Duration.FromDays(first + days), Cap = Money.OfMinor(cap, Yuan),
        };

    private static readonly Gen<ApprovalQuestion> Questions =
        from requester in Actors
        from approver in Actors
        from total in Totals
        from under in Gen.OneOf(Gen.Constant<Delegation?>(null), Delegations.Select(one => (Delegation?)one))
        from isTheirs in Gen.Elements(true, true, false)
        select new ApprovalQuestion
        {
            Requester = requester, Approver = approver, Total = total, At = Sample.Noon,
            Under = under is not null && isTheirs ? under with { Delegate = approver } : under,
        };

    [Property(MaxTest = 5_000)]
    public Property An_approval_is_refused_for_the_first_reason_among_all_there_are() => Prop.ForAll(Arb.From(Questions), asked =>
    {
        var told = ApprovalLimits.Default.Judge(asked)?.Code.Kind;
        return (told == Naive(asked)).Collect(told?.Name ?? "approved");
    });

    [Property(MaxTest = 2_000)]
    public Property Above_the_highest_limit_nobody_approves() => Prop.ForAll(Arb.From(Questions), asked =>
        ApprovalLimits.Default.Judge(asked with { Total = Money.OfMinor(2_000_001, Yuan) }) is not null);

    [Property(MaxTest = 2_000)]
    public Property Whoever_may_approve_a_total_may_approve_a_smaller_one() => Prop.ForAll(Arb.From(Questions), Arb.From(Totals), (asked, other) =>
        ApprovalLimits.Default.Judge(asked) is not null || other > asked.Total || ApprovalLimits.Default.Judge(asked with { Total = other }) is null);

    [Property(MaxTest = 1_000)]
    public Property Three_people_are_three_ids_whatever_their_roles() => Prop.ForAll(Arb.From(Actors), Arb.From(Actors), Arb.From(Actors), (one, two, three) =>
        SegregationOfDuties.AreDifferentPeople(one, two, three) == (new[] { one.Id, two.Id, three.Id }.Distinct().Count() == 3));

    // The roles' limits by their numbers, in cents.
    private static RefusalKind? Naive(ApprovalQuestion asked)
    {
        var wrong = new List<RefusalKind>();
        var limit = Limit(asked.Approver.Role);
        if (asked.Under is { } under && under.Status == DelegationStatus.Granted && under.Delegate == asked.Approver
            && asked.At >= under.From && asked.At <= under.Until)
        {
            limit = Math.Max(limit, Math.Min(under.Cap.MinorUnits, Limit(under.Delegator.Role)));
        }

        if (limit < 0)
        {
            wrong.Add(RefusalKind.NotPermitted);
        }

        if (asked.Approver.Id == asked.Requester.Id || asked.Under?.Delegator.Id == asked.Requester.Id)
        {
            wrong.Add(RefusalKind.SegregationOfDuties);
        }

        if (asked.Total.MinorUnits > limit)
        {
            wrong.Add(RefusalKind.LimitExceeded);
        }

        return wrong.MinBy(kind => kind.Value);
    }

    private static long Limit(Role role) => role.Name switch { "supervisor" => 200_000, "finance" => 2_000_000, _ => -1 };
}
