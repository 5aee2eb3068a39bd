using NodaTime;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Tickets;

namespace ServiceDesk.Report;

/// <summary>A ticket one of whose clocks ran past its target.</summary>
internal sealed record Breach(Ticket Ticket, SlaTimer Timer, SlaReading Reading)
{
    internal Duration Overrun => Reading.Overrun;
}
