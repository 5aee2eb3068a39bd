using static WarehouseService.Domain.DelegationStatus;

namespace WarehouseService.Domain;

/// <summary>Who may lend authority to whom, and take it back: the rows.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed partial class DelegationLifecycle : Lifecycle<Delegation, DelegationStatus, DelegationKnowledge>
{
    /// <summary>The table.</summary>
    public DelegationLifecycle() : base("delegation", DelegationStatus.All)
    {
        On<GrantDelegation>()
            .Opens(Granted)
            .By(Any(Role.Supervisor), Any(Role.Finance))
            .Requires(DelegateIsColleague, DatesAreInOrder, CapIsPositive, CurrencyIsThatOfTheLimits, ToAnother, IsNotOver, CapIsWithinOwnLimit)
            .Emits((_, grant, _) => new DelegationGranted
            {
                Delegation = grant.Delegation,
                To = grant.To,
                From = grant.From,
                Until = grant.Until,
                Cap = grant.Cap,
            });

        On<RevokeDelegation>()
            .From(Granted).To(Revoked)
            .By(Delegator, Any(Role.Supervisor))
            .Emits((_, _, _) => new DelegationRevoked());

        Complete();
    }
}
