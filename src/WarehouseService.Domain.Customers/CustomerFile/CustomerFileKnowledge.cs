namespace WarehouseService.Domain.Customers;

/// <summary>What decisions on a <see cref="CustomerFile"/> need beyond it.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record CustomerFileKnowledge
{
    /// <summary>Whether a complaint of the customer is unfinished. Fenced: it still holds when the decision is committed.</summary>
    public bool HasUnfinishedComplaint { get; init; }

    /// <summary>Whether there is a hold on any complaint of the customer. Fenced: it still holds when the decision is committed.</summary>
    public bool HasComplaintOnHold { get; init; }
}
