namespace WarehouseService.Domain.Customers.Tests.Language;

/// <summary>Those who act in the tests.</summary>
internal static class People
{
    public static readonly Actor Ann = Actor.Agent("ann");
    public static readonly Actor Bob = Actor.Agent("bob");
    public static readonly Actor Sue = Actor.Supervisor("sue");
    public static readonly Actor Quinn = Actor.Of(Role.Quality, "quinn");
    public static readonly Actor Wes = Actor.Of(Role.Warehouse, "wes");
    public static readonly Actor Robot = Actor.System("robot");
    public static readonly Actor Cleo = Actor.Customer("C1");
    public static readonly Actor Dora = Actor.Customer("C2");

    public static readonly IReadOnlyList<Actor> All = [Ann, Bob, Sue, Quinn, Wes, Robot, Cleo, Dora];
}
