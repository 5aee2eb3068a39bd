namespace WarehouseService.Domain.Returns.Tests.Language;

/// <summary>Those who act in the tests.</summary>
internal static class People
{
    internal static readonly Actor Ann = Actor.Agent("ann");
    internal static readonly Actor Bob = Actor.Agent("bob");
    internal static readonly Actor Sue = Actor.Supervisor("sue");
    internal static readonly Actor Sam = Actor.Supervisor("sam");
    internal static readonly Actor Fay = Actor.Of(Role.Finance, "fay");
    internal static readonly Actor Quin = Actor.Of(Role.Quality, "quin");
    internal static readonly Actor Wes = Actor.Of(Role.Warehouse, "wes");
    internal static readonly Actor Carl = Actor.Of(Role.Carrier, "carl");
    internal static readonly Actor Robot = Actor.System("robot");
    internal static readonly Actor Cleo = Actor.Customer("C1");
    internal static readonly Actor Dora = Actor.Customer("C2");

    internal static readonly IReadOnlyList<Actor> All = [Ann, Bob, Sue, Sam, Fay, Quin, Wes, Carl, Robot, Cleo, Dora];
}
