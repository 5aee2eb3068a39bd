namespace WarehouseService.Domain.Returns.Tests.Language;

/// <summary>Those who act in the tests.</summary>
internal static class People
{
    internal static readonly Actor Ann = Actor.Agent("ann");
    internal static readonly Actor Bob = Actor.Agent("bob");
    internal static readonly Actor Sue = Actor.Supervisor("sue");
    internal static readonly Actor Fay = Actor.Of(Role.Finance, "fay");
    internal static readonly Actor Robot = Actor.System("robot");
    internal static readonly Actor Cleo = Actor.Customer("C1");
}
