namespace WarehouseService.Domain;

public sealed partial class DelegationLifecycle
{
    private static readonly Who<object> Delegator = new("delegator", (delegation, _, actor) => delegation.Delegator == actor);

    private static readonly Guard<GrantDelegation> DelegateIsColleague = new(DelegationCodes.DelegateNotColleague, (_, grant, _) =>
        grant.To is { } to && (to.Role == Role.Agent || to.Role == Role.Supervisor || to.Role == Role.Finance))
    { Grounds = (_, grant, _) => [("to", grant.To)] };

    private static readonly Guard<GrantDelegation> DatesAreInOrder = new(DelegationCodes.DatesOutOfOrder, (_, grant, _) => grant.From <= grant.Until)
    { Grounds = (_, grant, _) => [("from", grant.From), ("until", grant.Until)] };

    private static readonly Guard<GrantDelegation> CapIsPositive = new(DelegationCodes.CapNotPositive, (_, grant, _) =>
        grant.Cap != default && grant.Cap.IsPositive)
    { Grounds = (_, grant, _) => [("cap", grant.Cap)] };

    private static readonly Guard<GrantDelegation> CurrencyIsThatOfTheLimits = new(DelegationCodes.ForeignCurrency, (_, grant, _, known) =>
        grant.Cap.Currency == known.Limits.StandingAuthority.Currency)
    { Grounds = (_, grant, known) => [("cap", grant.Cap), ("currency", known?.Limits.StandingAuthority.Currency)] };

    private static readonly Guard<GrantDelegation> ToAnother = new(DelegationCodes.ToOneself, (_, grant, context) =>
        !SegregationOfDuties.IsSamePerson(grant.To, context.Actor))
    { Grounds = (_, grant, _) => [("to", grant.To)] };

    private static readonly Guard<GrantDelegation> IsNotOver = new(DelegationCodes.AlreadyOver, (_, grant, context) => context.At <= grant.Until)
    { Grounds = (_, grant, _) => [("until", grant.Until)] };

    // The limit of the role alone: authority that was lent is never lent again.
    private static readonly Guard<GrantDelegation> CapIsWithinOwnLimit = new(DelegationCodes.AboveOwnLimit, (_, grant, context, known) =>
        grant.Cap <= known.Limits.LimitOf(context.Actor.Role))
    { Grounds = (_, grant, _) => [("cap", grant.Cap)] };
}
