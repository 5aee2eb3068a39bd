using FluentResults;
using NodaTime;
using NodaTime.Testing;
using WarehouseService.Domain.Json;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Core.Tests.Delegations;

/// <summary>A desk for delegations, and the people around it.</summary>
internal sealed class Delegating
{
    internal static readonly Currency Yuan = Currency.Of("CNY");
    internal static readonly Actor Fay = Actor.Of(Role.Finance, "fay");

    internal static readonly GrantDelegation Grant = new()
    {
        Delegation = "D1",
        To = Sample.Ann,
        From = Sample.Noon,
        Until = Sample.Noon + Duration.FromDays(7),
        Cap = Money.OfMajor(1_500, Yuan),
    };

    internal static readonly RevokeDelegation Revoke = new() { Delegation = "D1" };

    private readonly DelegationDesk _desk;

    internal Delegating(IAggregateStore? store = null)
    {
        store ??= new InMemoryStore();
        Delegations = new(store, DelegationFormat.Instance, new DelegationLifecycle());
        _desk = new(new(store, new FakeClock(Sample.WrittenDown)), Delegations, new SharedApprovalLimits(ApprovalLimits.Default));
    }

    internal Repository<Delegation, DelegationStatus, DelegationKnowledge> Delegations { get; }

    internal Task<Result<Accepted<Delegation>>> AskAsync(Actor by, DelegationCommand command, Instant? at = null, string? id = null) =>
        _desk.HandleAsync(command, Sample.By(by, id ?? $"{command.GetType().Name} {by} {at}", at));
}
