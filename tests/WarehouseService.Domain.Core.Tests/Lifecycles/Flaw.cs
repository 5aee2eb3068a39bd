namespace WarehouseService.Domain.Core.Tests;

public enum Flaw
{
    None,
    TwoRowsForOneCommand,
    StatusThatNoRowLeadsTo,
    RowOutOfAnEndedStatus,
    DeadEnd,
    Island,
    RowWithoutActors,
    RowWithoutEvent,
    RowWithoutArcs,
    ArcTwice,
    StatusTwiceInOneFrom,
}
