namespace WarehouseService.Domain.Exploration;

/// <summary>Those who act.</summary>
internal static class People
{
    public static readonly Actor Ann = Actor.Agent("ann");
    public static readonly Actor Bob = Actor.Agent("bob");
    public static readonly Actor Sue = Actor.Supervisor("sue");
    public static readonly Actor Sam = Actor.Supervisor("sam");
    public static readonly Actor Fay = Actor.Of(Role.Finance, "fay");
    public static readonly Actor Robot = Actor.System("robot");
    public static readonly Actor Cleo = Actor.Customer("C1");
}
