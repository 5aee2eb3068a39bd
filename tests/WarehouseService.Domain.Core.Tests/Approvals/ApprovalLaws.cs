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

    [Property(MaxTest = 5_000)]
    public Property An_actor_approves_up_to_the_own_limit_or_the_lent_one_whichever_is_higher() =>
        Prop.ForAll(Arb.From(Actors), Arb.From(Delegations), Arb.From(Gen.Elements(true, true, false)), (actor, lent, isTheirs) =>
        {
            var named = isTheirs ? lent with { Delegate = actor } : lent;
            return (ApprovalLimits.Default.LimitOf(actor, Sample.Noon, named)?.MinorUnits ?? -1) == Naive(actor, named);
        });

    [Property(MaxTest = 1_000)]
    public Property A_person_is_an_id_whatever_the_role() => Prop.ForAll(Arb.From(Actors), Arb.From(Actors), (one, other) =>
        SegregationOfDuties.IsSamePerson(one, other) == (one.Id == other.Id));

    // The roles' limits by their numbers, in cents; -1 for none.
    private static long Naive(Actor actor, Delegation lent)
    {
        var own = Limit(actor.Role);
        return lent.Status == DelegationStatus.Granted && lent.Delegate == actor && Sample.Noon >= lent.From && Sample.Noon <= lent.Until
            ? Math.Max(own, Math.Min(lent.Cap.MinorUnits, Limit(lent.Delegator.Role)))
            : own;
    }

    private static long Limit(Role role) => role.Name switch { "supervisor" => 200_000, "finance" => 2_000_000, _ => -1 };
}
