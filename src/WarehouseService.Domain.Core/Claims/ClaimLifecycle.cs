namespace WarehouseService.Domain;

/// <summary>Who may claim what, when.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class ClaimLifecycle : Lifecycle<Claim, ClaimStatus, ClaimKnowledge>
{
    /// <summary>The table.</summary>
    public ClaimLifecycle() : base("claim", ClaimStatus.All)
    {
        KeepsNoClock();

        On<TakeClaim>()
            .Opens(ClaimStatus.Held)
            .By([.. Role.All.Select(Any)])
            .Emits((_, take, _) => new ClaimTaken { Claim = take.Claim, Holder = take.Holder });

        Complete();
    }
}
