namespace WarehouseService.Domain.Core.Tests;

public enum Flaw
{
    None,
    TwoRowsForOneCommand,
    StatusThatNoRowLeadsTo,
    RowOutOfAnEndedStatus,
    DeadEnd,
    RowWithoutActors,
    RowWithoutEvent,
    RowWithoutArcs,
    ArcTwice,
    StatusTwiceInOneFrom,
}
